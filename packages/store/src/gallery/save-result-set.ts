import { questionOf } from '@lottery/questions'
import {
  maskWithin,
  packMask,
  ProblemError,
  sizesOf,
  type Identity,
  type Mask,
  type TrainRecipe,
} from '@lottery/science'
import type { ExperimentRecord } from '../experiments/experiment-record.ts'
import type { Store } from '../store.ts'
import { format, type ResultSetWork, type RoundResult } from './result-set.ts'

type Source = Pick<Store, 'experiments' | 'rounds' | 'work' | 'measurements' | 'arrays'>

/** The lines of an experiment's result set, one after the other. Throws a ProblemError when it is not finished. */
export async function* savedResultSet(
  store: Source,
  { identity, specification, name, tags, note }: ExperimentRecord,
): AsyncGenerator<string> {
  const placements = (await store.experiments.placements([identity])).get(identity) ?? []
  const ordered = [...new Set(placements.toSorted((a, b) => a.round - b.round).map((p) => p.work))]
  const works = await store.work.findMany(ordered)
  const open = ordered.filter((one) => !['done', 'diverged'].includes(works.get(one)?.state ?? ''))
  if (open.length > 0) throw notFinished(identity, open.length)
  const outcomes = await store.experiments.outcomes(identity)
  yield JSON.stringify({
    format,
    specification,
    name,
    tags,
    note,
    answer: questionOf(specification.question).answer(specification, outcomes),
    work: ordered.length,
  })
  const written = { masks: new Set<Identity>(), byRound: new Map<Identity, Identity>() }
  for (const one of ordered) {
    const work = await workOf(store, one, written)
    yield JSON.stringify(work)
    if (work.result.kind !== 'round') continue
    written.masks.add(work.result.maskIdentity)
    written.byRound.set(one, work.result.maskIdentity)
  }
}

/** Masks of the lines so far, and each round's. */
interface Written {
  readonly masks: ReadonlySet<Identity>
  readonly byRound: ReadonlyMap<Identity, Identity>
}

async function workOf(store: Source, identity: Identity, written: Written): Promise<ResultSetWork> {
  const work = (await store.work.findMany([identity])).get(identity)
  if (!work) throw new Error(`${identity} is placed, and not there`)
  const { recipe, round, trainer } = work
  const at = { identity, recipe, round, trainer: trainer ?? '' }
  if (recipe.kind !== 'train') {
    const values = (await store.measurements.findMany([identity])).get(identity)
    if (!values) throw new Error(`${identity} is done, and has no values`)
    return { ...at, result: { kind: 'measured', values } }
  }
  const record = (await store.rounds.findMany([identity])).get(identity)
  const outcome = (await store.rounds.outcomes([identity])).get(identity)
  if (!record || !outcome || outcome.state === 'measured')
    throw new Error(`${identity} is settled, and its round is not there`)
  const { startHash, endHash, provenance } = record
  return {
    ...at,
    result: {
      kind: 'round',
      maskIdentity: record.mask,
      ...(await bitsOf(store, recipe, record.mask, written)),
      round: { outcome, startHash, endHash, provenance },
    },
  }
}

/** A control shares its ticket's mask: once is enough. A pruned mask lies within that of the round it was made from. */
async function bitsOf(
  store: Source,
  recipe: TrainRecipe,
  identity: Identity,
  written: Written,
): Promise<Pick<RoundResult, 'mask' | 'maskWithin'>> {
  if (written.masks.has(identity)) return { mask: null }
  const mask = await maskOf(store, identity)
  const outer = recipe.mask.kind === 'prune' ? written.byRound.get(recipe.mask.round) : undefined
  const inner = outer && maskWithin(mask, await maskOf(store, outer))
  return inner ? { mask: encoded(inner), maskWithin: outer } : { mask: encoded(mask) }
}

async function maskOf(store: Source, identity: Identity): Promise<Mask> {
  const mask = await store.arrays.mask(identity)
  if (!mask) throw new Error(`${identity} is the mask of a settled round, and not there`)
  return mask
}

const encoded = (mask: Mask): Record<string, string> =>
  Object.fromEntries(
    Object.entries(packMask(mask, sizesOf(mask))).map(([layer, bits]) => [
      layer,
      Buffer.from(bits).toString('base64'),
    ]),
  )

const notFinished = (identity: Identity, open: number): ProblemError =>
  new ProblemError([
    {
      code: 'not-finished',
      field: 'experiment',
      value: identity,
      fix: `${open} of its rounds are not in yet: save it when it is finished.`,
    },
  ])
