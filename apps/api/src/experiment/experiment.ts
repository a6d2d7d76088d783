import { datasetOf, networkOf, partTitle } from '@lottery/science'
import type { Specification } from '@lottery/questions'
import type { ExperimentRecord, PlacementRecord, Progress, WorkRecord } from '@lottery/store'
import { experimentId } from '../node/global-id.ts'
import type { ExperimentType, ProgressType, ReplicateProgressType } from './experiment-type.ts'

export const experimentOf = (record: ExperimentRecord): ExperimentType => ({
  id: experimentId(record.identity),
  identity: record.identity,
  title: record.name || titleOf(record.specification),
  name: record.name,
  tags: record.tags,
  note: record.note,
  state: record.state,
  archived: record.archived,
  createdAt: record.createdAt,
  finishedAt: record.finishedAt,
  specification: record.specification,
})

/** Such as `necessity: LeNet-300-100 on MNIST, global pruning, 20 % a round to 6.9 %, 10 replicates`. */
export function titleOf(specification: Specification): string {
  const { question, network, data, scope, rounds, seeds } = specification
  const { title, classes } = datasetOf(data.dataset)
  const part = data.part ? `, ${partTitle({ classes }, data.part)}` : ''
  const pruned =
    'rate' in specification
      ? `${percent(specification.rate)} a round to ${percent((1 - specification.rate) ** rounds)}`
      : `to ${percent(specification.remaining)}`
  const replicates = seeds.length === 1 ? '1 replicate' : `${seeds.length} replicates`
  return `${question}: ${networkOf(network).title} on ${title}${part}, ${scope} pruning, ${pruned}, ${replicates}`
}
const percent = (fraction: number): string => `${Number((100 * fraction).toPrecision(2))} %`

export const progressOf = (
  experiment: string,
  state: ExperimentRecord['state'],
  { planned, running, ...counts }: Progress,
): ProgressType => ({
  ...counts,
  total: planned,
  training: running,
  finished: state === 'finished',
  experiment,
})

/** Every placed round with its state, by seed in the order of the specification. */
export const replicatesOf = (
  seeds: readonly number[],
  placements: readonly PlacementRecord[],
  work: ReadonlyMap<string, WorkRecord>,
): ReplicateProgressType[] =>
  seeds.map((replicate) => ({
    replicate,
    rounds: placements
      .filter((placement) => placement.replicate === replicate)
      .map(({ arm, round, draw, work: identity }) => ({
        arm,
        round,
        draw,
        identity,
        state: work.get(identity)?.state ?? 'waiting',
        error: work.get(identity)?.error ?? null,
      })),
  }))
