import { sum } from '../statistics/sum.ts'
import { averageOfDraws, type ArmResult, type RoundReplicates } from './replicates.ts'
import type { LayerCount } from '../outcomes/outcome.ts'
import type { Group } from './group.ts'

/** Shares nearer than this on the log axis are one place: counts are rounded to whole weights. */
const samePlace = 0.01

/** One group at one of its rounds. */
export interface GroupPlace {
  readonly group: Group
  readonly round: RoundReplicates
}

/**
 * One group made of the same arm of several experiments, pooled by seed: where several runs have one seed, they are
 * averaged within it first, so that n counts seeds. Rounds are matched by the share of weights that they keep; one
 * that only some of the experiments have stands for these alone. `round` then counts the places, densest first.
 */
export function poolGroups(groups: readonly Group[]): Group {
  const [first] = groups
  if (!first) throw new RangeError('No groups to pool')
  if (groups.length === 1) return first
  return {
    arm: first.arm,
    seeds: [...new Set(groups.flatMap(({ seeds }) => seeds))].toSorted((a, b) => a - b),
    constant: groups.every(({ constant }) => constant),
    rounds: placesOf(groups).map((places, round) => ({ ...poolPlace(places), round })),
  }
}

/**
 * The same at one place: what each group gave at the round given for it. A seed is complete when all of its runs are,
 * and lost when one is; its counts by layer are means over its runs, and none where their networks differ. Only the
 * group's own arm is pooled: what stands beside it is a group of its own.
 */
export function poolPlace(places: readonly GroupPlace[]): RoundReplicates {
  const [first] = places
  if (!first) throw new RangeError('No places to pool')
  const seeds = [...new Set(places.flatMap(({ group }) => group.seeds))].toSorted((a, b) => a - b)
  const lost = seeds.flatMap(
    (seed) =>
      places.flatMap(({ round }) => round.lost.filter(({ replicate }) => replicate === seed))[0] ??
      [],
  )
  const complete = seeds.flatMap((seed) => {
    const own = places.filter(({ group }) => group.seeds.includes(seed))
    const runs = own.flatMap(({ group, round }) => {
      const found = round.complete.find(({ replicate }) => replicate === seed)
      return found?.arms[group.arm] ? [found] : []
    })
    if (runs.length < own.length) return []
    const { arm } = first.group
    const results = runs.flatMap((run) => run.arms[arm] ?? [])
    const dense = averageOfRuns(runs.map((run) => run.dense))
    return [{ replicate: seed, dense, arms: { [arm]: averageOfRuns(results) } }]
  })
  const remaining = Math.exp(mean(places.map(({ round }) => Math.log(round.remaining))))
  return { round: first.round.round, remaining, complete, lost }
}

/** Rounds of all groups, densest first, those of one share together; each group stands at most once at a place. */
function placesOf(groups: readonly Group[]): GroupPlace[][] {
  const all = groups
    .flatMap((group) => group.rounds.map((round) => ({ group, round })))
    .toSorted((a, b) => b.round.remaining - a.round.remaining)
  const places: GroupPlace[][] = []
  for (const one of all) {
    const place = places.at(-1)
    const near = place?.[0] && Math.log(place[0].round.remaining / one.round.remaining) <= samePlace
    if (place && near && !place.some(({ group }) => group === one.group)) place.push(one)
    else places.push([one])
  }
  return places
}

const averageOfRuns = (results: readonly ArmResult[]): ArmResult =>
  results.length === 1 && results[0]
    ? results[0]
    : { ...averageOfDraws(results), layers: meanLayers(results.map(({ layers }) => layers)) }

function meanLayers(runs: readonly (readonly LayerCount[])[]): LayerCount[] {
  const [first = []] = runs
  const alike = runs.every(
    (layers) =>
      layers.length === first.length &&
      layers.every(({ layer, total }, index) => {
        const other = first[index]
        return layer === other?.layer && total === other.total
      }),
  )
  if (!alike) return []
  return first.map(({ layer, total }, index) => {
    const counts = runs.flatMap((layers) => layers[index] ?? [])
    const expected = counts.flatMap(({ keptByInitialMagnitude }) => keptByInitialMagnitude ?? [])
    return {
      layer,
      total,
      kept: mean(counts.map(({ kept }) => kept)),
      keptByInitialMagnitude: expected.length === counts.length ? mean(expected) : null,
    }
  })
}

const mean = (values: readonly number[]): number => sum(values) / values.length
