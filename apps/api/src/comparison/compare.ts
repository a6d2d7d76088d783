import {
  aggregateOrNull,
  bestOf,
  configurationDifference,
  depthRatiosOf,
  differencesOf,
  groupCurveOf,
  layerShares,
  membersAt,
  type Aggregate,
  type GroupPoint,
} from '@lottery/science'
import type { RunRecord } from '@lottery/store'
import { atRemaining } from '../arm/at-remaining.ts'
import { experimentOf } from '../experiment/experiment.ts'
import { atPlace } from '../group/at-place.ts'
import { brief, briefOrNull } from '../group/brief.ts'
import { curveAsArrays } from '../group/group-curve.ts'
import { runId } from '../node/global-id.ts'
import type { Chosen } from './chosen-groups.ts'
import type {
  ComparedGroupType,
  ComparisonType,
  GroupDepthType,
  GroupDifferenceType,
  MaskPlace,
} from './comparison-type.ts'

/** Everything but the overlap of masks, which needs arrays. `at`: null takes the sparsest share that all groups reach. */
export function comparisonOf(
  groups: readonly Chosen[],
  baseline: Chosen,
  at: number | null,
  runs: readonly RunRecord[],
): ComparisonType {
  const share = at ?? sharedShare(groups, baseline)
  const { differing, equal } = configurationDifference(groups.map(configurationOf))
  const places = groups.map(({ group, results }) =>
    atPlace(group, share, results.record.specification),
  )
  return {
    at: share,
    replicates: groups.reduce((sum, { group }) => sum + group.seeds.length, 0),
    replicatesIn: places.reduce((sum, place) => sum + (place?.accuracy.n ?? 0), 0),
    groups: groups.map((chosen) => comparedGroup(chosen, baseline, share, runs)),
    differing,
    equal,
    masks: groups.flatMap((chosen, index) => masksOf(chosen, index, places[index]?.round ?? null)),
  }
}

/** The baseline's sparsest round that lies within what every group has in, dense where there is none. */
function sharedShare(groups: readonly Chosen[], baseline: Chosen): number {
  const pruned = groups.filter(({ group }) => !group.constant)
  const reached = Math.max(
    ...pruned.map(({ group }) => groupCurveOf(group).at(-1)?.remaining ?? 1),
    0,
  )
  const places = baseline.group.constant ? (pruned[0]?.group ?? baseline.group) : baseline.group
  const shares = groupCurveOf(places).map(({ remaining }) => remaining)
  return shares.findLast((share) => share >= reached * 0.99) ?? 1
}

/** Seeds are what a group is over, and names are outside. */
function configurationOf({ arm, results }: Chosen): unknown {
  const { seeds: _seeds, ...configuration } = results.record.specification
  return { arm, ...configuration }
}

function comparedGroup(
  chosen: Chosen,
  baseline: Chosen,
  at: number,
  runs: readonly RunRecord[],
): ComparedGroupType {
  const { id, experiment, arm, group, results } = chosen
  const { specification } = results.record
  const points = groupCurveOf(group)
  const best: GroupPoint | null = bestOf(points)
  const isBaseline = chosen === baseline
  const differences = isBaseline ? [] : differencesOf(group, baseline.group)
  const speed = atPlace(group, at, specification)?.speed ?? null
  const own = runs.filter((run) => isOf(run, chosen))
  return {
    id,
    experiment,
    title: experimentOf(results.record).title,
    arm,
    isBaseline,
    isConstant: group.constant,
    replicates: group.seeds.length,
    replicatesInAll: specification.seeds.length,
    training: own.filter(({ state }) => state === 'running').length,
    curve: curveAsArrays(points),
    best: best?.accuracy ?? null,
    bestRemaining: best?.remaining ?? null,
    difference: differences.length > 0 ? differenceAsArrays(differences) : null,
    differenceAt: differenceAt(differences, at, specification.rate),
    speed: speed && { ...speed, measure: specification.speed },
    depth: depthOf(chosen, baseline),
    cost: aggregateOrNull(own.flatMap(({ seconds }) => (seconds > 0 ? [seconds / 3600] : []))),
    winsTo: arm === 'ticket' ? (results.measures.verdict?.headline.to?.remaining ?? null) : null,
    members: own
      .toSorted((a, b) => a.replicate - b.replicate || a.draw - b.draw)
      .map((run) => ({
        id: runId(run),
        replicate: run.replicate,
        draw: run.draw,
        coreHours: run.seconds / 3600,
      })),
  }
}

const isOf = (run: RunRecord, { experiment, arm, group }: Chosen): boolean =>
  run.experiment === experiment && run.arm === arm && group.seeds.includes(run.replicate)

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

function depthOf(chosen: Chosen, baseline: Chosen): GroupDepthType | null {
  const { group, results } = chosen
  const begun = group.rounds.filter((round) => membersAt(group, round).length > 0)
  const [first] = begun
  if (!first) return null
  const layers = layerShares(membersAt(group, first)).map(({ layer }) => layer)
  const isFinding = results.record.specification.scope === 'global'
  if (chosen === baseline)
    return {
      layers,
      isFinding,
      remaining: begun.map(({ remaining }) => brief(remaining)),
      values: begun.map((round) =>
        layerShares(membersAt(group, round)).map(({ share }) => brief(share)),
      ),
      interpolated: begun.map(() => false),
      impossible: null,
    }
  const impossible = whyNoDifference(chosen, baseline)
  const ratios = impossible ? [] : depthRatiosOf(group, baseline.group)
  return {
    layers,
    isFinding,
    remaining: ratios.map(({ remaining }) => brief(remaining)),
    values: impossible ? null : ratios.map((ratio) => ratio.layers.map(briefOrNull)),
    interpolated: ratios.map(({ interpolated }) => interpolated),
    impossible,
  }
}

/** Where a difference by depth cannot exist whatever training does, the reason; else null. */
function whyNoDifference(one: Chosen, other: Chosen): string | null {
  if (one.group.constant || other.group.constant)
    return 'One of the two is never pruned, so it keeps every layer whole.'
  const [a, b] = [one, other].map(({ results }) => results.record.specification)
  if (!a || !b) return null
  if (one.experiment === other.experiment)
    return 'Same masks as the baseline, so no difference can appear.'
  if (a.network !== b.network) return 'Another network: its layers are not those of the baseline.'
  const rates = [a, b].map(({ rate, rates, exempt }) => JSON.stringify([rate, rates, exempt]))
  if (a.scope === 'layer-wise' && b.scope === 'layer-wise' && rates[0] === rates[1])
    return 'Same rates as the baseline, so no difference can appear.'
  return null
}

/** The round behind each member's mask at the share compared; an arm that is never pruned has none to compare. */
function masksOf(
  { arm, group, results }: Chosen,
  index: number,
  round: number | null,
): MaskPlace[] {
  const found = group.constant ? undefined : group.rounds.find((one) => one.round === round)
  if (!found) return []
  return membersAt(group, found).flatMap(({ seed }) => {
    const placed = results.placements.find(
      (one) => one.arm === arm && one.replicate === seed && one.round === round,
    )
    return placed
      ? [{ group: index, replicate: seed, remaining: found.remaining, round: placed.work }]
      : []
  })
}
