import { ProblemError, type Group, type Identity } from '@lottery/science'
import { groupId, parseGroupOrRun, type Selected } from '../group/group-id.ts'
import { groupOf, type Results } from '../group/results.ts'

const mostCompared = 100

/** A group as it was chosen: all of its replicates, or those of the runs named. */
export interface Chosen {
  readonly id: string
  readonly experiment: Identity
  readonly arm: string
  readonly group: Group
  readonly results: Results
}

/** What is asked for, once each. Throws a ProblemError for none, too many, or a malformed id. */
export function parseChoice(ids: readonly string[]): Selected[] {
  const unique = [...new Set(ids)]
  if (unique.length > 0 && unique.length <= mostCompared)
    return unique.map((id) => parseGroupOrRun(id, 'of'))
  throw new ProblemError([
    {
      code: 'out-of-range',
      field: 'of',
      value: unique.length,
      fix: `choose 1 to ${mostCompared} runs or groups; more must be grouped: a Group id stands for all of its runs.`,
    },
  ])
}

/** Runs of the same specification and arm become one group of their seeds, in the order in which they are first named. */
export function chosenGroups(
  choice: readonly Selected[],
  resultsOf: (experiment: Identity) => Results | null,
): Chosen[] {
  const byGroup = new Map<string, Selected[]>()
  for (const selected of choice) {
    const id = groupId(selected.experiment, selected.arm)
    byGroup.set(id, [...(byGroup.get(id) ?? []), selected])
  }
  return [...byGroup].map(([id, members]) => {
    const [{ experiment, arm }] = members as [Selected]
    const results = resultsOf(experiment)
    const runs = members.flatMap(({ run }) => run ?? [])
    if (!results?.placements.some((one) => one.arm === arm)) throw notThere(id)
    const whole = groupOf(results, { experiment, arm, run: null })
    const isWhole = members.some(({ run }) => run === null)
    const seeds = isWhole
      ? whole.seeds
      : whole.seeds.filter((seed) => runs.some(({ replicate }) => replicate === seed))
    if (seeds.length === 0) throw notThere(id)
    return { id, experiment, arm, results, group: { ...whole, seeds } }
  })
}

const notThere = (id: string): ProblemError =>
  new ProblemError([
    {
      code: 'not-found',
      field: 'of',
      value: id,
      fix: 'there is no such group; `runs` lists them.',
    },
  ])

/** The first group unless another is named, by its own id or that of one of its runs. */
export function baselineAmong(groups: readonly Chosen[], baseline: string | null): Chosen {
  const [first] = groups
  if (!first) throw new RangeError('A comparison has at least one group')
  if (!baseline) return first
  const { experiment, arm } = parseGroupOrRun(baseline, 'baseline')
  const found = groups.find(({ id }) => id === groupId(experiment, arm))
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
