import type { Placement } from '@lottery/questions'
import {
  applyMask,
  measurementOf,
  networkOf,
  probeOf,
  type Identity,
  type Mask,
  type Measured,
  type MeasureRecipe,
  type NetworkKey,
  type Outcome,
  type Parameters,
  type ProbeRecipe,
  type TrainRecipe,
} from '@lottery/science'
import { derivedArrays, type DerivedFrom } from '../packages/store/src/arrays/derived.ts'

/** What training makes of a round in a world of which everything is known: its end weights, whatever it was given. */
export type Ends = (round: {
  readonly recipe: TrainRecipe
  readonly start: Parameters
  readonly mask: Mask
}) => Parameters

/**
 * Every measurement of a plan, really made, of masks that real pruning takes from imagined ends. Pruned places end at
 * zero, as they do in rounds that train their mask and hold nothing. A probe finds what is imagined too: the square of
 * each weight's movement unless said otherwise.
 */
export async function measuredOutcomes(
  placements: readonly Placement[],
  network: NetworkKey,
  endOf: Ends,
  decreaseOf: Decreases = movedSquares,
): Promise<Map<Identity, Measured>> {
  const recipes = new Map(placements.map(({ identity, recipe }) => [identity, recipe]))
  const trainedAs = (round: Identity): TrainRecipe => {
    const recipe = recipes.get(round)
    if (recipe?.kind !== 'train') throw new Error(`${round} is not placed`)
    return recipe
  }
  const once = new Map<string, Promise<unknown>>()
  const remembered = <Made>(key: string, make: () => Promise<Made>): Promise<Made> => {
    const known = once.get(key) as Promise<Made> | undefined
    const made = known ?? make()
    once.set(key, made)
    return made
  }
  const from: DerivedFrom = {
    mask: () => Promise.resolve(null),
    maskOfRound: (round) => remembered(`mask ${round}`, () => derived.mask(trainedAs(round).mask)),
    endWeights: (round) =>
      remembered(`end ${round}`, async () => {
        const recipe = trainedAs(round)
        const mask = await derived.mask(recipe.mask)
        return applyMask(
          endOf({ recipe, mask, start: await derived.weights(recipe.initial) }),
          mask,
        )
      }),
    recipeOfRound: (round) => Promise.resolve(trainedAs(round)),
  }
  const derived = derivedArrays(from, network)
  const valuesOf = async (recipe: MeasureRecipe): Promise<Measured> => ({
    state: 'measured',
    values: measurementOf(recipe.measurement).measure({
      network: networkOf(network),
      masks: await Promise.all(recipe.masks.map(derived.mask)),
      initial: recipe.initial && (await derived.weights(recipe.initial)),
      otherInitials: await Promise.all((recipe.otherInitials ?? []).map(derived.weights)),
      ends: await Promise.all(
        recipe.ends.map(async (round) => (await from.endWeights(round)) as Parameters),
      ),
    }),
  })
  const probedOf = async (recipe: ProbeRecipe): Promise<Measured> => {
    const start = await derived.weights(trainedAs(recipe.round).initial)
    const end = (await from.endWeights(recipe.round))!
    return {
      state: 'measured',
      values: probeOf(recipe.probe).reduce({
        network: networkOf(network),
        masks: await Promise.all(recipe.masks.map(derived.mask)),
        sums: decreaseOf(start, end),
      }),
    }
  }
  const outcomes = new Map<Identity, Measured>()
  for (const [identity, recipe] of recipes)
    if (recipe.kind === 'measure') outcomes.set(identity, await valuesOf(recipe))
    else if (recipe.kind === 'probe') outcomes.set(identity, await probedOf(recipe))
  return outcomes
}

/** What a probe sums up on the way from a start to an end. */
export type Decreases = (start: Parameters, end: Parameters) => Parameters

const movedSquares: Decreases = (start, end) =>
  Object.fromEntries(
    Object.entries(start).map(([name, values]) => [
      name,
      values.map((value, at) => (end[name]![at]! - value) ** 2),
    ]),
  )

/** Both, as a trainer would have committed them. */
export const together = (
  ...all: readonly ReadonlyMap<Identity, Outcome>[]
): Map<Identity, Outcome> => new Map(all.flatMap((outcomes) => [...outcomes]))
