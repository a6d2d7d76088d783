import type { Identity, Overlap } from '@lottery/science'

/** What is known of pairs of masks. A mask never changes, so neither does what two of them share. */
export interface OverlapCache {
  readonly get: (pair: OverlapPair) => Overlap | undefined
  readonly set: (pair: OverlapPair, overlap: Overlap) => void
}
export interface OverlapPair {
  readonly one: Identity
  readonly other: Identity
  /** What chance keeps besides the counts: see `OverlapChance`. */
  readonly chance: string
}

/** Keeps the pairs asked for most recently: those of five comparisons of a hundred masks. */
export function createOverlapCache(pairs = 25_000): OverlapCache {
  const kept = new Map<string, Overlap>()
  return {
    get(pair) {
      const key = keyOf(pair)
      const found = kept.get(key)
      if (!found) return undefined
      kept.delete(key)
      kept.set(key, found)
      return found
    },
    set(pair, overlap) {
      kept.set(keyOf(pair), overlap)
      for (const oldest of kept.keys()) {
        if (kept.size <= pairs) break
        kept.delete(oldest)
      }
    },
  }
}

const keyOf = ({ one, other, chance }: OverlapPair): string =>
  [...[one, other].toSorted(), chance].join(' ')
