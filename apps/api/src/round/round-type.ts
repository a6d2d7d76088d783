import type { TrainRecipe } from '@lottery/science'
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
import { NodeType } from '../node/node-type.ts'

export const RoundState = { DONE: 'done', DIVERGED: 'diverged' } as const
export type RoundState = (typeof RoundState)[keyof typeof RoundState]
registerEnumType(RoundState, {
  name: 'RoundState',
  description: 'How a committed round ended. Running work is no round yet.',
  valuesConfig: {
    DONE: { description: 'Trained its full length.' },
    DIVERGED: { description: 'Its loss became infinite or no number; it is not tried again.' },
  },
})

@ObjectType('DegreesByChance', {
  description:
    'How many weights a unit keeps when as many of the layer are kept at random: hypergeometric.',
})
export class DegreesByChanceType {
  @Field(() => Int, { description: 'The count that the first chance is for, 0 or more.' })
  readonly least!: number

  @Field(() => [Float], {
    description: 'Chances of this count and those after it, one by one; less likely ones left out.',
  })
  readonly chances!: readonly number[]
}

@ObjectType('LayerResult', { description: 'What is left of one prunable layer in one round.' })
export class LayerResultType {
  @Field(() => String, { description: 'Name of the layer, such as `fc1`.' })
  readonly name!: string

  @Field(() => Int, { description: 'Place among the prunable layers, 0…L−1, input first.' })
  readonly index!: number

  @Field(() => Float, {
    description: 'index ÷ (L − 1), 0 (input) to 1 (output); 0 with one layer.',
  })
  readonly depth!: number

  @Field(() => Int, { description: 'Weights kept, 0 to `total`.' })
  readonly kept!: number

  @Field(() => Int, { description: 'Prunable weights; biases not counted.' })
  readonly total!: number

  @Field(() => Float, { description: 'kept ÷ total, in 0…1.' })
  readonly remaining!: number

  @Field(() => Int, {
    nullable: true,
    description:
      'Weights kept if the same overall count were cut by one threshold on |θ0|; null when dense and under layer-wise scope.',
  })
  readonly keptByInitialMagnitude!: number | null

  /** Sides of the layer as a bipartite graph; not fields. */
  readonly inputs!: number
  readonly outputs!: number
}

@ObjectType('Evaluated', { description: 'The test set at one step.' })
export class EvaluatedType {
  @Field(() => Int, { description: 'Optimizer step.' })
  readonly step!: number

  @Field(() => Float, { description: 'Mean cross-entropy on the test set, nats, 0 or more.' })
  readonly testLoss!: number

  @Field(() => Float, { description: 'Share right on the test set, in 0…1.' })
  readonly testAccuracy!: number
}

@ObjectType('EarlyStop', {
  description:
    'The first evaluated step after 0 of minimum validation loss, found afterwards: training runs its full length (Frankle & Carbin 2019, section 2).',
})
export class EarlyStopType extends EvaluatedType {
  @Field(() => Boolean, {
    description: 'True when it is the last step, so that the minimum may lie beyond.',
  })
  readonly censored!: boolean
}

@ObjectType('Provenance', { description: 'Who made a result, with what, when and where.' })
export class ProvenanceType {
  @Field(() => String, { description: 'Engine that trained, `compiled` or `tfjs`.' })
  readonly engine!: string

  @Field(() => String, { description: 'Version of the engine and its library.' })
  readonly engineVersion!: string

  @Field(() => Int, {
    description: 'Raised whenever an engine’s results may change in their last bits; 1 or more.',
  })
  readonly numerics!: number

  @Field(() => String, { description: 'Version of this software.' })
  readonly codeVersion!: string

  @Field(() => String, { description: 'Version of Node.js.' })
  readonly node!: string

  @Field(() => String, { description: 'Model of the processor.' })
  readonly cpu!: string

  @Field(() => String, { description: 'Architecture of the processor, such as `x64`.' })
  readonly architecture!: string

  @Field(() => Int, { description: 'Processor cores of the machine.' })
  readonly cores!: number

  @Field(() => GraphQLISODateTime, { description: 'When training started.' })
  readonly startedAt!: Date

  @Field(() => GraphQLISODateTime, { description: 'When training and evaluation ended.' })
  readonly finishedAt!: Date

  @Field(() => Float, { description: 'Time in optimizer steps alone, milliseconds.' })
  readonly trainMilliseconds!: number

  @Field(() => Float, { description: 'Optimizer steps a second while training, above 0.' })
  readonly stepsPerSecond!: number
}

@ObjectType('Placement', { description: 'Where a round stands in one experiment.' })
export class PlacementType {
  @Field(() => ID, { description: 'Global id of the experiment.' })
  readonly experimentId!: string

  @Field(() => String, { description: 'Key of the arm.' })
  readonly arm!: string

  @Field(() => Float, { description: 'Seed of the replicate, a whole number in 0…2³²−1.' })
  readonly replicate!: number

  @Field(() => Int, { description: 'Times pruned, 0 (dense) or more.' })
  readonly round!: number

  @Field(() => Int, { description: 'Draw, 0 or more; 0 for an arm that is not drawn.' })
  readonly draw!: number
}

@ObjectType('Pruning', { description: 'Where the mask of a round comes from.' })
export class PruningType {
  @Field(() => ID, { description: 'Global id of the round whose end weights were scored.' })
  readonly roundId!: string

  @Field(() => String, { description: 'Key of the criterion, such as `magnitude`.' })
  readonly criterion!: string

  @Field(() => String, { description: 'The criterion in words, such as `Final magnitude`.' })
  readonly title!: string
}

@ObjectType('Round', {
  implements: NodeType,
  description:
    'One training of one network under one mask, committed. A pure function of its recipe, so it belongs to every experiment that places it.',
})
export class RoundType extends NodeType {
  @Field(() => ID, {
    description: 'SHA-256 of the recipe’s canonical JSON, 64 hexadecimal digits.',
  })
  readonly identity!: string

  @Field(() => RoundState, { description: 'How it ended.' })
  readonly state!: RoundState

  @Field(() => Int, {
    nullable: true,
    description: 'First step whose loss was not finite; null unless diverged.',
  })
  readonly divergedStep!: number | null

  @Field(() => GraphQLJSON, {
    description: 'Everything that decided the result; its canonical JSON gives the identity.',
  })
  readonly recipe!: TrainRecipe

  @Field(() => String, {
    description: 'Title of the network that was trained, which need not be the experiment’s.',
  })
  readonly networkTitle!: string

  @Field(() => String, {
    description:
      'Data set that it was trained and judged on, and the half of it, such as `MNIST, classes 0–4`; it need not be the experiment’s.',
  })
  readonly dataTitle!: string

  @Field(() => PruningType, {
    nullable: true,
    description: 'Where its mask comes from; null when nothing is pruned.',
  })
  readonly pruning!: PruningType | null

  @Field(() => Boolean, {
    description:
      'Its weights are those that its replicate began with, before anything was trained.',
  })
  readonly rewound!: boolean

  @Field(() => Boolean, {
    description: 'Its weights were drawn anew: they are not those that its replicate began with.',
  })
  readonly redrawn!: boolean

  @Field(() => Int, {
    description:
      'Optimizer step at which it resumes, after rewinding to it; 0 for weights that start at the beginning.',
  })
  readonly startStep!: number

  @Field(() => Int, { description: 'Weights kept over all prunable layers, 0 to `total`.' })
  readonly kept!: number

  @Field(() => Int, { description: 'Prunable weights over all layers; biases not counted.' })
  readonly total!: number

  @Field(() => EarlyStopType, {
    nullable: true,
    description: 'The early stop; null when diverged.',
  })
  readonly earlyStop!: EarlyStopType | null

  @Field(() => EvaluatedType, {
    nullable: true,
    description: 'The test set at the last step; null when diverged.',
  })
  readonly end!: EvaluatedType | null

  @Field(() => ID, {
    description: 'Identity of the mask under which it was trained, of its recipe.',
  })
  readonly mask!: string

  @Field(() => ID, { description: 'SHA-256 of the masked weights at step 0, all arrays in order.' })
  readonly startHash!: string

  @Field(() => ID, {
    nullable: true,
    description: 'SHA-256 of the masked weights at the last step; null when diverged.',
  })
  readonly endHash!: string | null

  @Field(() => String, { description: 'Name of the trainer that made it.' })
  readonly trainer!: string

  @Field(() => GraphQLISODateTime, { description: 'When it was committed.' })
  readonly committedAt!: Date

  @Field(() => ProvenanceType, { description: 'Who made it, with what, when and where.' })
  readonly provenance!: ProvenanceType
}
