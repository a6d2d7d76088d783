import { Command } from 'commander'
import { ProblemError } from '@lottery/science'
import { asking } from '../server/ask.ts'
import { PlanDocument, type PlanQuery } from '../server/documents.ts'
import { readSpecificationFile } from '../specification-file/read.ts'
import { bytes, counted, duration, whole } from '../terminal/numbers.ts'
import { print, printJson } from '../terminal/print.ts'
import { table } from '../terminal/table.ts'
import { talksToServer, type ServerOptions } from './server-option.ts'

export const plan = (): Command =>
  talksToServer(new Command('plan'))
    .description('Says what an experiment would train, share, take; nothing is written.')
    .argument('<specification>', 'a YAML or JSON file; examples/ has some')
    .action(async (path: string, { server, json }: ServerOptions) => {
      const { specification, located } = await readSpecificationFile(path)
      const { plan: payload } = await asking(server)(PlanDocument, { specification })
      if (!payload.plan) throw new ProblemError(located(payload.userErrors))
      if (json) printJson(payload.plan)
      else print(...planLines(payload.plan))
    })

export type Plan = NonNullable<PlanQuery['plan']['plan']>

export function planLines(plan: Plan): string[] {
  const { rounds, newRounds, sharedRounds, newProbes, exists, newSteps, steps } = plan
  return [
    `Experiment ${plan.identity.slice(0, 8)}${exists ? ', submitted before' : ''}`,
    `${counted(rounds, 'round')}: ${whole(newRounds)} new, ${whole(sharedRounds)} shared with what is there.`,
    ...(newProbes > 0
      ? [
          `${counted(newProbes, 'round')} trained once more, to measure what training does on the way.`,
        ]
      : []),
    `${counted(newSteps, 'step')} to train, of ${whole(steps)} in all.`,
    estimate(plan),
    '',
    ...table(
      [
        { title: 'Arm' },
        { title: 'Draws', align: 'right' },
        { title: 'Rounds', align: 'right' },
        { title: 'New', align: 'right' },
      ],
      plan.arms.map((arm) => [
        arm.label,
        whole(arm.draws),
        whole(arm.rounds),
        whole(arm.newRounds),
      ]),
    ),
    ...(plan.warnings.length > 0 ? ['', ...plan.warnings] : []),
  ]
}

function estimate({
  newRounds,
  newProbes,
  secondsEstimate,
  bytesEstimate,
  cores,
  stepsPerSecond,
  estimateBasis,
}: Plan): string {
  if (newRounds + newProbes === 0) return 'Nothing is left to train.'
  const disk = `about ${bytes(bytesEstimate)} of disk`
  if (secondsEstimate === null) return `${disk}; its time cannot be estimated yet.`
  const basis = estimateBasis === 'MEASURED' ? 'as measured here' : 'a rough guess'
  return `About ${duration(secondsEstimate)} on ${counted(cores, 'core')} at ${whole(stepsPerSecond)} steps a second (${basis}), ${disk}.`
}
