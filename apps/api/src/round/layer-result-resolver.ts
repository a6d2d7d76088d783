import { hypergeometricChances, hypergeometricMoments } from '@lottery/science'
import { FieldResolver, Resolver, Root } from 'type-graphql'
import { DegreesByChanceType, LayerResultType } from './round-type.ts'
import { SharedByChanceType } from './shared-by-chance-type.ts'

/** Chances this much smaller than the largest are not sent. */
const negligible = 1e-7

@Resolver(() => LayerResultType)
export class LayerResultResolver {
  @FieldResolver(() => DegreesByChanceType, {
    description: 'Kept inputs of a unit, by chance.',
  })
  inDegreesByChance(@Root() { total, kept, inputs }: LayerResultType): DegreesByChanceType {
    return hypergeometricChances({ population: total, marked: kept, draws: inputs }, negligible)
  }

  @FieldResolver(() => DegreesByChanceType, {
    description:
      'Kept outputs of an input, by chance. Inputs of a kernel with more than two sides: all sides but the last.',
  })
  outDegreesByChance(@Root() { total, kept, outputs }: LayerResultType): DegreesByChanceType {
    return hypergeometricChances({ population: total, marked: kept, draws: outputs }, negligible)
  }

  @FieldResolver(() => SharedByChanceType, {
    description: 'Weights that two random masks share which keep as many of this layer each.',
  })
  sharedByChance(@Root() { total, kept }: LayerResultType): SharedByChanceType {
    return hypergeometricMoments({ population: total, marked: kept, draws: kept })
  }
}
