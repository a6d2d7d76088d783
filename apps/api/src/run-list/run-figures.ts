import { questionOf } from '@lottery/questions'
import {
  groupCurveOf,
  poolGroups,
  sum,
  totalOf,
  type Group,
  type LayerShare,
} from '@lottery/science'
import { atPooledPlace, scheduleOf } from '../group/at-place.ts'
import { curveAsArrays } from '../group/group-curve.ts'
import { armGroup, runGroup, type Summarised } from '../group/summarised.ts'
import type { Loaders } from '../server/loaders.ts'
import type { RunFiguresType, RunRowType } from './run-row-type.ts'

/** One experiment's part of a row. */
interface RowPart {
  readonly experiment: Summarised
  /** The row's arm of the experiment, or its run alone. */
  readonly group: Group
}

/** Null before its experiments have a summary. */
export async function loadFigures(
  row: RunRowType,
  { summarised, runSummary }: Pick<Loaders, 'summarised' | 'runSummary'>,
): Promise<RunFiguresType | null> {
  const [first] = row.of.runs
  const run = row.isGroup || !first ? null : first
  const [experiments, summary] = await Promise.all([
    Promise.all(row.of.experiments.map((one) => summarised.load(one))),
    run && runSummary.load(run),
  ])
  const parts = experiments.flatMap((experiment) => {
    if (!experiment) return []
    const group = run ? runGroup(experiment, run, summary) : armGroup(experiment, row.of.arm)
    return [{ experiment, group }]
  })
  return parts.length > 0 ? runFiguresOf(row, parts) : null
}

/** What a row shows, over all members of its group, or of its run alone. At least one part. */
function runFiguresOf(row: RunRowType, parts: readonly RowPart[]): RunFiguresType {
  const specifications = parts.map(({ experiment }) => experiment.record.specification)
  const group = poolGroups(parts.map((one) => one.group))
  const at = atPooledPlace(
    parts.map(({ experiment, group: own }) => ({
      group: own,
      schedule: scheduleOf(experiment.record.specification),
    })),
    row.at,
  )
  const speeds = new Set(specifications.map(({ speed }) => speed))
  const [measure] = speeds
  const [alone, ...others] = parts
  return {
    round: at && others.length === 0 ? at.round : null,
    remaining: at?.remaining ?? null,
    accuracy: at?.accuracy ?? null,
    difference: at?.difference ?? null,
    speed: at && measure && speeds.size === 1 ? { ...at.speed, measure } : null,
    kept: at?.layers.map(({ share }) => share) ?? [],
    layers: at?.layers.map(({ layer }) => layer) ?? [],
    uniform: at ? uniformShare(at.layers, specifications) : null,
    isFinding: specifications.every(({ scope }) => scope === 'global'),
    curve: curveAsArrays(groupCurveOf(group)),
    controls: controlsOf(group, parts),
    dense: denseOf(group),
    wins:
      row.isGroup && row.condition.role === 'treatment' && others.length === 0
        ? (alone?.experiment.wins ?? null)
        : null,
  }
}

/** The curves of the arms that are controls of this one, where they are trained, over the same seeds. */
function controlsOf({ arm, seeds }: Group, parts: readonly RowPart[]) {
  const controls = parts.flatMap(({ experiment: { record } }) =>
    questionOf(record.question).arms.filter(
      ({ role, controlOf }) => role === 'control' && controlOf === arm,
    ),
  )
  return [...new Set(controls.map(({ key }) => key))].flatMap((control) => {
    const those = parts.filter(({ experiment: { record } }) => {
      const { specification } = record
      return questionOf(record.question).draws(specification)[control] !== undefined
    })
    if (those.length === 0) return []
    const pooled = poolGroups(
      those.map(({ experiment, group }) => ({
        ...armGroup(experiment, control),
        seeds: group.seeds,
      })),
    )
    const points = groupCurveOf({ ...pooled, seeds })
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
  return sum(accuracies) / accuracies.length
}

/** Null where the runs spare different layers: there is no one share then. */
function uniformShare(
  layers: readonly LayerShare[],
  specifications: readonly { readonly exempt: readonly string[] }[],
): number | null {
  const [exempt = [], ...others] = specifications.map((one) => one.exempt.toSorted())
  if (others.some((other) => other.join() !== exempt.join())) return null
  const pruned = layers.filter(({ layer }) => !exempt.includes(layer))
  const total = totalOf(pruned)
  return total > 0 ? sum(pruned.map(({ kept }) => kept)) / total : null
}
