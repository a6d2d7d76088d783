import type { RoundSeries, Series } from '@lottery/science'

/** What a round writes down on its way: finite values only, steps ascending. */
export class RoundLog {
  private readonly evaluated: number[] = []
  private readonly validationLoss: number[] = []
  private readonly validationAccuracy: number[] = []
  private readonly trainedUntil: number[] = []
  private readonly trainingLoss: number[] = []
  private readonly testAccuracy: number[] = []
  private lossSum = 0
  private lossCount = 0

  /** The loss of each step made since the last call. */
  train(losses: Float32Array): void {
    for (const loss of losses) this.lossSum += loss
    this.lossCount += losses.length
  }

  /** Closes the mean of the training losses since the last evaluation; step 0 has none. */
  evaluate(step: number, loss: number, accuracy: number, testAccuracy?: number): void {
    this.evaluated.push(step)
    this.validationLoss.push(loss)
    this.validationAccuracy.push(accuracy)
    if (testAccuracy !== undefined) this.testAccuracy.push(testAccuracy)
    if (this.lossCount === 0) return
    this.trainedUntil.push(step)
    this.trainingLoss.push(this.lossSum / this.lossCount)
    this.lossSum = 0
    this.lossCount = 0
  }

  /** Copies, which do not grow. */
  validation(): { readonly validationLoss: Series; readonly validationAccuracy: Series } {
    return {
      validationLoss: seriesOf(this.evaluated, this.validationLoss),
      validationAccuracy: seriesOf(this.evaluated, this.validationAccuracy),
    }
  }

  series(): RoundSeries {
    const tested = this.testAccuracy.length > 0
    return {
      ...this.validation(),
      trainingLoss: seriesOf(this.trainedUntil, this.trainingLoss),
      ...(tested && { testAccuracy: seriesOf(this.evaluated, this.testAccuracy) }),
    }
  }
}

const seriesOf = (steps: readonly number[], values: readonly number[]): Series => ({
  steps: [...steps],
  values: [...values],
})
