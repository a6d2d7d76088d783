import { remainingNumber } from '../format.ts'

/** One round on the shared x axis: weights remaining, logarithmic, reversed, so that sparser lies to the right. */
export interface Column {
  readonly round: number
  /** Share of prunable weights kept, 0…1. */
  readonly remaining: number
  /** Centre, px. */
  readonly x: number
  /** Edges, px: midway to the neighbours. */
  readonly left: number
  readonly right: number
  /** The label under its tick, without the sign; null for a bare tick. */
  readonly label: string | null
}

export interface RoundRemaining {
  readonly round: number
  readonly remaining: number
}

/**
 * Places rounds by the logarithm of what remains, and fills `left`…`right` with their columns. Rounds are ordered;
 * two that keep the same share would share a place, so no column gets less than a quarter of an even one.
 */
export function columnsOf(
  rounds: readonly RoundRemaining[],
  left: number,
  right: number,
): readonly Column[] {
  const positions = spread(rounds.map(({ remaining }) => -Math.log(remaining)))
  const edges = edgesOf(positions)
  const first = edges[0] ?? 0
  const scale = (right - left) / ((edges.at(-1) ?? 1) - first)
  const place = (position: number) => left + (position - first) * scale
  const labelled = labelledRounds(rounds, (right - left) / rounds.length)
  return rounds.map(({ round, remaining }, index) => ({
    round,
    remaining,
    x: place(positions[index] ?? 0),
    left: place(edges[index] ?? 0),
    right: place(edges[index + 1] ?? 0),
    label: labelled.has(round) ? remainingNumber(remaining) : null,
  }))
}

/** A span below this is rounding, not pruning: one weight of a hundred million is more. */
const least = 1e-9

function spread(logarithms: readonly number[]): number[] {
  const first = logarithms[0] ?? 0
  const span = (logarithms.at(-1) ?? 0) - first
  const even = span > least ? span / (logarithms.length - 1) : 1
  const positions: number[] = []
  for (const [index, logarithm] of logarithms.entries()) {
    const before = positions[index - 1]
    positions.push(before === undefined ? first : Math.max(logarithm, before + even / 4))
  }
  return positions
}

function edgesOf(positions: readonly number[]): number[] {
  const between = positions.slice(1).map((position, index) => (position + positions[index]!) / 2)
  const first = positions[0] ?? 0
  const last = positions.at(-1) ?? 0
  return [
    between[0] === undefined ? first - 0.5 : 2 * first - between[0],
    ...between,
    between.at(-1) === undefined ? last + 0.5 : 2 * last - between.at(-1)!,
  ]
}

/** Rounds 0, 3, 7, 12 and 15 (Frankle & Carbin 2019 print their shares), then every fifth, and the last where it fits. */
function labelledRounds(rounds: readonly RoundRemaining[], width: number): ReadonlySet<number> {
  const last = rounds.at(-1)?.round ?? 0
  const apart = Math.ceil(28 / width)
  const wanted = rounds
    .map(({ round }) => round)
    .filter((round) => [0, 3, 7, 12].includes(round) || (round >= 15 && round % 5 === 0))
  const kept = wanted.filter(
    (round, index) => index === 0 || round - (wanted[index - 1] ?? 0) >= apart,
  )
  const previous = kept.at(-1) ?? 0
  if (last - previous >= Math.max(2, apart)) kept.push(last)
  return new Set(kept)
}

/** The column under a point, the nearest one outside the axis. */
export function columnAt(columns: readonly Column[], x: number): Column | undefined {
  return columns.find(({ right }) => x < right) ?? columns.at(-1)
}
