import {
  networkOf,
  prunableLayers,
  pruneCount,
  type Identity,
  type MaskRecipe,
  type NetworkKey,
  type PruneMask,
  type TrainRecipe,
} from '@lottery/science'
import type { Arm, Placement } from '../question.ts'

/** Weights kept by layer; null where training will tell. */
export type KnownCounts = Readonly<Record<string, number | null>>

/**
 * What a mask is known to keep before anything is trained: rates and counts by layer fix it, one threshold over all
 * layers only the layers that are exempt. Rounds that the plan does not place are not known.
 */
export function knownCounts(
  placements: readonly Placement[],
): (recipe: Pick<TrainRecipe, 'mask' | 'network'>) => KnownCounts {
  const recipes = new Map(placements.map(({ identity, recipe }) => [identity, recipe]))
  const ofRounds = new Map<Identity, KnownCounts>()
  const ofRound = (round: Identity): KnownCounts => {
    const known = ofRounds.get(round)
    if (known) return known
    const recipe = recipes.get(round)
    const counts = recipe?.kind === 'train' ? countsOf(recipe.mask, recipe.network) : {}
    ofRounds.set(round, counts)
    return counts
  }
  const countsOf = (mask: MaskRecipe, network: NetworkKey): KnownCounts => {
    const layers = prunableLayers(networkOf(network))
    const byLayer = (of: (name: string, total: number) => number | null): KnownCounts =>
      Object.fromEntries(layers.map(({ name, total }) => [name, of(name, total)]))
    switch (mask.kind) {
      case 'all':
        return byLayer((_, total) => total)
      case 'prune': {
        const before = ofRound(mask.round)
        return byLayer((name) => leftOf(mask, name, before[name] ?? null))
      }
      case 'random':
      case 'magnitude-matched':
        return countsOf(mask.like, network)
      case 'aligned':
        return countsOf(mask.of, network)
      case 'complement': {
        const of = countsOf(mask.of, network)
        return byLayer((name, total) => minus(total, of[name] ?? null))
      }
      case 'difference': {
        const from = countsOf(mask.from, network)
        return byLayer((name) =>
          mask.layers && !mask.layers.includes(name) ? (from[name] ?? null) : null,
        )
      }
    }
  }
  return ({ mask, network }) => countsOf(mask, network)
}

function leftOf({ amount }: PruneMask, name: string, before: number | null): number | null {
  if (amount.scope === 'global') return amount.exempt.includes(name) ? before : null
  if ('keeps' in amount) return amount.keeps[name] ?? before
  return before === null ? null : before - pruneCount(before, amount.rates[name] ?? 0)
}

const minus = (total: number, less: number | null): number | null =>
  less === null ? null : total - less

/**
 * What a plan warns of: a network does not work through a layer without weights. A sentence for each layer and the round
 * from which it has none, with the arms to which that happens. Held weights are there, whatever the mask.
 */
export function plannedCollapse(placements: readonly Placement[], arms: readonly Arm[]): string[] {
  const counts = knownCounts(placements)
  const first = new Map<string, { layer: string; round: number; arm: string }>()
  for (const { arm, round, recipe } of placements) {
    if (recipe.kind !== 'train' || recipe.prunedValue !== 'zero') continue
    for (const [layer, kept] of Object.entries(counts(recipe))) {
      const key = `${arm}/${layer}`
      if (kept === 0 && round < (first.get(key)?.round ?? Infinity))
        first.set(key, { layer, round, arm })
    }
  }
  const alike = new Map<string, string[]>()
  for (const { layer, round, arm } of first.values()) {
    const said = `No weight of ${layer} is left from round ${round} on`
    alike.set(said, [...(alike.get(said) ?? []), arm])
  }
  return [...alike].map(([said, those]) => {
    const labels = arms.filter(({ key }) => those.includes(key)).map(({ label }) => label)
    return `${said}: ${labels.join('; ')}.`
  })
}
