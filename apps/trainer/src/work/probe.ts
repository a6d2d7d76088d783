import { networkOf, ProblemError, probeOf, type ProbeRecipe } from '@lottery/science'
import type { Hands, WorkKind } from './hands.ts'
import { trainAgain, type TrainedAgain } from './train-again.ts'

/** A committed round trained again, and what its training did on the way, told for the masks that are asked for. */
export const probe: WorkKind<ProbeRecipe> = async (claim, recipe, hands) => {
  const { store, patiently } = hands
  const again = await trainAgain(recipe.round, hands, {
    probed: true,
    maskOf: ({ mask }) => mask,
  })
  if (!again) return null
  if (again.comparison.agreement !== 'same') throw notTheRound(again, hands)
  const sums = again.trained.lossDecrease
  if (!sums) throw new Error(`Round ${recipe.round} was trained without its probe`)
  const network = networkOf(recipe.network)
  const derived = store.arrays.derived(recipe.network)
  const masks = await patiently(() => Promise.all(recipe.masks.map(derived.mask)))
  const values = probeOf(recipe.probe).reduce({ network, masks, sums })
  const answer = await patiently(() => store.measurements.commit(claim, values))
  return answer === 'fenced' ? 'fenced' : 'done'
}

/** Another round than the one that is stored tells nothing about it. */
function notTheRound(
  { record: { identity, provenance }, comparison: { differences } }: TrainedAgain,
  { engine, origin }: Hands,
): ProblemError {
  const [first = '', ...others] = differences
  const more = others.length > 0 ? `, and ${others.length} more` : ''
  return new ProblemError([
    {
      code: 'replay-differs',
      field: 'round',
      value: identity,
      fix: `trained again with ${engine.version} on ${origin.machine.cpu}, it is not the round that ${provenance.engineVersion} made on ${provenance.machine.cpu} (${first}${more}): run a trainer on a machine of that kind, with that version.`,
    },
  ])
}
