import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql'

export const OverlapChance = { COUNTS: 'counts', MAGNITUDES: 'magnitudes' } as const
export type OverlapChance = (typeof OverlapChance)[keyof typeof OverlapChance]
registerEnumType(OverlapChance, {
  name: 'OverlapChance',
  description: 'What random masks keep, when an overlap is held against them.',
  valuesConfig: {
    COUNTS: { description: 'The number of weights kept in each layer (hypergeometric).' },
    MAGNITUDES: {
      description:
        'The number kept in each decile of |θ0| of each layer, and of weights from inputs that are never lit: overlap that size at the start does not explain.',
    },
  },
})

@ObjectType('OverlapLayer', { description: 'Overlap of pairs of masks in one layer.' })
export class OverlapLayerType {
  @Field(() => String, { description: 'Name of the layer.' })
  readonly name!: string

  @Field(() => [Float], {
    nullable: 'items',
    description:
      'Jaccard, 0…1, of each pair: (1,0), (2,0), (2,1), …; null when neither keeps anything.',
  })
  readonly jaccard!: readonly (number | null)[]

  @Field(() => [Float], {
    nullable: 'items',
    description: 'The same expected by chance, 0…1.',
  })
  readonly expected!: readonly (number | null)[]
}

@ObjectType('MaskOfOverlap', { description: 'One mask that is compared.' })
export class MaskOfOverlapType {
  @Field(() => Int, { description: 'Place of its group in `groups`, 0 or more.' })
  readonly group!: number

  @Field(() => ID, {
    description: 'Global id of the run; of its first draw where draws share a mask.',
  })
  readonly run!: string

  @Field(() => Float, { description: 'Its seed, a whole number in 0…2³²−1.' })
  readonly replicate!: number

  @Field(() => Float, { description: 'Share kept, in 0…1.' })
  readonly remaining!: number
}

@ObjectType('OverlapRatio', {
  description: 'Jaccard overlap ÷ chance over pairs of masks; 1 is chance.',
})
export class OverlapRatioType {
  @Field(() => Int, { description: 'Pairs of masks, 1 or more.' })
  readonly pairs!: number

  @Field(() => Int, { description: 'Seeds in these pairs: what the interval is over.' })
  readonly seeds!: number

  @Field(() => Float, { description: 'Arithmetic mean over pairs, 0 or more.' })
  readonly mean!: number

  @Field(() => Float, { description: 'Smallest pair.' })
  readonly min!: number

  @Field(() => Float, { description: 'Largest pair.' })
  readonly max!: number

  @Field(() => [Float], {
    nullable: true,
    description:
      'Two-sided 95 % interval [low, high] over seeds, since pairs that share a mask are not independent: Student t for pairs of one seed, jackknife for pairs of two. Null below two seeds, or below three.',
  })
  readonly ci95!: readonly [number, number] | null
}

@ObjectType('GroupOverlap', {
  description: 'Masks of two groups against each other, or of one against itself.',
})
export class GroupOverlapType {
  @Field(() => Int, { description: 'Place of the one group in `groups`.' })
  readonly one!: number

  @Field(() => Int, { description: 'Place of the other, at most that of the one.' })
  readonly other!: number

  @Field(() => OverlapRatioType, {
    nullable: true,
    description:
      'Pairs of one seed, and so of one start; null where there are none, as within a group.',
  })
  readonly sameSeed!: OverlapRatioType | null

  @Field(() => OverlapRatioType, {
    nullable: true,
    description: 'Pairs of two seeds; null where there are none.',
  })
  readonly otherSeed!: OverlapRatioType | null
}

@ObjectType('MaskOverlap', {
  description: 'Whether tickets share weights: Jaccard overlap of masks against chance.',
})
export class MaskOverlapType {
  @Field(() => [MaskOfOverlapType], { description: 'The masks, by group and seed.' })
  readonly masks!: readonly MaskOfOverlapType[]

  @Field(() => [Float], {
    nullable: 'items',
    description: 'Jaccard over all layers, 0…1, of each pair: (1,0), (2,0), (2,1), …',
  })
  readonly jaccard!: readonly (number | null)[]

  @Field(() => [Float], {
    nullable: 'items',
    description: 'The same expected by chance, 0…1.',
  })
  readonly expected!: readonly (number | null)[]

  @Field(() => [Float], {
    nullable: 'items',
    description:
      'Weights shared less those expected, in standard deviations of chance; null where chance leaves no choice.',
  })
  readonly z!: readonly (number | null)[]

  @Field(() => [OverlapLayerType], { description: 'The same by layer, in order of depth.' })
  readonly layers!: readonly OverlapLayerType[]

  @Field(() => [GroupOverlapType], {
    description: 'The same over pairs of groups: what a comparison of many masks shows.',
  })
  readonly groups!: readonly GroupOverlapType[]

  @Field(() => String, {
    nullable: true,
    description: 'Why masks are not compared, in a sentence; null where they are.',
  })
  readonly left!: string | null
}
