import type { Mask, Parameters } from '@lottery/science'
import { kernelOf } from '@lottery/science'
import type { TrainingState } from '../engine.ts'

/**
 * A weight whose second moment is infinite is not moved by Adam: M ÷ √∞ is 0. Held weights go into a run of steps that
 * way, which costs nothing in a step, where a product of gradient and mask would cost another pass over all weights.
 * @param trained 1 where a weight may move, 0 where it is held
 */
export const holdWeights = (state: TrainingState, trained: Mask): TrainingState => ({
  ...state,
  moments: {
    first: state.moments.first,
    second: elsewhere(state.moments.second, trained, infinity),
  },
})

/** After the run: held weights are what they were, bit for bit, and their moments zero. */
export const releaseWeights = (
  after: TrainingState,
  before: TrainingState,
  trained: Mask,
): TrainingState => ({
  ...after,
  parameters: elsewhere(after.parameters, trained, before.parameters),
  moments: {
    first: elsewhere(after.moments.first, trained, zero),
    second: elsewhere(after.moments.second, trained, zero),
  },
})

/** Float32 as bits. */
const infinity = 0x7f800000
const zero = 0

/**
 * New arrays, with other elements where a weight is held; biases never are. On bits and without a branch: six times as
 * quick as with a call per element, which was an eighth of a run of a hundred steps.
 */
function elsewhere(arrays: Parameters, trained: Mask, others: number | Parameters): Parameters {
  const changed = Object.entries(trained).map(([layer, places]) => {
    const name = kernelOf(layer)
    const elements = arrays[name]!.slice()
    const bits = bitsOf(elements)
    if (typeof others === 'number') chooseBits(bits, places, others)
    else chooseBitsOf(bits, places, bitsOf(others[name]!))
    return [name, elements] as const
  })
  return { ...arrays, ...Object.fromEntries(changed) }
}

const bitsOf = ({ buffer, byteOffset, length }: Float32Array): Int32Array =>
  new Int32Array(buffer, byteOffset, length)

function chooseBits(bits: Int32Array, places: Uint8Array, other: number): void {
  for (let i = 0; i < bits.length; i++) {
    const stays = -places[i]!
    bits[i] = (bits[i]! & stays) | (other & ~stays)
  }
}

function chooseBitsOf(bits: Int32Array, places: Uint8Array, others: Int32Array): void {
  for (let i = 0; i < bits.length; i++) {
    const stays = -places[i]!
    bits[i] = (bits[i]! & stays) | (others[i]! & ~stays)
  }
}
