import { questionOf } from '@lottery/questions'
import { groupCurveOf, poolGroups, type Group, type LayerShare } from '@lottery/science'
import { atPooledPlace } from '../group/at-place.ts'
import { curveAsArrays } from '../group/group-curve.ts'
import { groupOf, type Results } from '../group/results.ts'
import type { RunFiguresType, RunRowType, RunWinsType } from './run-row-type.ts'

/** What a row shows, over all members of its group, or of its run alone. `results`: of its experiments, at least one. */
export function runFiguresOf(row: RunRowType, results: readonly Results[]): RunFiguresType {
  const arm = row.condition.key
  const run = row.isGroup ? null : { replicate: row.replicate ?? 0, draw: row.draw ?? 0 }
  const groups = results.map((one) => ({
    group: groupOf(one, { experiment: one.record.identity, arm, run }),
    schedule: one.record.specification,
  }))
  const group = poolGroups(groups.map((one) => one.group))
  const at = atPooledPlace(groups, row.at)
  const specifications = results.map(({ record }) => record.specification)
  const speeds = new Set(specifications.map(({ speed }) => speed))
  const [measure] = speeds
  return {
    round: at && results.length === 1 ? at.round : null,
    remaining: at?.remaining ?? null,
    accuracy: at?.accuracy ?? null,
    difference: at?.difference ?? null,
    speed: at && measure && speeds.size === 1 ? { ...at.speed, measure } : null,
    kept: at?.layers.map(({ share }) => share) ?? [],
    layers: at?.layers.map(({ layer }) => layer) ?? [],
    uniform: at ? uniformShare(at.layers, specifications) : null,
    isFinding: specifications.every(({ scope }) => scope === 'global'),
    curve: curveAsArrays(groupCurveOf(group)),
    controls: controlsOf(arm, results, row.replicate),
    dense: denseOf(group),
    wins: row.isGroup && row.condition.role === 'treatment' ? winsOf(results) : null,
  }
}

/** The curves of the arms that are controls of this one, where they are trained. */
function controlsOf(arm: string, results: readonly Results[], seed: number | null) {
  const arms = results.flatMap(({ record }) =>
    questionOf(record.question).arms.filter(
      ({ role, controlOf }) => role === 'control' && controlOf === arm,
    ),
  )
  return [...new Set(arms.map(({ key }) => key))].flatMap((control) => {
    const those = results.filter(({ placements }) => placements.some((one) => one.arm === control))
    const groups = those.map((one): Group => {
      const whole = groupOf(one, { experiment: one.record.identity, arm: control, run: null })
      return seed === null ? whole : { ...whole, seeds: [seed] }
    })
    const points = groups.length > 0 ? groupCurveOf(poolGroups(groups)) : []
    return points.length > 0 ? [{ arm: control, curve: curveAsArrays(points) }] : []
  })
}

/** The mean over the seeds whose whole network is in. */
function denseOf({ rounds, seeds }: Group): number | null {
  const bySeed = new Map(
    rounds.flatMap(({ complete }) =>
      complete
        .filter(({ replicate }) => seeds.includes(replicate))
        .map(({ replicate, dense }) => [replicate, dense.accuracy] as const),
    ),
  )
  const accuracies = [...bySeed.values()]
  if (accuracies.length === 0) return null
  return accuracies.reduce((sum, accuracy) => sum + accuracy, 0) / accuracies.length
}

/** Null where the runs spare different layers: there is no one share then. */
function uniformShare(
  layers: readonly LayerShare[],
  specifications: readonly { readonly exempt: readonly string[] }[],
): number | null {
  const [exempt = [], ...others] = specifications.map((one) => one.exempt.toSorted())
  if (others.some((other) => other.join() !== exempt.join())) return null
  const pruned = layers.filter(({ layer }) => !exempt.includes(layer))
  const total = pruned.reduce((sum, layer) => sum + layer.total, 0)
  return total > 0 ? pruned.reduce((sum, { kept }) => sum + kept, 0) / total : null
}

/** A verdict is the answer to one specification: over several there is none. */
function winsOf([one, ...others]: readonly Results[]): RunWinsType | null {
  const verdict = one?.measures.verdict
  if (!verdict || others.length > 0) return null
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
