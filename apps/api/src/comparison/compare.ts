import { groupCurveOf } from '@lottery/science'
import { brief } from '../group/brief.ts'
import type { Configurations } from '../group/grouped-runs.ts'
import { runId } from '../node/global-id.ts'
import type { Chosen } from './chosen-groups.ts'
import { comparedConfiguration } from './compared-configuration.ts'
import { comparedGroup, groupAt } from './compared-group.ts'
import type { ComparisonType, MaskPlace } from './comparison-type.ts'

/** Everything but the overlap of masks, which needs arrays. `at`: null takes the sparsest share that all groups reach. */
export function comparisonOf(
  groups: readonly Chosen[],
  baseline: Chosen,
  at: number | null,
  configurations: Configurations,
): Omit<ComparisonType, 'by' | 'missing' | 'keys'> {
  const shares = sharesOf(groups, baseline)
  const share = at ?? sharedShare(groups, shares)
  const compared = groups.map((chosen) => comparedGroup(chosen, baseline, share, shares))
  return {
    at: share,
    shares: shares.map(brief),
    runs: compared.reduce((sum, { runs }) => sum + runs, 0),
    replicates: compared.reduce((sum, { replicates }) => sum + replicates, 0),
    replicatesIn: compared.reduce((sum, { replicatesIn }) => sum + replicatesIn, 0),
    groups: compared,
    ...comparedConfiguration(groups, configurations),
    masks: groups.flatMap((chosen, index) => masksOf(chosen, index, share)),
  }
}

/** Shares at which the baseline has rounds in, densest first; those of the first pruned group where it is never pruned. */
function sharesOf(groups: readonly Chosen[], baseline: Chosen): number[] {
  const shown = baseline.group.constant
    ? (groups.find(({ group }) => !group.constant) ?? baseline)
    : baseline
  return groupCurveOf(shown.group).map(({ remaining }) => remaining)
}

/** The sparsest of the shares that lies within what every group has in. */
function sharedShare(groups: readonly Chosen[], shares: readonly number[]): number {
  const reached = Math.max(
    0,
    ...groups
      .filter(({ group }) => !group.constant)
      .map(({ group }) => groupCurveOf(group).at(-1)?.remaining ?? 1),
  )
  return shares.findLast((share) => share >= reached * 0.99) ?? 1
}

/** The round behind each run's mask at the share compared; draws of one seed share a mask, and an arm never pruned has none. */
function masksOf(chosen: Chosen, index: number, at: number): MaskPlace[] {
  const { group, arm, parts } = chosen
  const found = group.constant ? null : groupAt(chosen, at)
  if (!found || found.round === 0) return []
  return parts.flatMap((part) => {
    const own = groupAt({ ...chosen, group: part.group, parts: [part] }, at)
    const round = part.group.rounds.find((one) => one.round === own?.round)
    if (!round) return []
    const seeds = new Set<number>()
    return part.runs.flatMap((run): MaskPlace[] => {
      const placed = part.results.placements.find(
        (one) =>
          one.arm === arm.key &&
          one.replicate === run.replicate &&
          one.draw === run.draw &&
          one.round === round.round,
      )
      const isIn = placed && part.results.outcomes.get(placed.work)?.state === 'done'
      if (!isIn || seeds.has(run.replicate)) return []
      seeds.add(run.replicate)
      return [
        {
          group: index,
          run: runId(run),
          replicate: run.replicate,
          remaining: round.remaining,
          round: placed.work,
        },
      ]
    })
  })
}
