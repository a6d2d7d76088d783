import { questionOf } from '@lottery/questions'
import {
  keptIn,
  maskOutOf,
  networkOf,
  packMask,
  prunableLayers,
  unpackMask,
  type Identity,
  type Mask,
  type PackedMask,
  type PrunableLayer,
  type TrainRecipe,
} from '@lottery/science'
import { partsOfMask } from '../arrays/write-artifact.ts'
import type { WithTeam } from '../database/transaction.ts'
import { verifyWithoutEnd } from '../rounds/verify.ts'
import { writeRound } from '../rounds/write-round.ts'
import type { CommittedRound } from '../rounds/round-record.ts'
import { writeMeasured } from '../measurements/write-measured.ts'
import type { Store } from '../store.ts'
import { differencesOf } from './differences.ts'
import { readResultSet, refused, type ResultSetWork } from './result-set.ts'

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

/** Each mask stands in the first line that needs it, by itself or within one of a line before. */
function masksOf(work: readonly ResultSetWork[]): ReadonlyMap<Identity, PackedMask> {
  const masks = new Map<Identity, PackedMask>()
  for (const { recipe, result } of work) {
    if (result.kind !== 'round' || !result.mask) continue
    const layers = prunableLayers(networkOf((recipe as TrainRecipe).network))
    const { mask, maskIdentity, maskWithin } = result
    masks.set(
      maskIdentity,
      maskWithin ? packMask(outOf(mask, maskWithin, masks, layers), layers) : decoded(mask),
    )
  }
  return masks
}

function outOf(
  mask: Bits,
  within: Identity,
  masks: ReadonlyMap<Identity, PackedMask>,
  layers: readonly PrunableLayer[],
): Mask {
  const outer = masks.get(within)
  if (!outer)
    throw refused('mask', within, 'a mask lies within this one, which no line before has.')
  const places = unpackMask(outer, layers)
  const sizes = layers.map(({ name }) => ({ name, total: keptIn(places[name]!) }))
  return maskOutOf(unpackMask(decoded(mask), sizes), places)
}

type Bits = Readonly<Record<string, string>>

const decoded = (mask: Bits): PackedMask =>
  Object.fromEntries(
    Object.entries(mask).map(([name, bits]) => [name, new Uint8Array(Buffer.from(bits, 'base64'))]),
  )

const stateOf = ({ result }: ResultSetWork): 'done' | 'diverged' =>
  result.kind === 'round' ? (result.round.outcome.state as 'done' | 'diverged') : 'done'

async function writeWork(
  transaction: Parameters<typeof writeRound>[0],
  team: string,
  { identity, recipe, trainer, result }: ResultSetWork,
  masks: ReadonlyMap<Identity, PackedMask>,
): Promise<void> {
  if (result.kind === 'measured') {
    await writeMeasured(transaction, identity, result.values)
    return
  }
  const trained = recipe as TrainRecipe
  const packed = masks.get(result.maskIdentity) ?? {}
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
