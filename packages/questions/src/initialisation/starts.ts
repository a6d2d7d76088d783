import type { InitialWeights, MaskRecipe } from '@lottery/science'
import { drawn } from '../training/train-recipe.ts'
import { strategyKinds, type InitialisationSpecification } from './specification.ts'

/** Plain draws, that know nothing of the ticket but, for the second, how large its weights are. */
export const plainKinds = ['glorot', 'gaussian'] as const
/** All that a ticket's places may start from beside their own weights. */
export const startKinds = [...strategyKinds, ...plainKinds] as const
export type StartKind = (typeof startKinds)[number]
/** What a whole network without any ticket may start from. */
export const freshKinds = ['fitted', ...plainKinds] as const
export type FreshKind = (typeof freshKinds)[number]

export const isDrawn = (kind: StartKind): boolean => kind !== 'constant'

export interface TicketPlaces {
  readonly seed: number
  readonly round: number
  /** θ0. */
  readonly start: InitialWeights
  readonly places: MaskRecipe
  /** Tickets of other replicates, never this one's: what is learnt from them knows nothing of it. */
  readonly others: readonly Pick<TicketPlaces, 'start' | 'places'>[]
}

/** The weights of all places by one kind of start; only those at the ticket's places are meant. */
export function startOf(
  specification: InitialisationSpecification,
  kind: StartKind,
  { seed, round, start, places, others }: TicketPlaces,
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
    case 'fitted':
      return {
        kind: 'fitted',
        from: others.map((other) => ({ weights: other.start, places: other.places })),
        seed,
        stream: ['initialisation', 'fitted', draw],
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

/**
 * The weights of a whole network that has no ticket in it: drawn from what others' tickets kept, or plainly. The Gaussian
 * is as large as that draw, in all places of a layer.
 */
export const freshStartOf = (
  specification: InitialisationSpecification,
  kind: FreshKind,
  at: TicketPlaces,
  draw: number,
): InitialWeights =>
  kind === 'gaussian'
    ? startOf(
        specification,
        kind,
        {
          ...at,
          start: startOf(specification, 'fitted', at, draw),
          places: { kind: 'all' },
        },
        draw,
      )
    : startOf(specification, kind, at, draw)
