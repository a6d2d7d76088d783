import { pruneCount, type PruneRates } from '@lottery/science'

/** Weights of each layer by name. */
export type LayerCounts = Readonly<Record<string, number>>

/**
 * What layer-wise pruning keeps of each layer, at each round from 0 on, given what round 0 keeps: the rates fix it. Null
 * under global scope, where it is found.
 */
export function keptByLayer(
  amount: PruneRates,
  start: LayerCounts,
  rounds: number,
): LayerCounts[] | null {
  if (amount.scope === 'global') return null
  const counts = [start]
  for (let round = 1; round <= rounds; round++) {
    const before = counts.at(-1)!
    counts.push(
      Object.fromEntries(
        Object.entries(before).map(([name, kept]) => [
          name,
          kept - pruneCount(kept, amount.rates[name] ?? 0),
        ]),
      ),
    )
  }
  return counts
}

/** What a plan warns of: a network does not work through an empty layer. */
export function emptiedLayers(counts: readonly LayerCounts[], whose: string): string[] {
  const [first] = counts
  return Object.keys(first ?? {}).flatMap((name) => {
    const round = counts.findIndex((kept) => kept[name] === 0)
    return round < 0 ? [] : [`${whose} keeps no weight of ${name} from round ${round} on.`]
  })
}
