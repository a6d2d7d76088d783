/**
 * What a number counts, and how a page writes it. `points`: a fraction shown times 100; `share`: a fraction shown in %;
 * `ratio`: a logarithm shown as a factor; `steps` and `number` as they are.
 */
export interface Quantity {
  /** As an axis would say it: `Test accuracy at the early-stop step`. */
  readonly name: string
  readonly unit: 'points' | 'share' | 'ratio' | 'steps' | 'number'
}

/** What a figure says, and where its reach ends; two short sentences each at most. */
export interface Reading {
  readonly says: string
  readonly mayNotSay: string
}
