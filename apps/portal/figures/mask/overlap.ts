/**
 * Weights that two masks both keep at each round, from their death rounds: the entry of a round is how many outlive it
 * in both. One pass for all rounds, so that to move between them costs nothing.
 */
export function sharedByRound(one: Uint8Array, other: Uint8Array): Int32Array {
  const shared = new Int32Array(256)
  for (let at = 0; at < one.length; at++) shared[Math.min(one[at]!, other[at]!)]!++
  // From counts of those that die first at a round to counts of those that outlive it.
  let outliving = 0
  for (let round = 255; round >= 0; round--) {
    const dying = shared[round]!
    shared[round] = outliving
    outliving += dying
  }
  return shared
}
