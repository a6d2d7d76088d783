import {
  isNetworkKey,
  mlpLimits,
  networkOf,
  prunableLayers,
  totalOf,
  type NetworkKey,
} from '@lottery/science'
import { plannedRemaining } from '../training/planned-remaining.ts'
import type { WinningTicketSpecification } from '../winning-ticket/specification.ts'
import type { SizeSpecification } from './specification.ts'

/** One step along the axis. */
export const stepWords = {
  width: 'doubling of the weights',
  depth: 'further hidden layer',
} as const

/** One network of those compared. */
export interface Level {
  /** 1-based, by size. */
  readonly place: number
  readonly size: number
  readonly network: NetworkKey
  /** Prunable weights. */
  readonly weights: number
  /** Weights kept at each round from 0 on, to the first that is no more than the last of the network asked for. */
  readonly kept: readonly number[]
}

/** Of a specification that can be planned. */
export const levelsOf = (specification: SizeSpecification): Level[] =>
  specification.sizes.map((size, i) => {
    const network = networkOfSize(specification, size)
    if (!isNetworkKey(network)) throw new RangeError(`there is no ${network}`)
    const kept = keptBy(specification, network)
    if (!kept) throw new RangeError(`${network} does not come down to the count asked for`)
    return { place: i + 1, size, network, weights: weightsOf(network), kept }
  })

export const weightsOf = (network: NetworkKey): number =>
  totalOf(prunableLayers(networkOf(network)))

/** The key that a size leads to, which need not be one. The size 1 of a width is the network itself. */
export function networkOfSize({ network, along }: SizeSpecification, size: number): string {
  if (along === 'depth') return levelNetwork(weightsOf(network), size)
  if (size === 1) return network
  const widths = networkOf(network)
    .layers.slice(0, -1)
    .map(({ outputs }) => Math.round(outputs * size))
  return `mlp-${widths.join('-')}`
}

/** So many hidden layers of the greatest width that leaves at most `most` weights. */
function levelNetwork(most: number, layers: number): string {
  const keyOf = (width: number) => `mlp-${Array<number>(Math.floor(layers)).fill(width).join('-')}`
  let [low, high] = [0, mlpLimits.width]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const key = keyOf(middle)
    if (isNetworkKey(key) && weightsOf(key) <= most) low = middle
    else high = middle - 1
  }
  return keyOf(low)
}

/** Weights kept by round, until they are no more than those that the network keeps at last; null where they never are. */
export function keptBy(
  specification: SizeSpecification,
  network: NetworkKey,
): readonly number[] | null {
  const keptOf = (key: NetworkKey, rounds: number) =>
    plannedRemaining({ ...specification, network: key, rounds }).map((share) =>
      Math.round(share * weightsOf(key)),
    )
  const last = keptOf(specification.network, specification.rounds).at(-1)!
  const kept = keptOf(network, mostRounds)
  const until = kept.findIndex((count) => count <= last)
  return until < 0 ? null : kept.slice(0, until + 1)
}
const mostRounds = 100

/** Counts of the network asked for that every size passes, most first: at these sizes are compared. */
export function equalCounts(
  { network, rounds, ...specification }: SizeSpecification,
  levels: readonly Level[],
): number[] {
  const most = Math.min(...levels.map(({ weights }) => weights))
  return (keptBy({ ...specification, network, rounds }, network) ?? [])
    .slice(1)
    .filter((count) => count <= most)
}

/** What is asked of one size: is there a winning ticket, beside re-draws and random masks? */
export function ticketQuestion(
  {
    along: _along,
    sizes: _sizes,
    tickets: _tickets,
    shared: _shared,
    draws,
    ...common
  }: SizeSpecification,
  { network, kept }: Level,
): WinningTicketSpecification {
  return {
    ...common,
    question: 'winning-ticket',
    network,
    rounds: kept.length - 1,
    arms: { 'random-reinit': { draws }, 'random-mask': { draws } },
  }
}
