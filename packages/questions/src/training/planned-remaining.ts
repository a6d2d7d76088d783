import { networkOf, prunableLayers, pruneCount } from '@lottery/science'
import type { CommonSpecification } from '../specification/common-fields.ts'
import { pruneAmount } from './prune-amount.ts'

/** Share of prunable weights kept at each round from 0 on: the specification fixes it, whatever training finds. */
export function plannedRemaining(specification: CommonSpecification): number[] {
  const amount = pruneAmount(specification)
  const layers = prunableLayers(networkOf(specification.network))
  const total = sum(layers.map((layer) => layer.total))
  const groups =
    amount.scope === 'global'
      ? [
          {
            rate: amount.rate,
            kept: sum(
              layers.filter(({ name }) => !amount.exempt.includes(name)).map((l) => l.total),
            ),
          },
        ]
      : layers.flatMap((layer) => {
          const rate = amount.rates[layer.name]
          return rate === undefined ? [] : [{ rate, kept: layer.total }]
        })
  const spared = total - sum(groups.map(({ kept }) => kept))
  const shares = [1]
  for (let round = 1; round <= specification.rounds; round++) {
    for (const group of groups) group.kept -= pruneCount(group.kept, group.rate)
    shares.push((spared + sum(groups.map(({ kept }) => kept))) / total)
  }
  return shares
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
