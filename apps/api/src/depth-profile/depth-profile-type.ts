import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'
import { AggregateType } from '../aggregate/aggregate-type.ts'

export const DepthProfileMeaning = { FINDING: 'finding', FIXED: 'fixed' } as const
export type DepthProfileMeaning = (typeof DepthProfileMeaning)[keyof typeof DepthProfileMeaning]
registerEnumType(DepthProfileMeaning, {
  name: 'DepthProfileMeaning',
  description:
    'Whether the differences between layers were found, or follow from the specification.',
  valuesConfig: {
    FINDING: { description: 'Global scope: one threshold over all layers decided.' },
    FIXED: {
      description:
        'Layer-wise scope: set by the rates; or there is one layer alone. Never to be shown as a finding.',
    },
  },
})

export const PruningScope = { GLOBAL: 'global', LAYER_WISE: 'layer-wise' } as const
export type PruningScope = (typeof PruningScope)[keyof typeof PruningScope]
registerEnumType(PruningScope, {
  name: 'PruningScope',
  description: 'Over what weights compete to be kept.',
  valuesConfig: {
    GLOBAL: { description: 'One threshold over all layers but those the specification exempts.' },
    LAYER_WISE: { description: 'Each layer loses its own rate.' },
  },
})

@ObjectType('DepthProfileLayer', { description: 'One prunable layer of a depth profile.' })
export class DepthProfileLayerType {
  @Field(() => String, { description: 'Name of the layer, such as `fc1`.' })
  readonly name!: string

  @Field(() => Float, {
    description:
      'Place among the prunable layers in order of computation, 0 (input) to 1 (output).',
  })
  readonly depth!: number

  @Field(() => Float, { description: 'Weights kept, mean over replicates, 0 to `total`.' })
  readonly kept!: number

  @Field(() => AggregateType, { description: 'Weights kept, over replicates, 0 to `total`.' })
  readonly keptOver!: AggregateType

  @Field(() => Int, {
    description: 'Prunable weights of the layer, kept or not; biases not counted.',
  })
  readonly total!: number

  @Field(() => AggregateType, { description: 'kept ÷ total, in 0…1, over replicates.' })
  readonly remaining!: AggregateType

  @Field(() => Boolean, { description: 'True when the specification never prunes this layer.' })
  readonly exempt!: boolean

  @Field(() => Float, {
    description:
      'Weights that would be kept if every layer that is not exempt lost the same share; mean over replicates.',
  })
  readonly expectedUniform!: number

  @Field(() => Float, {
    nullable: true,
    description:
      'Weights that would be kept if the same overall count were cut by magnitude at initialisation, mean over replicates; only what differs from it is learned. Null under layer-wise scope and when dense.',
  })
  readonly expectedFromInitialMagnitude!: number | null

  @Field(() => AggregateType, {
    nullable: true,
    description:
      'The same expectation over replicates, 0 to `total`; null under layer-wise scope and when dense.',
  })
  readonly expectedFromInitialMagnitudeOver!: AggregateType | null
}

@ObjectType('SlopeDifference', {
  description:
    'The slope of the arm less that of pruning by magnitude at initialisation, paired within replicates: only this is learned.',
})
export class SlopeDifferenceType extends AggregateType {
  @Field(() => Float, {
    nullable: true,
    description:
      'Two-sided p of the paired t test against 0, in 0…1; null at n = 1, and while replicates are to come.',
  })
  readonly p!: number | null
}

@ObjectType('DepthProfile', {
  description: 'Where pruning concentrated at one round of one arm, by depth.',
})
export class DepthProfileType {
  @Field(() => Int, { description: 'Times pruned, 0 (dense) or more.' })
  readonly round!: number

  @Field(() => AggregateType, {
    description: 'Share of prunable weights kept overall, P_m, in 0…1.',
  })
  readonly remaining!: AggregateType

  @Field(() => PruningScope, { description: 'How weights competed to be kept.' })
  readonly scope!: PruningScope

  @Field(() => DepthProfileMeaning, {
    description: 'Whether this is a finding or fixed by the rates.',
  })
  readonly meaning!: DepthProfileMeaning

  @Field(() => String, { description: 'One sentence that says the same to a reader.' })
  readonly sentence!: string

  @Field(() => [DepthProfileLayerType], {
    complexity: ({ childComplexity }) => 5 * childComplexity,
    description: 'Prunable layers from input to output.',
  })
  readonly layers!: readonly DepthProfileLayerType[]

  @Field(() => AggregateType, {
    nullable: true,
    description:
      'Σ depth · kept ÷ Σ kept, in 0 (input) … 1 (output), over replicates; null when nothing is kept.',
  })
  readonly centreOfMass!: AggregateType | null

  @Field(() => AggregateType, {
    nullable: true,
    description:
      'Share of all pruned weights that lay in the last ⌊L/2⌋ layers, in 0…1; null while nothing is pruned. Set it beside `deeperHalfOfAll`.',
  })
  readonly deeperHalfShare!: AggregateType | null

  @Field(() => Float, {
    description:
      'The same layers’ share of all prunable weights, in 0…1: what uniform pruning would give.',
  })
  readonly deeperHalfOfAll!: number

  @Field(() => AggregateType, {
    nullable: true,
    description:
      'Least-squares slope of logit remaining, log((kept + ½) ÷ (total − kept + ½)), on layer index 0…L−1, exempt layers left out; logits a layer, one value a replicate. Above 0: deeper layers keep more. Null when fewer than two layers are left.',
  })
  readonly slope!: AggregateType | null

  @Field(() => SlopeDifferenceType, {
    nullable: true,
    description:
      'Slope above that of pruning by magnitude at initialisation, logits a layer; null under layer-wise scope and when dense.',
  })
  readonly slopeAboveInitialMagnitude!: SlopeDifferenceType | null
}
