import { questionOf } from '@lottery/questions'
import { networkOf, packMask, prunableLayers, type Identity } from '@lottery/science'
import { partsOfMask } from '../arrays/write-artifact.ts'
import type { Transaction, WithTeam } from '../database/transaction.ts'
import { writeMeasured } from '../measurements/write-measured.ts'
import { writeRound } from '../rounds/write-round.ts'
import type { Store } from '../store.ts'
import { differencesOf } from './differences.ts'
import { readResultSet, refused, type ResultSetWork } from './result-set.ts'
import { roundOfLine, type KnownMasks, type RoundOfLine } from './round-of-line.ts'

export interface Loaded {
  readonly experiment: Identity
  readonly name: string
  /** Results that were not there before. */
  readonly added: number
  readonly known: number
  /** Where the answer, made again from what was loaded, is not the one that was saved. */
  readonly differences: readonly string[]
}

/**
 * Puts a result set into a team's store: each piece of work with its result, in one transaction, then the experiment,
 * whose plan finds everything there. What is there already is left alone. Throws a ProblemError that names the line for a
 * file that is damaged, breaks an invariant, or has another mask than the store; nothing of the set is kept then.
 */
export async function loadResultSet(
  withTeam: WithTeam,
  store: Pick<Store, 'team' | 'experiments' | 'arrays'>,
  lines: readonly string[],
): Promise<Loaded> {
  const { head, work } = readResultSet(lines)
  const masks: KnownMasks = new Map()
  const added = await withTeam(async (transaction) => {
    let count = 0
    for (const [index, one] of work.entries()) {
      const line = index + 2
      const round = checked(one, masks, line)
      if (round?.bringsMask) await refuseAnother(store, round, line)
      const [there] = await transaction.rows<{ state: string }>(
        'SELECT state FROM work WHERE identity = $1',
        [one.identity],
      )
      if (there?.state === 'done' || there?.state === 'diverged') continue
      await transaction.rows(
        `INSERT INTO work (identity, kind, recipe, engine, round, state, trainer, finished_at)
         VALUES ($1, $2::jsonb->>'kind', $2, coalesce($2::jsonb->'engine'->>'name', $3), $4, $5, $6, now())
         ON CONFLICT (team, identity) DO UPDATE SET state = EXCLUDED.state, finished_at = now(), error = NULL`,
        [
          one.identity,
          JSON.stringify(one.recipe),
          head.specification.engine,
          one.round,
          stateOf(one),
          one.trainer,
        ],
      )
      await writeWork(transaction, store.team, one, round)
      count += 1
    }
    return count
  })
  const { specification, name, tags, note } = head
  const { experiment } = await store.experiments.submit(specification, { name, tags, note })
  const outcomes = await store.experiments.outcomes(experiment.identity)
  const answer = questionOf(specification.question).answer(specification, outcomes)
  return {
    experiment: experiment.identity,
    name,
    added,
    known: work.length - added,
    differences: differencesOf(head.answer, JSON.parse(JSON.stringify(answer))),
  }
}

function checked(one: ResultSetWork, masks: KnownMasks, line: number): RoundOfLine | null {
  try {
    return roundOfLine(one, masks)
  } catch (error) {
    throw refused(
      'result',
      `line ${line}`,
      `${(error as Error).message}: the file is damaged or was changed, fetch it again.`,
    )
  }
}

/** What a mask is pruned to depends on all weights: bits that differ from the store's are of another making. */
async function refuseAnother(
  { arrays }: Pick<Store, 'arrays'>,
  { recipe, round: { mask } }: RoundOfLine,
  line: number,
): Promise<void> {
  const stored = await arrays.mask(mask.identity)
  if (!stored) return
  const packed = packMask(stored, prunableLayers(networkOf(recipe.network)))
  const other = Object.entries(packed).find(
    ([name, bits]) => Buffer.compare(bits, mask.packed[name]!) !== 0,
  )
  if (other)
    throw refused(
      'mask',
      `line ${line}`,
      `its mask has other places in ${other[0]} than the one that is stored: one of both was changed, or an engine that trains otherwise made it.`,
    )
}

const stateOf = ({ result }: ResultSetWork): 'done' | 'diverged' =>
  result.kind === 'round' ? (result.round.outcome.state as 'done' | 'diverged') : 'done'

async function writeWork(
  transaction: Transaction,
  team: string,
  { identity, trainer, result }: ResultSetWork,
  made: RoundOfLine | null,
): Promise<void> {
  if (result.kind === 'measured') await writeMeasured(transaction, identity, result.values)
  if (!made) return
  const { recipe, round, counts } = made
  const parts = await partsOfMask(round.mask.packed)
  await writeRound(transaction, { team, identity, recipe, trainer }, round, counts, parts)
}
