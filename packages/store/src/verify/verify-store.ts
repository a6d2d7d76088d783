import type { Identity } from '@lottery/science'
import type { WithTeam } from '../database/transaction.ts'
import { planFrom } from '../experiments/replan.ts'
import type { ExperimentRecord } from '../experiments/experiment-record.ts'
import type { Store } from '../store.ts'
import { experimentInvariants, workInvariants } from './experiment-invariants.ts'
import type {
  ExperimentEvidence,
  Invariant,
  RoundEvidence,
  Unchecked,
  Violation,
  WorkEvidence,
} from './invariant.ts'
import { roundInvariants } from './round-invariants.ts'

export interface Verification {
  readonly violations: readonly Violation[]
  readonly unchecked: readonly Unchecked[]
  /** How many of each were looked at. */
  readonly looked: { readonly experiments: number; readonly work: number; readonly rounds: number }
}

/** Every invariant, in the order in which they are checked. */
export const invariants: readonly Pick<Invariant<never>, 'key' | 'title'>[] = [
  ...experimentInvariants,
  ...workInvariants,
  ...roundInvariants,
]

type Needed = Pick<Store, 'rounds' | 'arrays'>

/**
 * Looks at everything that is stored for a team and names each violation. Reads only; rounds go one by one, so memory
 * stays that of one round. `onProgress` is told after each round.
 */
export async function verifyStore(
  withTeam: WithTeam,
  { rounds, arrays }: Needed,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<Verification> {
  const violations: Violation[] = []
  const unchecked: Unchecked[] = []
  const look = <Evidence extends { readonly identity: Identity }>(
    all: readonly Invariant<Evidence>[],
    evidence: Evidence,
  ): void => {
    const { identity } = evidence
    for (const { key: invariant, broken, unchecked: reasonOf } of all) {
      const reason = reasonOf?.(evidence) ?? null
      if (reason !== null) unchecked.push({ invariant, identity, reason })
      else for (const found of broken(evidence)) violations.push({ invariant, identity, found })
    }
  }

  const experiments = await experimentEvidence(withTeam)
  for (const evidence of experiments) look(experimentInvariants, evidence)
  const work = await workEvidence(withTeam)
  for (const evidence of work) look(workInvariants, evidence)
  const committed = await withTeam((transaction) =>
    transaction.rows<{ identity: Identity }>('SELECT identity FROM round ORDER BY committed_at'),
  )
  for (const [index, { identity }] of committed.entries()) {
    const evidence = await roundEvidence(withTeam, { rounds, arrays }, identity)
    if (evidence) look(roundInvariants, evidence)
    onProgress(index + 1, committed.length)
  }
  return {
    violations,
    unchecked,
    looked: {
      experiments: experiments.length,
      work: work.length,
      rounds: committed.length,
    },
  }
}

const experimentEvidence = (withTeam: WithTeam): Promise<ExperimentEvidence[]> =>
  withTeam(async (transaction) => {
    const records = await transaction.rows<Pick<ExperimentRecord, 'identity' | 'specification'>>(
      'SELECT identity, specification FROM experiment ORDER BY created_at',
    )
    const found: ExperimentEvidence[] = []
    for (const { identity, specification } of records) {
      const { plan } = await planFrom(transaction, specification)
      const placements = await transaction.rows<ExperimentEvidence['placements'][number]>(
        `SELECT experiment, arm, replicate::float8 AS replicate, round, draw, work
         FROM placement WHERE experiment = $1`,
        [identity],
      )
      const planned = plan.placements.map(({ identity: work, arm, replicate, round, draw }) => ({
        arm,
        replicate,
        round,
        draw,
        experiment: identity,
        work,
      }))
      found.push({ identity, specification, placements, planned })
    }
    return found
  })

const workEvidence = (withTeam: WithTeam): Promise<WorkEvidence[]> =>
  withTeam(({ rows }) =>
    rows<WorkEvidence>(
      `SELECT identity, recipe, kind, state,
         (SELECT count(*) FROM round WHERE round.identity = work.identity)::integer
           + (EXISTS (SELECT FROM measurement WHERE measurement.work = work.identity))::integer
           + (SELECT count(*) FROM replay WHERE replay.work = work.identity)::integer AS results
       FROM work ORDER BY identity`,
    ),
  )

async function roundEvidence(
  withTeam: WithTeam,
  { rounds, arrays }: Needed,
  identity: Identity,
): Promise<RoundEvidence | null> {
  const record = (await rounds.findMany([identity])).get(identity)
  const outcome = (await rounds.outcomes([identity])).get(identity)
  if (!record || !outcome) return null
  const { recipe } = record
  const [counts] = await withTeam(({ rows }) =>
    rows<{ kept: string[] }>('SELECT kept FROM mask WHERE identity = $1', [record.mask]),
  )
  const damaged: string[] = []
  const readable = readingWith(damaged)
  return {
    identity,
    recipe,
    record,
    outcome,
    mask: await readable('mask', () => arrays.mask(record.mask)),
    maskCounts: counts?.kept.map(Number) ?? [],
    end: await readable('end weights', () => arrays.endWeights(identity)),
    remade: await remadeOf(arrays, record.recipe),
    damaged,
  }
}

/** Reads an array; one that is there and cannot be read is noted as damaged. */
const readingWith =
  (damaged: string[]) =>
  async <Found>(what: string, find: () => Promise<Found | null>): Promise<Found | null> => {
    try {
      return await find()
    } catch (error) {
      damaged.push(`${what}: ${error instanceof Error ? error.message : String(error)}`)
      return null
    }
  }

/** Null when a round that the recipe needs is not kept, or is damaged, which its own evidence says. */
async function remadeOf(
  arrays: Store['arrays'],
  { network, mask, initial }: RoundEvidence['recipe'],
): Promise<RoundEvidence['remade']> {
  const derived = arrays.derived(network)
  try {
    return { mask: await derived.remade(mask), initial: await derived.weights(initial) }
  } catch {
    return null
  }
}
