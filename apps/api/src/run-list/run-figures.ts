import { groupCurveOf, membersAt, type Group } from '@lottery/science'
import { atPlace } from '../group/at-place.ts'
import { curveAsArrays } from '../group/group-curve.ts'
import { parseGroupOrRun } from '../group/group-id.ts'
import { groupOf, type Results } from '../group/results.ts'
import type { RunFiguresType, RunRowType, RunWinsType } from './run-row-type.ts'

/** What a row shows, over all members of its group, or of its run alone. */
export function runFiguresOf(row: RunRowType, results: Results): RunFiguresType {
  const { specification } = results.record
  const group = groupOf(results, parseGroupOrRun(row.id, 'id'))
  const at = atPlace(group, row.at, specification)
  const seeds = row.isGroup ? specification.seeds : [row.replicate ?? 0]
  const control: Group = { ...group, arm: 'random-reinit', seeds, rounds: results.rounds }
  const controlPoints = row.arm === 'ticket' ? groupCurveOf(control) : []
  const dense = group.rounds[0] ? membersAt({ ...group, arm: 'dense' }, group.rounds[0]) : []
  return {
    round: at?.round ?? null,
    remaining: at?.remaining ?? null,
    accuracy: at?.accuracy ?? null,
    difference: at?.difference ?? null,
    speed: at && { ...at.speed, measure: specification.speed },
    kept: at?.layers.map(({ share }) => share) ?? [],
    layers: at?.layers.map(({ layer }) => layer) ?? [],
    uniform: at ? uniformShare(at.layers, specification.exempt) : null,
    isFinding: specification.scope === 'global',
    curve: curveAsArrays(groupCurveOf(group)),
    control: controlPoints.length > 0 ? curveAsArrays(controlPoints) : null,
    dense:
      dense.length > 0
        ? dense.reduce((sum, { result }) => sum + result.accuracy, 0) / dense.length
        : null,
    wins: row.isGroup && row.arm === 'ticket' ? winsOf(results) : null,
  }
}

function uniformShare(
  layers: readonly { readonly layer: string; readonly kept: number; readonly total: number }[],
  exempt: readonly string[],
): number | null {
  const pruned = layers.filter(({ layer }) => !exempt.includes(layer))
  const total = pruned.reduce((sum, layer) => sum + layer.total, 0)
  return total > 0 ? pruned.reduce((sum, { kept }) => sum + kept, 0) / total : null
}

function winsOf({ measures: { verdict } }: Results): RunWinsType | null {
  if (!verdict) return null
  const { rounds, headline } = verdict
  return {
    winning: rounds.filter(({ state }) => state === 'winning').length,
    undecided: rounds.filter(({ state }) => state === 'undecided').length,
    rounds: rounds.length,
    to: headline.to?.remaining ?? null,
    n: rounds.length > 0 ? Math.min(...rounds.map(({ n }) => n)) : 0,
    sentence: headline.sentence,
  }
}
