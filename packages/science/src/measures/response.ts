import { aggregate, type Aggregate } from '../statistics/aggregate.ts'
import type { Quantity, QuantityUnit, Reading } from './quantity.ts'

/** A quantity along an axis (dose, generation, size, time), one line an arm. */
export interface Response extends Reading {
  /** Unique within an answer; part of addresses. */
  readonly key: string
  readonly title: string
  readonly axis: ResponseAxis
  readonly quantity: Quantity
  /** Replicates that the specification asks for. */
  readonly replicates: number
  readonly lines: readonly ResponseLine[]
}
export interface ResponseAxis {
  readonly name: string
  readonly scale: 'linear' | 'log'
  /** How its values are written; as plain numbers when left out. */
  readonly unit?: Extract<QuantityUnit, 'share' | 'steps' | 'number'>
}
export interface ResponseLine {
  /** Key of the question's arm, which gives the line its name, dash and marker. */
  readonly arm: string
  /** Instead of the arm's own name, where several lines are of one arm. */
  readonly label?: string
  /** By x, ascending; a place where no replicate is complete has no point. */
  readonly points: readonly ResponsePoint[]
}
export interface ResponsePoint {
  readonly x: number
  readonly value: Aggregate
}

/** `values`: one number a complete replicate, by x; `label`: where several lines are of one arm. */
export const responseLineOf = (
  arm: string,
  values: readonly { readonly x: number; readonly values: readonly number[] }[],
  label?: string,
): ResponseLine => ({
  arm,
  ...(label === undefined ? {} : { label }),
  points: values
    .filter((one) => one.values.length > 0)
    .toSorted((a, b) => a.x - b.x)
    .map(({ x, values }) => ({ x, value: aggregate(values) })),
})
