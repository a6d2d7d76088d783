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
  for (const { round, bits } of rounds)
    for (let at = 0; at < total; at++)
      if (deaths[at] === alive && ((bits[at >>> 3]! >>> (at & 7)) & 1) === 0) deaths[at] = round
  return deaths
}

export function keptAt(deaths: Uint8Array, round: number): number {
  let kept = 0
  for (const death of deaths) if (death > round) kept++
  return kept
}
