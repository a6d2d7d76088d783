import type { PlacementRecord, TrainingNowRecord } from '@lottery/store'
import { placementOf } from '../round/round.ts'
import type { Loaders } from '../server/loaders.ts'
import type { TrainingNowType } from './training-type.ts'

/** What is trained now, of one experiment or of all, by arm, replicate and round. */
export async function trainingNowOf(
  loaders: Loaders,
  experiment?: string,
): Promise<TrainingNowType[]> {
  const records = await loaders.trainingNow()
  const training = await Promise.all(
    records.map(async (record) => {
      const placements = (await loaders.placing.load(record.identity)) ?? []
      return trainingOf(
        record,
        placements.filter((one) => !experiment || one.experiment === experiment),
      )
    }),
  )
  return training
    .filter(({ placements }) => !experiment || placements.length > 0)
    .toSorted(
      (a, b) =>
        (a.round ?? 0) - (b.round ?? 0) ||
        (a.arm ?? '').localeCompare(b.arm ?? '') ||
        (a.replicate ?? 0) - (b.replicate ?? 0),
    )
}

function trainingOf(
  { reportedAt, ...now }: TrainingNowRecord,
  placements: readonly PlacementRecord[],
): TrainingNowType {
  const [first] = placements
  return {
    ...now,
    reportedAt,
    arm: first?.arm ?? null,
    replicate: first?.replicate ?? null,
    round: first?.round ?? null,
    draw: first?.draw ?? null,
    placements: placements.map(placementOf),
    secondsLeft: now.stepsPerSecond > 0 ? (now.steps - now.step) / now.stepsPerSecond : null,
  }
}
