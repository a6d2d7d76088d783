import { kernelOf, prunableLayers, type Network, type Parameters } from '../networks/network.ts'
import { ProblemError } from '../problem.ts'
import { permutation } from '../randomness/permutation.ts'
import { streamOf, type StreamName } from '../randomness/stream.ts'
import { keptIn, layerOfMask, type Mask } from './mask.ts'

/**
 * A matched subset: as many weights of each layer as `like` keeps, each choice among the places of `within` equally
 * likely. Layers have streams of their own.
 * @throws ProblemError when a layer has fewer places than it needs
 */
export const randomMask = (
  network: Network,
  like: Mask,
  within: Mask,
  seed: number,
  stream: StreamName,
): Mask =>
  Object.fromEntries(
    prunableLayers(network).map((layer) => {
      const places = indicesOf(layerOfMask(within, layer))
      const wanted = keptIn(layerOfMask(like, layer))
      const chosen = new Uint8Array(layer.total)
      choose(chosen, places, wanted, seed, [...stream, layer.name])
      return [layer.name, chosen]
    }),
  )

const deciles = 10

/**
 * A magnitude-matched subset: as many weights of each decile of a layer's |weights| as `like` keeps there. Deciles are
 * by rank, ties by index, so that every layer is cut into ten parts of nearly equal size. `within`: only these places may
 * be chosen, and the deciles stay those of the layer.
 * @throws ProblemError when a decile has fewer places than it needs
 */
export const magnitudeMatchedMask = (
  network: Network,
  like: Mask,
  weights: Parameters,
  seed: number,
  stream: StreamName,
  within?: Mask,
): Mask =>
  Object.fromEntries(
    prunableLayers(network).map((layer) => {
      const kept = layerOfMask(like, layer)
      const open = within && layerOfMask(within, layer)
      const decile = decilesOf(weights[kernelOf(layer.name)]!)
      const chosen = new Uint8Array(layer.total)
      for (let d = 0; d < deciles; d++) {
        const places = Int32Array.from(decile.keys()).filter((index) => decile[index] === d)
        const wanted = places.reduce((sum, index) => sum + kept[index]!, 0)
        const free = open ? places.filter((index) => open[index]) : places
        choose(chosen, free, wanted, seed, [...stream, layer.name, d])
      }
      return [layer.name, chosen]
    }),
  )

/** Of each weight, the tenth of its layer that its magnitude falls in, 0 … 9, smallest first; ties by index. */
export function decilesOf(kernel: Float32Array): Uint8Array {
  const order = Int32Array.from(kernel.keys()).toSorted(
    (a, b) => Math.abs(kernel[a]!) - Math.abs(kernel[b]!) || a - b,
  )
  const decile = new Uint8Array(kernel.length)
  order.forEach((index, rank) => {
    decile[index] = Math.floor((rank * deciles) / kernel.length)
  })
  return decile
}

const indicesOf = (kept: Uint8Array): Int32Array =>
  Int32Array.from(kept.keys()).filter((index) => kept[index])

function choose(
  chosen: Uint8Array,
  places: Int32Array,
  wanted: number,
  seed: number,
  stream: StreamName,
): void {
  if (wanted > places.length)
    throw new ProblemError([
      {
        code: 'too-few-places',
        field: 'mask',
        value: wanted,
        fix: `${places.length} places of ${stream.join('/')} are left, fewer than the ${wanted} to be drawn: take fewer, or prune further first.`,
      },
    ])
  if (wanted === 0) return
  const order = permutation(streamOf(seed, stream), places.length)
  for (let i = 0; i < wanted; i++) chosen[places[order[i]!]!] = 1
}
