import { identityOf, type Identity } from '../identity/identity.ts'
import type { InitialWeights } from './initial-weights.ts'
import type { MaskRecipe } from './mask-recipe.ts'
import type { Recipe } from './recipe.ts'

/** Rounds that must be committed before a recipe can be worked on, each once; most for their stored arrays. */
export function inputsOf(recipe: Recipe): Identity[] {
  return [...new Set(namedBy(recipe))]
}

function namedBy(recipe: Recipe): Identity[] {
  switch (recipe.kind) {
    case 'train':
      return [...roundsOfMask(recipe.mask), ...roundsOfWeights(recipe.initial)]
    case 'measure':
      return [
        ...recipe.masks.flatMap(roundsOfMask),
        ...(recipe.initial ? roundsOfWeights(recipe.initial) : []),
        ...(recipe.otherInitials ?? []).flatMap(roundsOfWeights),
        ...recipe.ends,
      ]
    case 'probe':
      return [recipe.round, ...recipe.masks.flatMap(roundsOfMask)]
    case 'replay':
      return [recipe.round]
  }
}

export const identityOfRecipe = (recipe: Recipe): Identity => identityOf(recipe)

function roundsOfMask(mask: MaskRecipe): Identity[] {
  switch (mask.kind) {
    case 'all':
      return []
    case 'prune':
      return [mask.round]
    case 'random':
      return [...roundsOfMask(mask.like), ...roundsOfMask(mask.within)]
    case 'magnitude-matched':
      return [
        ...roundsOfMask(mask.like),
        ...roundsOfWeights(mask.weights),
        ...(mask.within ? roundsOfMask(mask.within) : []),
      ]
    case 'complement':
      return roundsOfMask(mask.of)
    case 'difference':
      return [mask.from, ...mask.less].flatMap(roundsOfMask)
    case 'aligned':
      return [...roundsOfMask(mask.of), mask.round, mask.to]
  }
}

function roundsOfWeights(weights: InitialWeights): Identity[] {
  switch (weights.kind) {
    case 'draw':
      return []
    case 'end':
      return [weights.round]
    case 'scale':
      return roundsOfWeights(weights.of)
    case 'replace':
      return [
        ...roundsOfWeights(weights.of),
        ...roundsOfMask(weights.places),
        ...roundsOfWeights(weights.by),
      ]
    case 'shuffle':
      return [...roundsOfWeights(weights.of), ...roundsOfMask(weights.places)]
    case 'move':
      return [
        ...roundsOfWeights(weights.of),
        ...roundsOfWeights(weights.by),
        ...roundsOfMask(weights.from),
        ...roundsOfMask(weights.to),
      ]
    case 'sign':
      return [...roundsOfWeights(weights.of), ...roundsOfWeights(weights.signs)]
    case 'constant':
      return roundsOfWeights(weights.signs)
    case 'equal-variance':
      return [
        ...roundsOfWeights(weights.of),
        ...roundsOfWeights(weights.like),
        ...roundsOfMask(weights.places),
      ]
    case 'blocks':
      return [
        ...roundsOfWeights(weights.of),
        ...weights.pieces.flatMap((piece) => [
          ...roundsOfWeights(piece.weights),
          ...roundsOfMask(piece.mask),
        ]),
      ]
    case 'fitted':
      return weights.from.flatMap((other) => [
        ...roundsOfWeights(other.weights),
        ...roundsOfMask(other.places),
      ])
    case 'aligned':
      return [...roundsOfWeights(weights.of), weights.round, weights.to]
  }
}
