import { checkShare } from './check-share.ts'

interface Sparse {
  readonly remaining: { readonly mean: number }
}

/**
 * The round nearest to a share of weights on the log axis, if it is within half a round, else null; of rounds that keep
 * as much, the last. A round's width is the distance to its neighbour on that side; at either end of the row that of its
 * only neighbour; for a lone round that of `rate`.
 * @param rounds by round, so with remaining falling or staying
 * @param fraction share of prunable weights kept, above 0 up to 1
 * @param rate share pruned a round
 */
export function atRemaining<Round extends Sparse>(
  rounds: readonly Round[],
  fraction: number,
  rate: number,
): Round | null {
  checkShare('fraction', fraction)
  const places = rounds.map(({ remaining }) => Math.log(remaining.mean))
  const distances = places.map((place) => Math.abs(place - Math.log(fraction)))
  const nearest = distances.lastIndexOf(Math.min(...distances))
  const place = places[nearest]
  const found = rounds[nearest]
  if (place === undefined || !found) return null
  const [before, after] = [
    places.findLast((other) => other > place),
    places.find((other) => other < place),
  ]
  const neighbour = Math.log(fraction) < place ? (after ?? before) : (before ?? after)
  const width = neighbour === undefined ? -Math.log1p(-rate) : Math.abs(neighbour - place)
  return Math.abs(Math.log(fraction) - place) <= width / 2 + 1e-9 ? found : null
}
