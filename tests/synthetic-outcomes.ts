import type { Done, Identity, Outcome, Outcomes, Series } from '@lottery/science'

/** One round as a test imagines it. */
export interface ImaginedRound {
  /** Test accuracy at the early stop, a fraction. */
  readonly accuracy: number
  /** Evaluated step at which validation loss is smallest. */
  readonly best: number
  /** Added to validation loss: above 0, a round never reaches a dense one that has 0. */
  readonly lossAbove?: number
  /** Share of prunable weights kept; 1 when left out. */
  readonly remaining?: number
  /** First step with a loss that is not a number: the round diverged. */
  readonly divergedAt?: number
}
interface Placed {
  readonly arm: string
  readonly replicate: number
  readonly round: number
  readonly draw: number
  readonly identity: Identity
}

const layers = [
  { layer: 'fc1', total: 235_200, tilt: 0.98 },
  { layer: 'fc2', total: 30_000, tilt: 1.1 },
  { layer: 'output', total: 1_000, tilt: 1.6 },
]

/**
 * Outcomes for placements, in a world where everything is known: numbers that a trainer could have committed, and none
 * that it did. Validation loss falls to its minimum at `best` and rises after; evaluated every `every` of `steps` steps.
 */
export function synthesise<P extends Placed>(
  placements: readonly P[],
  imagine: (placement: P) => ImaginedRound,
  { steps = 2000, every = 100 } = {},
): Outcomes {
  const outcomes = new Map<Identity, Outcome>()
  for (const placement of placements)
    if (!outcomes.has(placement.identity))
      outcomes.set(placement.identity, outcomeOf(imagine(placement), steps, every))
  return outcomes
}

function outcomeOf(
  { accuracy, best, lossAbove = 0, remaining = 1, divergedAt }: ImaginedRound,
  steps: number,
  every: number,
): Outcome {
  const validationLoss = seriesOf(steps, every, (step) => {
    const away = Math.abs(step - best) / steps
    return 0.1 + lossAbove + away / 10
  })
  const series = {
    validationLoss,
    validationAccuracy: seriesOf(steps, every, () => accuracy),
    trainingLoss: seriesOf(steps, every, (step) => 1 / (1 + step)),
  }
  if (divergedAt !== undefined) return { state: 'diverged', step: divergedAt, series }
  const done: Done = {
    state: 'done',
    series,
    layers: layers.map(({ layer, total, tilt }) => ({
      layer,
      total,
      kept: Math.round(total * Math.min(1, remaining * (remaining < 1 ? tilt : 1))),
      keptByInitialMagnitude: remaining < 1 ? Math.round(total * remaining) : null,
    })),
    earlyStop: { step: best, censored: best === steps, testLoss: 0.1, testAccuracy: accuracy },
    end: { step: steps, testLoss: 0.12, testAccuracy: accuracy - 0.001 },
  }
  return done
}

function seriesOf(steps: number, every: number, valueAt: (step: number) => number): Series {
  const at = Array.from({ length: Math.floor(steps / every) + 1 }, (_, i) => i * every)
  return { steps: at, values: at.map(valueAt) }
}
