import { numbersFrom } from './numbers.mjs'

/**
 * Series, early stop and end of a round that was never trained. They have the shapes that the pages are made for: kept
 * initial weights hold their accuracy down to a few percent of weights, new ones lose it; sparse rounds learn slower.
 */
export function curvesOf(experiment, { recipe, replicate, round, draw }, remaining) {
  const isAnew = recipe.initial.stream[0] !== 'init'
  const { next } = numbersFrom(`${experiment} ${replicate} ${round} ${draw} ${isAnew}`)
  const noise = (size) => size * (next() + next() + next() - 1.5)
  const pruned = -Math.log(remaining)
  const best = 0.978 - (isAnew ? 0.004 * pruned : 0.0006 * Math.max(0, pruned - 2.5) ** 2)
  const accuracy = best + 0.0015 * Math.sin(replicate) + noise(0.002)
  const pace = recipe.steps / (isAnew ? 14 - 2 * pruned : 14 + pruned * (3 - pruned))
  const steps = []
  const validationLoss = []
  const validationAccuracy = []
  const trainingLoss = []
  for (let step = 0; step <= recipe.steps; step += recipe.evaluate.every) {
    const left = Math.exp(-step / Math.max(pace, recipe.steps / 40))
    steps.push(step)
    const worse = (0.03 * step) / recipe.steps
    validationLoss.push(short(2.3 * left + 3.2 * (1 - accuracy) + worse + Math.abs(noise(0.004))))
    validationAccuracy.push(short(accuracy - (accuracy - 0.1) * left - Math.abs(noise(0.001))))
    trainingLoss.push(short(2.3 * left + 0.01 + Math.abs(noise(0.003))))
  }
  const last = steps.length - 1
  let least = 1
  for (let at = 1; at <= last; at++) if (validationLoss[at] < validationLoss[least]) least = at
  const testAt = (at) => ({
    step: steps[at],
    testLoss: short(validationLoss[at] + 0.01),
    testAccuracy: short(Math.min(1, validationAccuracy[at] - 0.001)),
  })
  return {
    series: {
      validationLoss: { steps, values: validationLoss },
      validationAccuracy: { steps, values: validationAccuracy },
      trainingLoss: { steps, values: trainingLoss },
    },
    earlyStop: { ...testAt(least), censored: least === last },
    end: testAt(last),
  }
}

/** Six decimals: as many as anybody reads, and half the bytes. */
const short = (value) => Math.round(value * 1e6) / 1e6
