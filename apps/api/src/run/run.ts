import type { PlacementRecord } from '@lottery/store'
import { experimentId, runId } from '../node/global-id.ts'
import type { RunType } from './run-type.ts'

/** The runs of an arm, by replicate and draw: a view of its placements, which stand in that order. */
export function runsOf(
  experiment: string,
  placements: readonly PlacementRecord[],
  arm: string,
): RunType[] {
  const runs = new Map<string, RunType>()
  for (const placement of placements) {
    if (placement.arm !== arm) continue
    const { replicate, draw } = placement
    const id = runId({ experiment, arm, replicate, draw })
    runs.set(id, { id, experimentId: experimentId(experiment), experiment, arm, replicate, draw })
  }
  return [...runs.values()].toSorted((a, b) => a.replicate - b.replicate || a.draw - b.draw)
}

/** The placements of one run, by round. */
export const roundsOfRun = (
  { arm, replicate, draw }: Pick<RunType, 'arm' | 'replicate' | 'draw'>,
  placements: readonly PlacementRecord[],
): PlacementRecord[] =>
  placements
    .filter((one) => one.arm === arm && one.replicate === replicate && one.draw === draw)
    .toSorted((a, b) => a.round - b.round)
