import { kernelOf, prunableLayers, type Network, type Parameters } from '@lottery/science'
import type { TrainingState } from './engine.ts'

/** Training starts with these parameters and empty moments, also after rewinding. */
export const startState = (parameters: Parameters): TrainingState => ({
  parameters,
  moments: { first: zerosLike(parameters), second: zerosLike(parameters) },
  step: 0,
})

/** The same, with a sum of the loss decrease that begins at zero. */
export const probedStartState = (network: Network, parameters: Parameters): TrainingState => ({
  ...startState(parameters),
  lossDecrease: Object.fromEntries(
    prunableLayers(network).map(({ name, total }) => [kernelOf(name), new Float32Array(total)]),
  ),
})

const zerosLike = (parameters: Parameters): Parameters =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, { length }]) => [name, new Float32Array(length)]),
  )
