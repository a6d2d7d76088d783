/**
 * What a number counts, and how a page writes it. `points`: a fraction shown times 100; `share`: a fraction shown in %;
 * `ratio`: a natural logarithm whose difference is shown as a factor, and the two sides of it as geometric means;
 * `steps` and `number` as they are.
 */
export interface Quantity {
  /** As an axis would say it: `Test accuracy at the early-stop step`. */
  readonly name: string
  readonly unit: QuantityUnit
}
export const quantityUnits = ['points', 'share', 'ratio', 'steps', 'number'] as const
export type QuantityUnit = (typeof quantityUnits)[number]

/** What a figure says, and where its reach ends; two short sentences each at most. */
export interface Reading {
  readonly says: string
  readonly mayNotSay: string
}
