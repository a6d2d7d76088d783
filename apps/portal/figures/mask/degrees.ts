import type { PackedLayer } from './packed-layers.ts'

export interface Degrees {
  /** Kept inputs of each unit. */
  readonly in: Int32Array
  /** Kept weights that each input sends out. */
  readonly out: Int32Array
}

/** In- and out-degree in the bipartite graph of the kept weights of one layer at one round. */
export function degreesAt(
  deaths: Uint8Array,
  [inputs, outputs]: PackedLayer['shape'],
  round: number,
): Degrees {
  const into = new Int32Array(outputs)
  const out = new Int32Array(inputs)
  let at = 0
  for (let input = 0; input < inputs; input++) {
    let kept = 0
    for (let output = 0; output < outputs; output++)
      if (deaths[at++]! > round) {
        kept++
        into[output]!++
      }
    out[input] = kept
  }
  return { in: into, out }
}

/** How many have lost every weight. */
export const deadAmong = (degrees: Int32Array): number =>
  degrees.reduce((dead, degree) => dead + (degree === 0 ? 1 : 0), 0)

export const meanOf = (degrees: Int32Array): number =>
  degrees.reduce((sum, degree) => sum + degree, 0) / Math.max(1, degrees.length)

export const mostOf = (degrees: Int32Array): number =>
  degrees.reduce((most, degree) => Math.max(most, degree), 0)
