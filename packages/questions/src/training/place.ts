import { identityOfRecipe, type Recipe } from '@lottery/science'
import type { Placement } from '../question.ts'

export const place = (
  at: Pick<Placement, 'arm' | 'replicate' | 'round' | 'draw'>,
  recipe: Recipe,
): Placement => ({ ...at, identity: identityOfRecipe(recipe), recipe })
