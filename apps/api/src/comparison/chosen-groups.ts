import { questionOf, type Arm } from '@lottery/questions'
import { poolGroups, ProblemError, type Group, type Identity } from '@lottery/science'
import type { RunRecord } from '@lottery/store'
import { checkKeys, groupRuns, type Configurations } from '../group/grouped-runs.ts'
import type { Members } from '../group/members.ts'
import { groupOfSome, type Results } from '../group/results.ts'
import { parseSelection, type Selection } from '../group/selection.ts'
import { runId } from '../node/global-id.ts'

const most = { ids: 100, groups: 100, runs: 1_000 }

/** The runs of one arm of one experiment that belong to a group. */
export interface ChosenPart {
  readonly experiment: Identity
  readonly runs: readonly RunRecord[]
  readonly results: Results
  readonly group: Group
  /** True when these are all replicates and draws that the specification asks for. */
  readonly isWhole: boolean
}

/** Runs that are compared as one, pooled by seed. */
export interface Chosen {
  readonly id: string
  readonly arm: Arm
  readonly runs: readonly RunRecord[]
  readonly parts: readonly ChosenPart[]
  readonly group: Group
}

/** What is asked for, once each, by its id. Throws a ProblemError for none, too many, or a malformed id. */
export function parseChoice(ids: readonly string[]): ReadonlyMap<string, Selection> {
  const unique = [...new Set(ids)]
  if (unique.length > 0 && unique.length <= most.ids)
    return new Map(unique.map((id) => [id, parseSelection(id, 'of')]))
  throw outOfRange(
    unique.length,
    `choose 1 to ${most.ids} runs or groups; more must be grouped: the id of a group stands for all of its runs.`,
  )
}

/**
 * The runs chosen, once each, and the ids for which there are none. Throws a ProblemError when nothing is there, or more
 * than can be compared.
 */
export function chosenRuns(members: readonly Members[]): {
  readonly runs: readonly RunRecord[]
  readonly missing: readonly string[]
} {
  const runs = [
    ...new Map(
      members.flatMap((group) => group.runs.map((run) => [runId(run), run] as const)),
    ).values(),
  ]
  const missing = members.flatMap((group) => (group.runs.length === 0 ? [group.id] : []))
  const [first] = missing
  if (runs.length === 0)
    throw new ProblemError([
      {
        code: 'not-found',
        field: 'of',
        value: missing.length === 1 ? (first ?? '') : missing.length,
        fix:
          missing.length === 1
            ? 'there is no such run or group; `runs` lists them.'
            : `there is none of these ${missing.length} runs or groups; \`runs\` lists them.`,
      },
    ])
  if (runs.length > most.runs)
    throw outOfRange(runs.length, `choose at most ${most.runs} runs; these groups hold more.`)
  return { runs, missing }
}

/**
 * Groups of runs that agree in `by`, in the order in which they were chosen; none makes a group of each run. Throws a
 * ProblemError for a key that no run has, and for more groups than can be told apart.
 */
export function chosenGroups(
  runs: readonly RunRecord[],
  by: readonly string[],
  configurations: Configurations,
  resultsOf: (experiment: Identity) => Results | null,
): Chosen[] {
  const groups =
    by.length === 0
      ? runs.map((run) => ({ id: runId(run), runs: [run] }))
      : groupRuns(runs, checkKeys(by, configurations, 'by'), configurations, everything)
  if (groups.length > most.groups)
    throw new ProblemError([
      {
        code: 'out-of-range',
        field: 'by',
        value: groups.length,
        fix: `these ${runs.length} runs make ${groups.length} groups and at most ${most.groups} are compared: group by fewer keys, or choose fewer runs.`,
      },
    ])
  return groups.flatMap((group) => chosenGroup(group, resultsOf) ?? [])
}

const everything = { keys: new Map(), text: null, minimumRounds: null, archived: false }

function chosenGroup(
  { id, runs }: { readonly id: string; readonly runs: readonly RunRecord[] },
  resultsOf: (experiment: Identity) => Results | null,
): Chosen | null {
  const experiments = [...new Set(runs.map(({ experiment }) => experiment))]
  const parts = experiments.flatMap((experiment): ChosenPart[] => {
    const results = resultsOf(experiment)
    const own = runs.filter((run) => run.experiment === experiment)
    const arm = own[0]?.arm
    if (!results || arm === undefined) return []
    const { group, isWhole } = groupOfSome(results, arm, own)
    return [{ experiment, runs: own, results, group, isWhole }]
  })
  const [first] = parts
  const arm = first && armOfRun(first)
  return arm ? { id, arm, runs, parts, group: poolGroups(parts.map(({ group }) => group)) } : null
}

const armOfRun = ({ results: { record }, group }: ChosenPart): Arm | undefined =>
  questionOf(record.question).arms.find(({ key }) => key === group.arm)

/** The first group unless another is named: by its own id, or that of one of its runs or arms. */
export function baselineAmong(groups: readonly Chosen[], baseline: string | null): Chosen {
  const [first] = groups
  if (!first) throw new RangeError('A comparison has at least one group')
  if (!baseline) return first
  const selection = parseSelection(baseline, 'baseline')
  const found = groups.find(
    ({ id, runs }) =>
      id === baseline ||
      runs.some(
        (run) =>
          runId(run) === baseline ||
          (selection.kind === 'arm' &&
            selection.arm === run.arm &&
            selection.experiment === run.experiment),
      ),
  )
  if (found) return found
  throw new ProblemError([
    {
      code: 'not-found',
      field: 'baseline',
      value: baseline,
      fix: `the baseline is one of the groups compared: ${groups.map(({ id }) => id).join(', ')}.`,
    },
  ])
}

const outOfRange = (value: number, fix: string): ProblemError =>
  new ProblemError([{ code: 'out-of-range', field: 'of', value, fix }])
