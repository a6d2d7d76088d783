import type { InitialWeights, MaskRecipe } from '@lottery/science'
import { drawn } from '../training/train-recipe.ts'
import { strategyKinds, type InitialisationSpecification } from './specification.ts'

/** Plain draws, that know nothing of the ticket but, for the second, how large its weights are. */
export const plainKinds = ['glorot', 'gaussian'] as const
/** All that a ticket's places may start from beside their own weights. */
export const startKinds = [...strategyKinds, ...plainKinds] as const
export type StartKind = (typeof startKinds)[number]

export const isDrawn = (kind: StartKind): boolean => kind !== 'constant'

export interface TicketPlaces {
  readonly seed: number
  readonly round: number
  /** θ0. */
  readonly start: InitialWeights
  readonly places: MaskRecipe
}

/** The weights of all places by one kind of start; only those at the ticket's places are meant. */
export function startOf(
  specification: InitialisationSpecification,
  kind: StartKind,
  { seed, round, start, places }: TicketPlaces,
  draw: number,
): InitialWeights {
  // The stream of random-reinit, so that a plain draw in the ticket's mask is that control's.
  const anew = drawn(specification, seed, ['reinit', round, draw])
  switch (kind) {
    case 'constant':
      return { kind: 'constant', signs: start }
    case 'signs':
      return { kind: 'sign', of: anew, signs: start }
    case 'shuffled':
      return {
        kind: 'shuffle',
        of: start,
        places,
        seed,
        stream: ['initialisation', 'shuffled', draw],
      }
    case 'glorot':
      return anew
    case 'gaussian':
      return {
        kind: 'equal-variance',
        of: { ...anew, distribution: 'glorot' },
        like: start,
        places,
      }
  }
}
