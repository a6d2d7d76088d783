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

/**
 * Degrees at each of these rounds, in order, from one pass over the weights: so that to move between rounds costs
 * nothing that grows with the weights.
 */
export function degreesByRound(
  deaths: Uint8Array,
  [inputs, outputs]: PackedLayer['shape'],
  rounds: readonly number[],
): ReadonlyMap<number, Degrees> {
  const stages = rounds.length + 1
  const stage = Uint8Array.from({ length: 256 }, (_, death) => {
    const at = rounds.findIndex((round) => death <= round)
    return at < 0 ? rounds.length : at
  })
  const into = new Int32Array(stages * outputs)
  const out = new Int32Array(stages * inputs)
  let at = 0
  for (let input = 0; input < inputs; input++)
    for (let output = 0; output < outputs; output++) {
      const when = stage[deaths[at++]!]!
      into[when * outputs + output]!++
      out[when * inputs + input]!++
    }
  const survivors = (died: Int32Array, places: number) => {
    // From counts of those that die at a stage to counts of those that outlive it.
    for (let place = rounds.length * places - 1; place >= 0; place--)
      died[place]! += died[place + places]!
    return (when: number) => died.subarray((when + 1) * places, (when + 2) * places)
  }
  const [units, senders] = [survivors(into, outputs), survivors(out, inputs)]
  return new Map(rounds.map((round, when) => [round, { in: units(when), out: senders(when) }]))
}

/** How many have lost every weight. */
export const deadAmong = (degrees: Int32Array): number =>
  degrees.reduce((dead, degree) => dead + (degree === 0 ? 1 : 0), 0)

export const sumOf = (degrees: Int32Array): number =>
  degrees.reduce((sum, degree) => sum + degree, 0)

export const meanOf = (degrees: Int32Array): number => sumOf(degrees) / Math.max(1, degrees.length)

export const mostOf = (degrees: Int32Array): number =>
  degrees.reduce((most, degree) => Math.max(most, degree), 0)
