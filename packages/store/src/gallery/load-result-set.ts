import { questionOf } from '@lottery/questions'
import { networkOf, prunableLayers, type Identity, type TrainRecipe } from '@lottery/science'
import { partsOfMask } from '../arrays/write-artifact.ts'
import type { WithTeam } from '../database/transaction.ts'
import { verifyWithoutEnd } from '../rounds/verify.ts'
import { writeRound } from '../rounds/write-round.ts'
import type { CommittedRound } from '../rounds/round-record.ts'
import { writeMeasured } from '../measurements/write-measured.ts'
import type { Store } from '../store.ts'
import { differencesOf } from './differences.ts'
import { readResultSet, type ResultSetWork } from './result-set.ts'

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
 * whose plan finds everything there. What is there already is left alone. Throws a ProblemError for a file that is
 * damaged, and an error for a result that breaks an invariant; nothing of the set is kept then.
 */
export async function loadResultSet(
  withTeam: WithTeam,
  store: Pick<Store, 'team' | 'experiments'>,
  lines: readonly string[],
): Promise<Loaded> {
  const { head, work } = readResultSet(lines)
  const masks = masksOf(work)
  const added = await withTeam(async (transaction) => {
    let count = 0
    for (const one of work) {
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
      await writeWork(transaction, store.team, one, masks)
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

type Bits = Readonly<Record<string, string>>

/** Each mask stands in the first line that needs it. */
const masksOf = (work: readonly ResultSetWork[]): ReadonlyMap<Identity, Bits> =>
  new Map(
    work.flatMap(({ result }) =>
      result.kind === 'round' && result.mask ? [[result.maskIdentity, result.mask] as const] : [],
    ),
  )

const stateOf = ({ result }: ResultSetWork): 'done' | 'diverged' =>
  result.kind === 'round' ? (result.round.outcome.state as 'done' | 'diverged') : 'done'

async function writeWork(
  transaction: Parameters<typeof writeRound>[0],
  team: string,
  { identity, recipe, trainer, result }: ResultSetWork,
  masks: ReadonlyMap<Identity, Bits>,
): Promise<void> {
  if (result.kind === 'measured') {
    await writeMeasured(transaction, identity, result.values)
    return
  }
  const trained = recipe as TrainRecipe
  const layers = prunableLayers(networkOf(trained.network))
  const packed = Object.fromEntries(
    layers.map(({ name }) => [
      name,
      new Uint8Array(Buffer.from(masks.get(result.maskIdentity)?.[name] ?? '', 'base64')),
    ]),
  )
  const { provenance } = result.round
  const round: CommittedRound = {
    ...result.round,
    provenance: {
      ...provenance,
      startedAt: new Date(provenance.startedAt),
      finishedAt: new Date(provenance.finishedAt),
    },
    mask: { identity: result.maskIdentity, packed },
    endKept: null,
    history: [],
  }
  const counts = verifyWithoutEnd(trained, round)
  const at = { team, identity, recipe: trained, trainer }
  await writeRound(transaction, at, round, counts, await partsOfMask(packed))
}
