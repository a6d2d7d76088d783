/** Stands for "kept by every round so far" where a death round would stand. */
export const alive = 255

export interface RoundBits {
  readonly round: number
  readonly bits: Uint8Array
}

/**
 * For each weight the first of these rounds whose mask has pruned it, or `alive`. Rounds in order, each below 255.
 * Where masks nest, weight i is kept at round r exactly when its byte is above r.
 */
export function deathRounds(rounds: readonly RoundBits[], total: number): Uint8Array {
  const deaths = new Uint8Array(total).fill(alive)
  const living = new Uint8Array(Math.ceil(total / 8)).fill(0xff)
  for (const { round, bits } of rounds)
    for (let byte = 0; byte < living.length; byte++) {
      let dying = living[byte]! & ~bits[byte]!
      if (dying === 0) continue
      living[byte]! &= bits[byte]!
      for (; dying > 0; dying &= dying - 1)
        deaths[8 * byte + 31 - Math.clz32(dying & -dying)] = round
    }
  return deaths
}

export function keptAt(deaths: Uint8Array, round: number): number {
  let kept = 0
  for (let at = 0; at < deaths.length; at++) if (deaths[at]! > round) kept++
  return kept
}
