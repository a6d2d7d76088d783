import { sum } from '../statistics/sum.ts'
import type { Expansion } from './expansion.ts'

/** A network as data: what is computed, in order. One interpreter in `engine` gives it meaning. */
export interface Network {
  /** The name in a spec, such as `lenet-300-100`. */
  readonly key: string
  readonly title: string
  /** Paper and section that define it. */
  readonly source: string
  /** What its layers do not say, in a sentence or two, for those who choose it. */
  readonly about?: string
  /** Shape of one example, batch dimension left out. */
  readonly input: readonly number[]
  readonly classes: number
  /** What stands between an example and the first layer: computed, never trained. Left out: the first layer sees the example. */
  readonly expansion?: Expansion
  /** In order of computation, input first. Convolutions will be another member of `Layer`. */
  readonly layers: readonly Layer[]
}

export type Layer = DenseLayer

/** `activation(x · kernel + bias)`, kernel [inputs, outputs]. Biases are trained, never pruned, never counted. */
export interface DenseLayer {
  readonly kind: 'dense'
  readonly name: string
  readonly inputs: number
  readonly outputs: number
  readonly activation: 'relu' | 'linear'
}

/** A layer whose kernel can be pruned. */
export interface PrunableLayer {
  readonly name: string
  /** Place among the prunable layers, 0 … L−1. */
  readonly index: number
  /** index ÷ (L − 1): 0 is nearest the input, 1 nearest the output; 0 when there is one layer. */
  readonly depth: number
  /** Shape of the kernel; its elements are numbered row by row. */
  readonly shape: readonly number[]
  readonly total: number
  readonly fanIn: number
  readonly fanOut: number
}

export const prunableLayers = ({ layers }: Network): PrunableLayer[] =>
  layers.map(({ name, inputs, outputs }, index) => ({
    name,
    index,
    depth: layers.length > 1 ? index / (layers.length - 1) : 0,
    shape: [inputs, outputs],
    total: inputs * outputs,
    fanIn: inputs,
    fanOut: outputs,
  }))

/** Weights of some layers, kept or not. */
export const totalOf = (layers: readonly { readonly total: number }[]): number =>
  sum(layers.map(({ total }) => total))

/** Names of a layer's arrays in `Parameters`. */
export const kernelOf = (layer: string): string => `${layer}/kernel`
export const biasOf = (layer: string): string => `${layer}/bias`

/** All trained arrays of a network by name (`fc1/kernel`, `fc1/bias`, …), each row by row. */
export type Parameters = Readonly<Record<string, Float32Array>>

/** Names and shapes of all trained arrays, in the order of the layers, kernel before bias. */
export const parameterShapes = ({ layers }: Network): Record<string, readonly number[]> =>
  Object.fromEntries(
    layers.flatMap(({ name, inputs, outputs }) => [
      [kernelOf(name), [inputs, outputs]],
      [biasOf(name), [outputs]],
    ]),
  )
