/** For each weight of a layer the stratum that it lies in, and the number of weights in each stratum. */
export interface Strata {
  readonly of: Uint16Array
  readonly sizes: Uint32Array
}

const deciles = 10
/** Of one layer: 31 bits of a size and 22 of an index are what a double holds exactly. */
const mostWeights = 2 ** 22

/**
 * Deciles of |θ0| within a layer, 0 the smallest, ties by index; weights of dead inputs have deciles of their own behind
 * those of the others, since only |θ0| decides whether they stay.
 * @param initial the layer's kernel before training, inputs down, row by row
 * @param isDead by input; left out, none is
 * @throws RangeError above 2²² weights
 */
export function magnitudeStrata(
  initial: Float32Array,
  isDead: readonly boolean[] | null = null,
): Strata {
  if (initial.length > mostWeights)
    throw new RangeError(`A layer of ${initial.length} weights has more than ${mostWeights}`)
  const of = new Uint16Array(initial.length)
  const outputs = isDead ? initial.length / isDead.length : 1
  const dead = (index: number): boolean => isDead?.[Math.floor(index / outputs)] ?? false
  const indices = Uint32Array.from(initial.keys())
  const sizes = initial.map(Math.abs)
  assignDeciles(
    of,
    sizes,
    indices.filter((index) => !dead(index)),
    0,
  )
  assignDeciles(of, sizes, indices.filter(dead), deciles)
  return counted(of, isDead ? 2 * deciles : deciles)
}

/** A float32 that is not negative sorts as its bits do; the index behind them decides ties, and sorting needs no calls. */
function assignDeciles(
  of: Uint16Array,
  sizes: Float32Array,
  places: Uint32Array,
  from: number,
): void {
  const bits = new Uint32Array(sizes.buffer)
  const sorted = Float64Array.from(places, (index) => bits[index]! * mostWeights + index).toSorted()
  for (const [rank, key] of sorted.entries())
    of[key % mostWeights] = from + Math.floor((rank * deciles) / sorted.length)
}

/** Both strata at once, for two masks that began from different weights. Equal ones are given back as they are. */
export function jointStrata(one: Strata, other: Strata): Strata {
  if (one === other) return one
  if (one.of.length !== other.of.length)
    throw new RangeError(`Strata of ${one.of.length} and of ${other.of.length} weights do not meet`)
  const of = new Uint16Array(one.of.length)
  for (let index = 0; index < of.length; index++)
    of[index] = one.of[index]! * other.sizes.length + other.of[index]!
  return counted(of, one.sizes.length * other.sizes.length)
}

function counted(of: Uint16Array, strata: number): Strata {
  const sizes = new Uint32Array(strata)
  for (const stratum of of) sizes[stratum]!++
  return { of, sizes }
}
