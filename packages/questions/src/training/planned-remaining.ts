import {
  networkOf,
  prunableLayers,
  pruneCount,
  sum,
  totalOf,
  type PruneCounts,
} from '@lottery/science'
import type { CommonSpecification } from '../specification/common-fields.ts'
import { pruneAmount } from './prune-amount.ts'

/** Share of prunable weights kept at each round from 0 on: the specification fixes it, whatever training finds. */
export function plannedRemaining(specification: CommonSpecification): number[] {
  const layers = prunableLayers(networkOf(specification.network))
  const total = totalOf(layers)
  return plannedCounts(specification).map((counts) =>
    counts.scope === 'global'
      ? counts.keep / total
      : sum(layers.map((layer) => counts.keeps[layer.name] ?? layer.total)) / total,
  )
}

/** How many weights are kept at each round from 0 on: in all under global scope, of each pruned layer otherwise. */
export function plannedCounts(specification: CommonSpecification): PruneCounts[] {
  const amount = pruneAmount(specification)
  const layers = prunableLayers(networkOf(specification.network))
  const rounds = Array.from({ length: specification.rounds }, (_, i) => i)
  const kept = (total: number, rate: number): number[] =>
    rounds.reduce((counts, round) => [...counts, less(counts[round]!, rate)], [total])
  if (amount.scope === 'global') {
    const { exempt, rate } = amount
    const spared = sum(layers.filter(({ name }) => exempt.includes(name)).map((l) => l.total))
    const pruned = totalOf(layers) - spared
    return kept(pruned, rate).map((count) => ({ scope: 'global', keep: spared + count, exempt }))
  }
  const byLayer = layers.flatMap(({ name, total }) => {
    const rate = amount.rates[name]
    return rate === undefined ? [] : [{ name, counts: kept(total, rate) }]
  })
  return [0, ...rounds.map((round) => round + 1)].map((round) => ({
    scope: 'layer-wise',
    keeps: Object.fromEntries(byLayer.map(({ name, counts }) => [name, counts[round]!])),
  }))
}

const less = (kept: number, rate: number): number => kept - pruneCount(kept, rate)
