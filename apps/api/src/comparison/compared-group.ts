import { shareARound } from '@lottery/questions'
import {
  aggregateOrNull,
  bestOf,
  differencesOf,
  groupAtRound,
  groupCurveOf,
  membersAt,
  type Aggregate,
  type GroupAtRound,
} from '@lottery/science'
import { atRemaining } from '../arm/at-remaining.ts'
import { experimentOf } from '../experiment/experiment.ts'
import { brief, briefOrNull } from '../group/brief.ts'
import { curveAsArrays } from '../group/group-curve.ts'
import { runId } from '../node/global-id.ts'
import type { Chosen, ChosenPart } from './chosen-groups.ts'
import { comparedDepth } from './compared-depth.ts'
import type { ComparedGroupType, GroupDifferenceType, GroupSpeedsType } from './comparison-type.ts'

/** A group against the baseline. `at`: where single figures are read; `shares`: the columns of the comparison. */
export function comparedGroup(
  chosen: Chosen,
  baseline: Chosen,
  at: number,
  shares: readonly number[],
): ComparedGroupType {
  const { id, arm, group, parts, runs } = chosen
  const points = groupCurveOf(group)
  const best = bestOf(points)
  const differences = chosen === baseline ? [] : differencesOf(group, baseline.group)
  const place = groupAt(chosen, at)
  const measure = speedMeasure(chosen)
  return {
    id,
    condition: arm,
    experiments: parts.map(({ results: { record } }) => ({
      identity: record.identity,
      title: experimentOf(record).title,
    })),
    isBaseline: chosen === baseline,
    isConstant: group.constant,
    replicates: group.seeds.length,
    replicatesIn: place?.accuracy.n ?? 0,
    runs: runs.length,
    isWhole: parts.every(({ isWhole }) => isWhole),
    training: runs.filter(({ state }) => state === 'running').length,
    diverged: runs.filter(({ state }) => state === 'diverged').length,
    failed: runs.filter(({ state }) => state === 'failed').length,
    roundsToCome: Math.max(0, ...parts.map((part) => roundsToCome(part, arm.key))),
    curve: curveAsArrays(points),
    best: best?.accuracy ?? null,
    bestRemaining: best?.remaining ?? null,
    difference: differences.length > 0 ? differenceAsArrays(differences) : null,
    differenceAt: differenceAt(differences, at, rateOf(chosen)),
    speed: place && measure ? { ...place.speed, measure } : null,
    speeds: speedsOf(chosen, shares),
    depth: comparedDepth(chosen, baseline),
    cost: aggregateOrNull(runs.flatMap(({ seconds }) => (seconds > 0 ? [seconds / 3600] : []))),
    winsTo: winsTo(chosen),
    members: runs
      .toSorted((a, b) => a.replicate - b.replicate || a.draw - b.draw)
      .map((run) => ({
        id: runId(run),
        replicate: run.replicate,
        draw: run.draw,
        state: run.state,
        coreHours: run.seconds / 3600,
        run,
      })),
  }
}

/** Planned rounds at which a member is neither in nor lost to a divergence. */
function roundsToCome({ group, results: { placements } }: ChosenPart, arm: string): number {
  const planned = new Set(placements.flatMap((one) => (one.arm === arm ? [one.round] : [])))
  return group.rounds.filter((round) => {
    const lost = round.lost.filter(({ replicate }) => group.seeds.includes(replicate))
    return (
      planned.has(round.round) && membersAt(group, round).length + lost.length < group.seeds.length
    )
  }).length
}

const rateOf = ({ parts: [part] }: Chosen): number =>
  part ? shareARound(part.results.record.specification) : 0.2

/** The group at its round nearest to a share, within half a round; never pruned, it stands at every share. */
export function groupAt(chosen: Chosen, at: number): GroupAtRound | null {
  const { group } = chosen
  const begun = group.rounds.filter((round) => membersAt(group, round).length > 0)
  const places = begun.map((round) => ({ round, remaining: { mean: round.remaining } }))
  const found = group.constant ? places[0] : atRemaining(places, at, rateOf(chosen))
  return found ? groupAtRound(group, found.round, speedMeasure(chosen) ?? 'reach') : null
}

/** Null where its runs measure speed in different ways: their ratios are no one thing. */
function speedMeasure({ parts }: Chosen): 'reach' | 'early-stop' | null {
  const [measure, ...others] = new Set(
    parts.map(({ results }) => results.record.specification.speed),
  )
  return measure && others.length === 0 ? measure : null
}

type Differences = ReturnType<typeof differencesOf>

function differenceAt(differences: Differences, at: number, rate: number): Aggregate | null {
  const places = differences.map((point) => ({ point, remaining: { mean: point.remaining } }))
  return atRemaining(places, at, rate)?.point.difference ?? null
}

const differenceAsArrays = (points: Differences): GroupDifferenceType => ({
  remaining: points.map(({ remaining }) => brief(remaining)),
  mean: points.map(({ difference }) => brief(difference.mean)),
  low: points.map(({ difference }) => briefOrNull(difference.ci95?.[0])),
  high: points.map(({ difference }) => briefOrNull(difference.ci95?.[1])),
  n: points.map(({ difference }) => difference.n),
  interpolated: points.map(({ interpolated }) => interpolated),
})

/** Steps against dense at each share; a column where the group has no round is left out. */
function speedsOf(chosen: Chosen, shares: readonly number[]): GroupSpeedsType | null {
  const measure = speedMeasure(chosen)
  if (!measure || chosen.group.constant) return null
  const found = shares.flatMap((share) => {
    const place = groupAt(chosen, share)
    return place ? [{ share, ...place.speed }] : []
  })
  return {
    measure,
    remaining: found.map(({ share }) => brief(share)),
    ratio: found.map(({ ratio }) => brief(ratio)),
    low: found.map(({ ci95 }) => briefOrNull(ci95?.[0])),
    high: found.map(({ ci95 }) => briefOrNull(ci95?.[1])),
    members: found.map(({ members }) => members.map(brief)),
    censored: found.map(({ censored }) => censored),
    denseCensored: found.map(({ denseCensored }) => denseCensored),
  }
}

/** A claim is the answer to one whole specification: of several, or of a part, there is none. */
function winsTo({ arm, parts }: Chosen): number | null {
  const [part, ...others] = parts
  if (arm.role !== 'treatment' || !part?.isWhole || others.length > 0) return null
  return part.results.measures.verdict?.headline.to?.remaining ?? null
}
