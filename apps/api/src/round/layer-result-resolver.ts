import { hypergeometricChances } from '@lottery/science'
import { FieldResolver, Resolver, Root } from 'type-graphql'
import { DegreesByChanceType, LayerResultType } from './round-type.ts'

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
}
