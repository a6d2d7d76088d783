import type { MeasureRecipe } from '@lottery/science'
import type { WorkKind } from './hands.ts'
import { measured } from './measured.ts'

/** A function of stored arrays, made and kept as numbers. */
export const measure: WorkKind<MeasureRecipe> = async (claim, recipe, { store, patiently }) => {
  const values = await patiently(() => measured(recipe, store.arrays))
  const answer = await patiently(() => store.measurements.commit(claim, values))
  return answer === 'fenced' ? 'fenced' : 'done'
}
