import { networkOf, prunableLayers, type PruneRates } from '@lottery/science'
import type { CommonSpecification } from '../specification/common-fields.ts'

/** Layer-wise: the output layer loses half the rate unless it is named (Frankle & Carbin 2019, section 2). */
export function pruneAmount({
  network,
  scope,
  rate,
  rates,
  exempt,
}: CommonSpecification): PruneRates {
  if (scope === 'global') return { scope, rate, exempt: exempt.toSorted() }
  const layers = prunableLayers(networkOf(network))
  const pruned = layers.filter(({ name }) => !exempt.includes(name))
  return {
    scope,
    rates: Object.fromEntries(
      pruned.map(({ name, index }) => [
        name,
        rates[name] ?? (index === layers.length - 1 ? rate / 2 : rate),
      ]),
    ),
  }
}
