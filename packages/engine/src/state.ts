import type { Parameters } from '@lottery/science'
import type { TrainingState } from './engine.ts'

/** Training starts with these parameters and empty moments, also after rewinding. */
export const startState = (parameters: Parameters): TrainingState => ({
  parameters,
  moments: { first: zerosLike(parameters), second: zerosLike(parameters) },
  step: 0,
})

const zerosLike = (parameters: Parameters): Parameters =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, { length }]) => [name, new Float32Array(length)]),
  )
