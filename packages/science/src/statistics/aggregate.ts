/** Over all members, whatever a screen shows. Null where n is too small to say: SD, SE and interval at n = 1. */
export interface Aggregate {
  readonly n: number
  readonly mean: number
  /** With n − 1. */
  readonly sd: number | null
  readonly se: number | null
  readonly min: number
  readonly max: number
  /** Student t, two-sided 95 %. */
  readonly ci95: readonly [low: number, high: number] | null
}
