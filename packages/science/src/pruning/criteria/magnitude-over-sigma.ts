import type { Criterion } from './criterion.ts'

/** |w| at the last step ÷ the σ that its layer was drawn with, so that layers start on equal terms. */
export const magnitudeOverSigma: Criterion = {
  title: 'Final magnitude over the layer’s initial σ',
  source: 'docs/science.md, “Depth”, expectation iii',
  scores: ({ end, deviation }) => end.map((weight) => Math.abs(weight) / deviation),
}
