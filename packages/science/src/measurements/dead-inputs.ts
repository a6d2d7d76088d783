import { kernelOf, prunableLayers, type Network, type Parameters } from '../networks/network.ts'

/**
 * Inputs of the first layer that training never saw other than zero, by input: none of their weights moved by a bit in
 * the dense round. Edge pixels of MNIST are such; whether their weights are kept is decided by |θ0| alone.
 * @param start θ0 of the dense round
 * @param end where it ended
 */
export function deadInputs(network: Network, start: Parameters, end: Parameters): boolean[] {
  const [first] = prunableLayers(network)
  if (!first) throw new RangeError(`${network.key} has no layer`)
  const [from, to] = [start, end].map((weights) => kernelWith(weights, first))
  const dead: boolean[] = []
  for (let input = 0; input < first.fanIn; input++) {
    let moved = false
    const row = input * first.fanOut
    for (let at = row; at < row + first.fanOut && !moved; at++) moved = from![at] !== to![at]
    dead.push(!moved)
  }
  return dead
}

/** A layer's kernel. Throws when it is missing or of another size: the arrays belong to another network. */
export function kernelWith(
  weights: Parameters,
  { name, total }: { readonly name: string; readonly total: number },
): Float32Array {
  const kernel = weights[kernelOf(name)]
  if (kernel?.length === total) return kernel
  throw new RangeError(`${kernelOf(name)} has ${kernel?.length ?? 'no'} weights, not ${total}`)
}
