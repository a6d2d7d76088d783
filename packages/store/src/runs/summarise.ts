import { questionOf, type Measures, type Specification } from '@lottery/questions'
import {
  summariseReplicate,
  type Identity,
  type Outcomes,
  type RoundReplicates,
} from '@lottery/science'
import type { Transaction } from '../database/transaction.ts'
import type { Wins } from './run-record.ts'
import { writeSummaries, type RunRow } from './write-summaries.ts'

interface Placed {
  readonly arm: string
  readonly replicate: number
  readonly round: number
  readonly draw: number
  readonly identity: Identity
  readonly result: 'done' | 'diverged' | null
  readonly seconds: number | null
  readonly committedAt: Date | null
}
interface Run {
  readonly arm: string
  readonly draw: number
  readonly placed: readonly Placed[]
  /** As if it alone had been asked for, with its whole network. */
  readonly rounds: readonly RoundReplicates[]
}

/**
 * Condenses what has come out of an experiment to what lists show, by its question's own rules, in the transaction that
 * changed it and holds the lock on it.
 */
export async function summarise(
  transaction: Transaction,
  experiment: Identity,
  specification: Specification,
  outcomes: Outcomes,
): Promise<void> {
  const placed = await placedWork(transaction, experiment)
  const question = questionOf(specification.question)
  const { arms, replicates, measures } = question
  const isReference = (key: string) =>
    arms.some((one) => one.key === key && one.role === 'reference')
  const rounds = replicates(specification, placed, outcomes)
  const summaries = groupedBy(placed, ({ replicate }) => replicate).map(([seed, own]) => {
    const runs = groupedBy(own, ({ arm, draw }) => `${arm} ${draw}`).map(([, those]): Run => {
      const [{ arm, draw }] = those as [Placed]
      const alone = own.filter((one) => those.includes(one) || isReference(one.arm))
      return { arm, draw, placed: those, rounds: replicates(specification, alone, outcomes) }
    })
    const summary = summariseReplicate(seed, rounds, runs)
    return {
      replicate: summary.replicate,
      runs: summary.runs.map((run, index) => ({
        ...rowOf(runs[index] as Run, seed, question.remaining?.(specification, run.arm)),
        summary: run,
      })),
    }
  })
  await writeSummaries(transaction, experiment, {
    remaining: rounds.map(({ remaining }) => remaining),
    wins: winsOf(measures(specification, rounds)),
    replicates: summaries.map(({ replicate }) => replicate),
    runs: summaries.flatMap(({ runs }) => runs),
  })
}

/** Measurements belong to no run. */
const placedWork = ({ rows }: Transaction, experiment: Identity): Promise<Placed[]> =>
  rows<Placed>(
    `SELECT arm, replicate::float8 AS replicate, placement.round, draw, work AS identity,
       round.state AS result, committed_at AS "committedAt",
       extract(epoch FROM round.finished_at - round.started_at)::float8 AS seconds
     FROM placement JOIN work ON work.team = placement.team AND work.identity = placement.work
     LEFT JOIN round ON round.team = placement.team AND round.identity = placement.work
     WHERE experiment = $1 AND work.kind = 'train'
     ORDER BY arm, replicate, draw, placement.round`,
    [experiment],
  )

function rowOf(
  { arm, draw, placed, rounds }: Run,
  replicate: number,
  shares: readonly number[] = [],
): Omit<RunRow, 'summary'> {
  const settled = placed.filter(({ result }) => result !== null)
  const found = rounds.flatMap(({ round, remaining: planned, complete }) =>
    complete.flatMap(({ dense, arms }) => {
      const result = arms[arm]
      const remaining = shares[round] ?? planned
      return result ? [{ remaining, accuracy: result.accuracy, dense: dense.accuracy }] : []
    }),
  )
  return {
    arm,
    replicate,
    draw,
    rounds: placed.length,
    settled: settled.length,
    diverged: settled.filter(({ result }) => result === 'diverged').length,
    seconds: settled.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0),
    committedAt: settled.reduce<Date | null>(
      (latest, { committedAt }) =>
        committedAt && (!latest || committedAt > latest) ? committedAt : latest,
      null,
    ),
    remaining: found.map(({ remaining }) => remaining),
    accuracy: found.map(({ accuracy }) => accuracy),
    difference: found.map(({ accuracy, dense }) => accuracy - dense),
  }
}

function winsOf({ verdict }: Measures): Wins | null {
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

function groupedBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): [Key, Item[]][] {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return [...groups]
}
