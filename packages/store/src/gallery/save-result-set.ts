import { questionOf } from '@lottery/questions'
import { packMask, networkOf, prunableLayers, ProblemError, type Identity } from '@lottery/science'
import type { ExperimentRecord } from '../experiments/experiment-record.ts'
import type { Store } from '../store.ts'
import { format, type ResultSetWork } from './result-set.ts'

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
  const written = new Set<Identity>()
  for (const one of ordered) {
    const work = await workOf(store, one)
    yield JSON.stringify(withoutKnownMask(work, written))
    if (work.result.kind === 'round') written.add(work.result.maskIdentity)
  }
}

/** A control shares its ticket's mask: once is enough. */
const withoutKnownMask = (work: ResultSetWork, written: ReadonlySet<Identity>): ResultSetWork =>
  work.result.kind === 'round' && written.has(work.result.maskIdentity)
    ? { ...work, result: { ...work.result, mask: null } }
    : work

async function workOf(store: Source, identity: Identity): Promise<ResultSetWork> {
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
  const mask = await store.arrays.maskOfRound(identity)
  if (!record || !mask || !outcome || outcome.state === 'measured')
    throw new Error(`${identity} is settled, and its round is not there`)
  const { startHash, endHash, provenance } = record
  const packed = packMask(mask, prunableLayers(networkOf(recipe.network)))
  return {
    ...at,
    result: {
      kind: 'round',
      maskIdentity: record.mask,
      mask: Object.fromEntries(
        Object.entries(packed).map(([layer, bits]) => [
          layer,
          Buffer.from(bits).toString('base64'),
        ]),
      ),
      round: { outcome, startHash, endHash, provenance },
    },
  }
}

const notFinished = (identity: Identity, open: number): ProblemError =>
  new ProblemError([
    {
      code: 'not-finished',
      field: 'experiment',
      value: identity,
      fix: `${open} of its rounds are not in yet: save it when it is finished.`,
    },
  ])
