import { setImmediate as turn } from 'node:timers/promises'
import {
  biasOf,
  initialWeightAt,
  kernelOf,
  layerOfMask,
  networkOf,
  prunableLayers,
  type Identity,
  type Mask,
  type Parameters,
  type TrainRecipe,
} from '@lottery/science'
import type { Artifact } from '@lottery/store'

/** Weights drawn between two turns of the event loop: a few milliseconds. */
const atOnce = 16_384
const bytesEach = 4

/** An array of the start: `at(i)` is its i-th element. */
interface Drawn {
  readonly name: string
  readonly length: number
  readonly at: (index: number) => number
}

/**
 * What a round started from, laid out as its end weights are: of kernels the kept weights only, in order, then the
 * biases. Nothing of it is stored: each weight is drawn again from the recipe's stream when it is read.
 *
 * @param derived the initial weights of a recipe that does not begin with a plain draw; else null
 */
export function startWeightsOf(
  { identity, recipe }: { readonly identity: Identity; readonly recipe: TrainRecipe },
  mask: Mask,
  derived: Parameters | null,
): Pick<Artifact, 'etag' | 'size' | 'parts' | 'read'> {
  let size = 0
  const arrays = arraysOf(recipe, mask, derived).map((array) => {
    const offset = size
    size += array.length * bytesEach
    return { ...array, offset, size: array.length * bytesEach }
  })
  return {
    etag: `"start-${identity}"`,
    size,
    parts: arrays.map(({ name, offset, size: bytes }) => ({ name, offset, size: bytes })),
    read: async function* read(start = 0, end = size) {
      for (const array of arrays) {
        const from = Math.max(start - array.offset, 0)
        const to = Math.min(end - array.offset, array.size)
        if (from < to) yield* bytesOf(array, from, to)
      }
    },
  }
}

const arraysOf = (
  { network, initial }: TrainRecipe,
  mask: Mask,
  derived: Parameters | null,
): Drawn[] =>
  prunableLayers(networkOf(network)).flatMap((layer) => {
    const [kernel, bias] = [derived?.[kernelOf(layer.name)], derived?.[biasOf(layer.name)]]
    const draw = initial.kind === 'draw' ? initialWeightAt(layer, initial) : null
    const weightAt = (index: number): number => kernel?.[index] ?? draw?.(index) ?? Number.NaN
    const places = keptPlaces(layerOfMask(mask, layer))
    return [
      {
        name: kernelOf(layer.name),
        length: places.length,
        at: (index: number) => weightAt(places[index] ?? 0),
      },
      { name: biasOf(layer.name), length: layer.fanOut, at: (index) => bias?.[index] ?? 0 },
    ]
  })

function keptPlaces(kept: Uint8Array): Uint32Array {
  const places = new Uint32Array(kept.length)
  let count = 0
  for (let index = 0; index < kept.length; index++) if (kept[index]) places[count++] = index
  return places.subarray(0, count)
}

/** Float32, little-endian; only the elements that the bytes from `from` up to `to` touch are drawn. */
async function* bytesOf({ at }: Drawn, from: number, to: number): AsyncGenerator<Uint8Array> {
  const last = Math.ceil(to / bytesEach)
  for (let first = Math.floor(from / bytesEach); first < last; first += atOnce) {
    const count = Math.min(atOnce, last - first)
    const view = new DataView(new ArrayBuffer(count * bytesEach))
    for (let index = 0; index < count; index++)
      view.setFloat32(index * bytesEach, at(first + index), true)
    const before = first * bytesEach
    yield new Uint8Array(view.buffer).subarray(Math.max(from - before, 0), to - before)
    await turn()
  }
}
