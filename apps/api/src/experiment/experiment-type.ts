import type { Specification } from '@lottery/questions'
import { GraphQLJSON } from 'graphql-scalars'
import {
  GraphQLISODateTime,
  Field,
  Float,
  ID,
  Int,
  ObjectType,
  registerEnumType,
} from 'type-graphql'
import { experimentStates, type ExperimentState as State } from '@lottery/store'
import { NodeType } from '../node/node-type.ts'
import { PageInfoType } from '../node/page-info-type.ts'
import { enumOf } from '../server/enum-of.ts'

export const ExperimentState = enumOf(experimentStates)
export type ExperimentState = State
registerEnumType(ExperimentState, {
  name: 'ExperimentState',
  description: 'Whether an experiment still wants work done. Results stay in every state.',
  valuesConfig: {
    ACTIVE: { description: 'Work is trained or waits to be.' },
    PAUSED: {
      description: 'Unstarted work that only it wanted has left the queue, until it is resumed.',
    },
    FINISHED: { description: 'Every round is in, or blocked by a divergence.' },
    CANCELLED: { description: 'It was given up; it can be resumed all the same.' },
  },
})

/** The store's states of work; a trainer that runs it is training. */
export const WorkState = {
  WAITING: 'waiting',
  QUEUED: 'queued',
  TRAINING: 'running',
  DONE: 'done',
  DIVERGED: 'diverged',
  FAILED: 'failed',
  BLOCKED: 'blocked',
  WITHDRAWN: 'withdrawn',
} as const
export type WorkState = (typeof WorkState)[keyof typeof WorkState]
registerEnumType(WorkState, {
  name: 'WorkState',
  description: 'Where one placed round stands.',
  valuesConfig: {
    WAITING: { description: 'A round that it needs is still to come.' },
    QUEUED: { description: 'All it needs is there; it waits for a trainer.' },
    TRAINING: { description: 'A trainer is at it.' },
    DONE: { description: 'Committed.' },
    DIVERGED: { description: 'Committed as diverged; not tried again.' },
    FAILED: { description: 'It gave an error each time it was tried; retry tries again.' },
    BLOCKED: { description: 'A round that it needs diverged, so it can never be done.' },
    WITHDRAWN: { description: 'No active experiment asks for it any more.' },
  },
})

@ObjectType('ProgressCell', { description: 'One placed round of one replicate.' })
export class ProgressCellType {
  @Field(() => String, { description: 'Key of the arm.' })
  readonly arm!: string

  @Field(() => Int, { description: 'Times pruned, 0 (dense) or more.' })
  readonly round!: number

  @Field(() => Int, { description: 'Draw, 0 or more; 0 for an arm that is not drawn.' })
  readonly draw!: number

  @Field(() => ID, { description: 'Identity of the round, SHA-256 of its recipe.' })
  readonly identity!: string

  @Field(() => WorkState, { description: 'Where it stands.' })
  readonly state!: WorkState

  @Field(() => String, {
    nullable: true,
    description: 'The error that it gave last, on its way to a result; null without one.',
  })
  readonly error!: string | null
}

@ObjectType('ReplicateProgress', { description: 'How far one replicate is.' })
export class ReplicateProgressType {
  @Field(() => Float, { description: 'Seed of the replicate, a whole number in 0…2³²−1.' })
  readonly replicate!: number

  @Field(() => [ProgressCellType], {
    complexity: ({ childComplexity }) => 25 * childComplexity,
    description: 'Every placed round, by arm, round and draw.',
  })
  readonly rounds!: readonly ProgressCellType[]
}

@ObjectType('Progress', {
  description:
    'How far an experiment is. Counts are rounds and measurements, each once however many arms share it.',
})
export class ProgressType {
  @Field(() => Int, {
    description: 'Rounds and measurements wanted in all: the sum of the states below.',
  })
  readonly total!: number

  @Field(() => Int, {
    description:
      'How many of `total` are measurements: of stored arrays, which train nothing, and probes, each of which trains its round again.',
  })
  readonly measurements!: number

  @Field(() => Int, { description: 'Rounds and measurements committed.' })
  readonly done!: number

  @Field(() => Int, { description: 'Rounds committed as diverged.' })
  readonly diverged!: number

  @Field(() => Int, {
    description: 'Work that can never be done, since a round that it needs diverged.',
  })
  readonly blocked!: number

  @Field(() => Int, { description: 'Work whose inputs are still to come.' })
  readonly waiting!: number

  @Field(() => Int, { description: 'Work that waits for a trainer only.' })
  readonly queued!: number

  @Field(() => Int, { description: 'Work in a trainer’s hands now.' })
  readonly training!: number

  @Field(() => Int, { description: 'Work that gave an error each time it was tried.' })
  readonly failed!: number

  @Field(() => Int, { description: 'Work that no active experiment asks for any more.' })
  readonly withdrawn!: number

  @Field(() => Boolean, { description: 'True when nothing is left that could be done.' })
  readonly finished!: boolean

  /** Where to find the rest; not a field. */
  readonly experiment!: string
}

@ObjectType('Experiment', {
  implements: NodeType,
  description:
    'A question with a full, immutable specification, identified by the SHA-256 of its canonical JSON.',
})
export class ExperimentType extends NodeType {
  @Field(() => ID, {
    description: 'SHA-256 of the specification’s canonical JSON, 64 hexadecimal digits.',
  })
  readonly identity!: string

  @Field(() => String, {
    description: 'The name given to it, else one made from its specification.',
  })
  readonly title!: string

  @Field(() => String, {
    description: 'The name given to it, empty when none; no part of its identity.',
  })
  readonly name!: string

  @Field(() => [String], { description: 'Words to find it by; no part of its identity.' })
  readonly tags!: readonly string[]

  @Field(() => String, { description: 'Free text, empty when none; no part of its identity.' })
  readonly note!: string

  @Field(() => ExperimentState, { description: 'Whether it still wants work done.' })
  readonly state!: ExperimentState

  @Field(() => Boolean, {
    description: 'Put away: it wants no work, and lists leave it out unless asked. Results stay.',
  })
  readonly archived!: boolean

  @Field(() => GraphQLISODateTime, { description: 'When it was submitted first.' })
  readonly createdAt!: Date

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When its last round was settled; null while it is not finished.',
  })
  readonly finishedAt!: Date | null

  @Field(() => GraphQLJSON, {
    description: 'The specification, every default written out; fractions in 0…1, speeds in steps.',
  })
  readonly specification!: Specification
}

@ObjectType('ExperimentEdge', { description: 'An experiment in a connection (Relay).' })
export class ExperimentEdgeType {
  @Field(() => String, { description: 'Cursor for `after`.' })
  readonly cursor!: string

  @Field(() => ExperimentType, { description: 'The experiment.' })
  readonly node!: ExperimentType
}

@ObjectType('ExperimentConnection', { description: 'A page of experiments, newest first (Relay).' })
export class ExperimentConnectionType {
  @Field(() => [ExperimentEdgeType], {
    description: 'The experiments of the page with their cursors.',
  })
  readonly edges!: readonly ExperimentEdgeType[]

  @Field(() => [ExperimentType], { description: 'The experiments of the page.' })
  readonly nodes!: readonly ExperimentType[]

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfoType

  @Field(() => Int, { description: 'Experiments over all pages.' })
  readonly totalCount!: number
}
