import { remainingByRound, shownSpecification } from '../../data/specification.ts'
import { shortIdentity } from '../../figures/format.ts'
import type { RunPageQuery } from '../../gql/graphql.ts'
import type { RunKey } from './address.ts'
import { midSentence } from './sentences.ts'
import type { Planned } from './standing.ts'

type Run = Extract<NonNullable<RunPageQuery['run']>, { readonly planned?: unknown }>

/** A round as planned: what it will keep, and where it stands. */
export interface FramedRound extends Planned {
  /** Share of all prunable weights, 0…1, from the specification. */
  readonly remaining: number
}

/** What holds for a run whatever its rounds are. */
export type RunFrame = ReturnType<typeof frameOf>

export function frameOf(
  runKey: RunKey,
  data: RunPageQuery,
  experiment: NonNullable<RunPageQuery['experiment']>,
  run: Run,
) {
  const specification = shownSpecification(experiment.specification)
  const dataset = data.datasets.find(({ key }) => key === specification.data.dataset)
  const arm = experiment.arms.find(({ key }) => key === runKey.arm)
  const armName = midSentence(run.condition?.label ?? runKey.arm)
  const draw = arm && arm.draws > 1 ? `, draw ${runKey.draw + 1}` : ''
  const shares = remainingByRound(specification, experiment.network.layers, [])
  const planned = run.planned.map((one): FramedRound => ({
    ...one,
    remaining: shares[one.round] ?? shares.at(-1) ?? 1,
  }))
  return {
    experiment,
    specification,
    network: experiment.network,
    dataset,
    treatment: run.condition?.treatment ?? '',
    /** Key of the arm that is unpruned: what every first round looks like. */
    reference: experiment.reference.key,
    referenceName: midSentence(experiment.reference.label),
    arm: armName,
    own: run.condition?.role === 'TREATMENT' ? `this ${armName}` : 'this run',
    draw,
    planned,
    name: `seed ${runKey.replicate}, ${armName}${draw}`,
    fileName: `lottery-lab-${shortIdentity(runKey.experiment)}-seed-${runKey.replicate}-${runKey.arm}${runKey.draw > 0 ? `-${runKey.draw}` : ''}`,
  }
}
