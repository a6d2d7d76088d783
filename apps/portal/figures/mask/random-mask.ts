import { alive } from './death-round.ts'

/**
 * A counter-based generator of 32-bit words, entered anywhere: the finaliser of MurmurHash3 over counter · golden
 * ratio + key (Steele, Lea & Flood 2014, "SplitMix", with 32 bits). Each step is invertible, so no two counters of a
 * stream share a word and ranks have no ties. For pictures of chance only; experiments draw from the server's streams.
 */
export const wordAt = (key: number, counter: number): number => {
  let word = (Math.imul(counter, 0x9e3779b9) + key) >>> 0
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35)
  return (word ^ (word >>> 16)) >>> 0
}

/** FNV-1a of a stream's name, such as `random-mask/3/fc1`. */
export const keyOf = (name: string): number => {
  let key = 0x811c9dc5
  for (let at = 0; at < name.length; at++) key = Math.imul(key ^ name.charCodeAt(at), 0x01000193)
  return key >>> 0
}

export interface Kept {
  readonly round: number
  readonly kept: number
}

/**
 * Death rounds of a random mask with exactly as many weights kept at each round: the weights with the smallest words
 * of the stream live longest, so its masks nest as those of the ticket do. Rounds in order, `kept` not rising.
 */
export function randomDeaths(stream: string, rounds: readonly Kept[], total: number): Uint8Array {
  const key = keyOf(stream)
  const words = Uint32Array.from({ length: total }, (_, at) => wordAt(key, at))
  const sorted = words.toSorted()
  const limits = rounds.map(({ round, kept }) => ({ round, limit: sorted[kept] ?? Infinity }))
  return Uint8Array.from(words, (word) => limits.find(({ limit }) => word >= limit)?.round ?? alive)
}
