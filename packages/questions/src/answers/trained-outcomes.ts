import {
  areaUnder,
  minimumOf,
  reachOf,
  type Done,
  type Quantity,
  type Series,
} from '@lottery/science'
import { meanOf } from './placed-outcomes.ts'

/** How one trained network is told by one number, given the untouched one of its replicate. */
export interface TrainedOutcome {
  readonly key: 'area' | 'later' | 'accuracy' | 'steps'
  readonly quantity: Quantity
  /** Half width of what does not matter, in the quantity's own unit. */
  readonly margin: number
  /** Where harm lies. */
  readonly worse: 'below' | 'above'
  readonly of: (done: Done, untouched: Done) => number
  /** Whether that number is only a lower bound; never, when left out. */
  readonly isCensored?: (done: Done, untouched: Done) => boolean
}

const curveOf = ({ series }: Done): Series => {
  if (!series.testAccuracy) throw new Error('a round of this question has a test curve')
  return series.testAccuracy
}
const meanEarlyStop = (untouched: readonly Done[]): number =>
  untouched.length > 0 ? meanOf(untouched.map(({ earlyStop }) => earlyStop.step)) : 1

/** Area under the test curve up to the mean early-stop step of the untouched networks given; of none, the first step. */
export function areaOutcome(untouched: readonly Done[], margin: number): TrainedOutcome {
  const until = meanEarlyStop(untouched)
  return {
    key: 'area',
    quantity: {
      name: 'Mean test accuracy up to the early stop of the whole network',
      unit: 'points',
    },
    margin,
    worse: 'below',
    of: (done) => areaUnder(curveOf(done), until),
  }
}

/**
 * The same from the first evaluation of the training on: what a network can do before it has learned anything, which
 * values put into it may give it, is left out. Its accuracy there, where the early stop is no later.
 */
export function laterOutcome(untouched: readonly Done[], margin: number): TrainedOutcome {
  const until = meanEarlyStop(untouched)
  return {
    key: 'later',
    quantity: {
      name: 'Mean test accuracy from the first evaluation to the early stop of the whole network',
      unit: 'points',
    },
    margin,
    worse: 'below',
    of: (done) => {
      const curve = curveOf(done)
      const first = curve.steps.find((step) => step > 0)!
      if (until <= first) return curve.values[curve.steps.indexOf(first)]!
      const whole = until * areaUnder(curve, until)
      return (whole - first * areaUnder(curve, first)) / (until - first)
    },
  }
}

export const accuracyOutcome = (margin: number): TrainedOutcome => ({
  key: 'accuracy',
  quantity: { name: 'Test accuracy at the early-stop step', unit: 'points' },
  margin,
  worse: 'below',
  of: ({ earlyStop }) => earlyStop.testAccuracy,
})

/** A natural logarithm; a network that never gets there counts with the last step. */
export const stepsOutcome = (whose = 'the untouched network’s'): TrainedOutcome => ({
  key: 'steps',
  quantity: { name: `Steps to ${whose} minimum of validation loss`, unit: 'ratio' },
  margin: Math.log(1.1),
  worse: 'above',
  of: (done, untouched) => Math.log(reachedBy(done, untouched).step),
  isCensored: (done, untouched) => reachedBy(done, untouched).censored,
})

const reachedBy = ({ series }: Done, untouched: Done) =>
  reachOf(series.validationLoss, minimumOf(untouched.series.validationLoss))

/** What is added to the words of a row in which some values are lower bounds. */
export const neverGotThere = 'some never got there'
