import type { Mask } from '@lottery/science'
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
    second: atHeld(state.moments.second, trained, () => Infinity),
  },
})

/** After the run: held weights are what they were, bit for bit, and their moments zero. */
export const releaseWeights = (
  after: TrainingState,
  before: TrainingState,
  trained: Mask,
): TrainingState => ({
  ...after,
  parameters: atHeld(after.parameters, trained, (name, i) => before.parameters[name]![i]!),
  moments: {
    first: atHeld(after.moments.first, trained, () => 0),
    second: atHeld(after.moments.second, trained, () => 0),
  },
})

/** New arrays with other elements at held places. Biases are never held. */
function atHeld(
  arrays: TrainingState['parameters'],
  trained: Mask,
  element: (name: string, index: number) => number,
): TrainingState['parameters'] {
  const changed = Object.entries(trained).map(([layer, places]) => {
    const name = kernelOf(layer)
    const array = arrays[name]!.slice()
    for (let i = 0; i < array.length; i++) if (places[i] === 0) array[i] = element(name, i)
    return [name, array] as const
  })
  return { ...arrays, ...Object.fromEntries(changed) }
}
