import type { InitialWeights, MaskRecipe } from '@lottery/science'
import { drawn, type TrainedRound } from '../training/train-recipe.ts'
import type { NecessitySpecification, TreatmentKind } from './specification.ts'

/** Only these draw something, and are drawn several times themselves. */
export const isDrawn = (kind: TreatmentKind): boolean => kind === 'redraw' || kind === 'shuffle'

type Treated = Pick<TrainedRound, 'initial' | 'mask' | 'trained' | 'prunedValue'>

/** What becomes of the whole network when a kind of treatment is done to the places of a subset. */
export function treated(
  specification: NecessitySpecification,
  kind: TreatmentKind,
  {
    seed,
    start,
    places,
    draw,
    generation = 1,
  }: {
    readonly seed: number
    readonly start: InitialWeights
    readonly places: MaskRecipe
    readonly draw: number
    /** Later ones draw from streams of their own. */
    readonly generation?: number
  },
): Treated {
  const whole: MaskRecipe = { kind: 'all' }
  const stream = ['necessity', kind, draw, ...(generation > 1 ? [generation] : [])]
  switch (kind) {
    case 'redraw': {
      const by = drawn(specification, seed, stream)
      return { initial: { kind: 'replace', of: start, places, by }, mask: whole }
    }
    case 'flip': {
      const by: InitialWeights = { kind: 'scale', of: start, factor: -1 }
      return { initial: { kind: 'replace', of: start, places, by }, mask: whole }
    }
    case 'shuffle':
      return { initial: { kind: 'shuffle', of: start, places, seed, stream }, mask: whole }
    case 'hold':
      return { initial: start, mask: places, trained: 'complement', prunedValue: 'initial' }
    case 'remove':
      return { initial: start, mask: { kind: 'complement', of: places } }
  }
}
