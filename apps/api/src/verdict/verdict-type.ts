import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'

export const VerdictState = {
  WINNING: 'winning',
  NOT_WINNING: 'not-winning',
  UNDECIDED: 'undecided',
} as const
export type VerdictState = (typeof VerdictState)[keyof typeof VerdictState]
registerEnumType(VerdictState, {
  name: 'VerdictState',
  description: 'What may be claimed of a ticket, from paired tests over replicates.',
  valuesConfig: {
    WINNING: { description: 'It matches dense, trains as fast, and its initialisation matters.' },
    NOT_WINNING: { description: 'At least one of the three conditions is refuted.' },
    UNDECIDED: { description: 'Neither; always so below 5 replicates or before all are in.' },
  },
})

export const ConditionState = {
  HOLDS: 'holds',
  REFUTED: 'refuted',
  UNDECIDED: 'undecided',
} as const
export type ConditionState = (typeof ConditionState)[keyof typeof ConditionState]
registerEnumType(ConditionState, {
  name: 'ConditionState',
  description: 'What a one-sided bound says of one condition.',
  valuesConfig: {
    HOLDS: { description: 'The bound lies on the good side of the threshold.' },
    REFUTED: { description: 'The opposite bound lies on the bad side of the threshold.' },
    UNDECIDED: {
      description: 'The interval spans the threshold, or there are too few replicates.',
    },
  },
})

export const Speed = { REACH: 'reach', EARLY_STOP: 'early-stop' } as const
export type Speed = (typeof Speed)[keyof typeof Speed]
registerEnumType(Speed, {
  name: 'Speed',
  description: 'Which step stands for speed in a verdict.',
  valuesConfig: {
    REACH: {
      description: 'First step at or below the replicate’s dense minimum of validation loss.',
    },
    EARLY_STOP: { description: 'First step of the round’s own minimum of validation loss.' },
  },
})

@ObjectType('Condition', { description: 'One paired comparison over replicates, Student t.' })
export class ConditionType {
  @Field(() => ConditionState, { description: 'What the interval says against the threshold.' })
  readonly state!: ConditionState

  @Field(() => Float, {
    nullable: true,
    description: 'Mean paired difference, a fraction, or geometric mean ratio; null at n = 0.',
  })
  readonly estimate!: number | null

  @Field(() => Float, {
    nullable: true,
    description:
      'Standard deviation of the paired differences: fractions for accuracy, natural logarithms for speed; null below n = 2.',
  })
  readonly sd!: number | null

  @Field(() => [Float], {
    nullable: true,
    description:
      'The one-sided bounds of the test on either side, [low, high], in the unit of `estimate`; null at n = 1. With a censored ticket only the lower one bounds the true ratio, with a censored control only the upper one, with both neither.',
  })
  readonly interval!: readonly [number, number] | null

  @Field(() => Float, {
    description:
      'Confidence of that pair as an interval: 0.95, or 0.975 where two chances are taken.',
  })
  readonly level!: number

  @Field(() => Float, {
    description:
      'What the interval is held against, in the unit of `estimate`, such as −margin or 1.1.',
  })
  readonly threshold!: number

  @Field(() => Float, {
    nullable: true,
    description: 'One-sided p, in 0…1; null while replicates are missing, and at n = 1.',
  })
  readonly p!: number | null

  @Field(() => Float, {
    nullable: true,
    description:
      'Exact sign-flip p, in 0…1, beside the t test, for 6 to 24 replicates; null outside, and while some are missing.',
  })
  readonly signFlipP!: number | null

  @Field(() => Boolean, {
    description: 'True when all paired differences are equal, so that the interval is a point.',
  })
  readonly zeroSpread!: boolean

  @Field(() => Int, {
    description:
      'Pairs in which the ticket’s speed is censored; with any, it cannot be shown to be as fast or faster.',
  })
  readonly ticketCensored!: number

  @Field(() => Int, {
    description:
      'Pairs in which the control’s speed is censored: it counts as the last step, so with any, slowness cannot be shown.',
  })
  readonly controlCensored!: number

  @Field(() => Int, {
    description:
      'Pairs censored on both sides; with any, a speed interval neither proves nor refutes.',
  })
  readonly bothCensored!: number
}

@ObjectType('InitMatters', {
  description: 'Whether the ticket’s own initialisation matters, by accuracy or by speed.',
})
export class InitMattersType {
  @Field(() => ConditionState, {
    description:
      'Holds when either does; refuted when both intervals lie inside ±margin and [1/1.1, 1.1].',
  })
  readonly state!: ConditionState

  @Field(() => String, {
    nullable: true,
    description:
      'Why it cannot be tested, such as a specification without the arm; null when it can.',
  })
  readonly reason!: string | null

  @Field(() => ConditionType, {
    description: 'a_ticket − a_reinit, a fraction, against 0 at 98.75 % one-sided.',
  })
  readonly accuracy!: ConditionType

  @Field(() => ConditionType, {
    description: 's_ticket ÷ s_reinit, a geometric ratio, against 1 at 98.75 % one-sided.',
  })
  readonly speed!: ConditionType
}

@ObjectType('RoundVerdict', { description: 'The pointwise verdict on the ticket of one round.' })
export class RoundVerdictType {
  @Field(() => Int, { description: 'Times pruned, 1 or more.' })
  readonly round!: number

  @Field(() => Float, {
    description: 'Share of prunable weights kept, in 0…1, as the specification fixes it.',
  })
  readonly remaining!: number

  @Field(() => Int, { description: 'Replicates with every arm and draw in.' })
  readonly n!: number

  @Field(() => Int, {
    description: 'Replicates lost at this round: one of their rounds, or what it needs, diverged.',
  })
  readonly diverged!: number

  @Field(() => VerdictState, { description: 'Winning when all three conditions hold.' })
  readonly state!: VerdictState

  @Field(() => String, {
    nullable: true,
    description: 'Why it is undecided, such as `3 of 5 replicates`; null when it is decided.',
  })
  readonly reason!: string | null

  @Field(() => Float, {
    nullable: true,
    description:
      'max(p_matches, p_fast, min(1, 2·min(p_accuracy, p_speed))), in 0…1; null while replicates or the re-drawn arm are missing, and at n = 1.',
  })
  readonly p!: number | null

  @Field(() => ConditionType, {
    description: 'a_ticket − a_dense, a fraction, against −margin at 97.5 % one-sided.',
  })
  readonly matches!: ConditionType

  @Field(() => ConditionType, {
    description: 's_ticket ÷ s_dense, a geometric ratio, against 1.1 at 97.5 % one-sided.',
  })
  readonly asFast!: ConditionType

  @Field(() => InitMattersType, { description: 'Against the re-drawn control of the same mask.' })
  readonly initMatters!: InitMattersType

  @Field(() => Int, {
    nullable: true,
    description:
      'Replicates for 80 % power at the SD seen, the largest over the undecided conditions; null when none is undecided, when it cannot be told, when it is above 100, and when more replicates cannot decide.',
  })
  readonly nToDecide!: number | null
}

@ObjectType('RoundAndRemaining', { description: 'A round and the share it keeps.' })
export class RoundAndRemainingType {
  @Field(() => Int, { description: 'Times pruned, 1 or more.' })
  readonly round!: number

  @Field(() => Float, {
    description: 'Share of prunable weights kept, in 0…1, as the specification fixes it.',
  })
  readonly remaining!: number
}

@ObjectType('Headline', {
  description:
    'The claim from the fixed sequence: from `claimFrom` to sparser rounds, stopping at the first miss, so that no correction is needed.',
})
export class HeadlineType {
  @Field(() => VerdictState, { description: 'What the sequence claims.' })
  readonly state!: VerdictState

  @Field(() => RoundAndRemainingType, {
    nullable: true,
    description: 'First winning round of the sequence; null unless winning.',
  })
  readonly from!: RoundAndRemainingType | null

  @Field(() => RoundAndRemainingType, {
    nullable: true,
    description: 'Last winning round of the sequence, the sparsest; null unless winning.',
  })
  readonly to!: RoundAndRemainingType | null

  @Field(() => String, { description: 'The claim in one sentence; never more than the verdict.' })
  readonly sentence!: string

  @Field(() => String, {
    nullable: true,
    description:
      'Where a claim ends and why, in one sentence, such as `Undecided at 2.8 %, n = 3 of 5.`; null without a claim.',
  })
  readonly limit!: string | null
}

@ObjectType('Verdict', {
  description:
    'Whether a ticket wins: paired over replicates, a pure function of stored results. Speaks of seeds on one test set under one recipe.',
})
export class VerdictType {
  @Field(() => Int, {
    description: 'Version of the rule, 1 or more; raised when the rule changes.',
  })
  readonly version!: number

  @Field(() => Float, {
    description: 'Accuracy that does not matter, a fraction in 0…1: 0.002 is 0.2 points.',
  })
  readonly margin!: number

  @Field(() => Speed, { description: 'How speed was compared.' })
  readonly speed!: Speed

  @Field(() => Int, { description: 'Round at which the fixed sequence starts, 1 or more.' })
  readonly claimFrom!: number

  @Field(() => Int, {
    description: 'Replicates that the specification asks for; no verdict before all are in.',
  })
  readonly replicates!: number

  @Field(() => HeadlineType, { description: 'What may be claimed of the whole experiment.' })
  readonly headline!: HeadlineType

  @Field(() => [RoundVerdictType], {
    complexity: ({ childComplexity }) => 25 * childComplexity,
    description: 'Pointwise, one a round from 1 on.',
  })
  readonly rounds!: readonly RoundVerdictType[]
}
