import { questionOf } from '@lottery/questions'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { armInRole, armOf, armsOf } from '../arm/arm.ts'
import { ArmType } from '../arm/arm-type.ts'
import { dataVersionOf } from '../measures/answer-cache.ts'
import { LayerCollapseType } from './layer-collapse-type.ts'
import { networkTypeOf } from '../network/network.ts'
import { NetworkType } from '../network/network-type.ts'
import { parseIdOrPrefix } from '../node/global-id.ts'
import { checkFirst, connectionOf } from '../node/page.ts'
import { NoticeType } from '../notice/notice-type.ts'
import { QuestionType } from '../question/question-type.ts'
import type { Context } from '../server/context.ts'
import { trainingNowOf } from '../training/training.ts'
import { TrainingNowType } from '../training/training-type.ts'
import { experimentOf, progressOf } from './experiment.ts'
import { experimentNotFound } from './experiment-problem.ts'
import {
  ExperimentConnectionType,
  ExperimentState,
  ExperimentType,
  ProgressType,
} from './experiment-type.ts'

@Resolver(() => ExperimentType)
export class ExperimentResolver {
  @Query(() => ExperimentType, {
    nullable: true,
    description:
      'One experiment. Null with the problem in the error’s extensions when there is none, or when the id is malformed or fits several.',
  })
  async experiment(
    @Arg('id', () => ID, {
      description: 'Global id, SHA-256, or at least its first four hexadecimal digits if unique.',
    })
    id: string,
    @Ctx() { store }: Context,
  ): Promise<ExperimentType> {
    const record = await store.experiments.find(parseIdOrPrefix('Experiment', id))
    if (!record) throw experimentNotFound(id)
    return experimentOf(record)
  }

  @Query(() => ExperimentConnectionType, {
    complexity: ({ args, childComplexity }) => 1 + args['first'] * childComplexity,
    description: 'Experiments, newest first.',
  })
  async experiments(
    @Arg('first', () => Int, { defaultValue: 20, description: 'Experiments of a page, 1…100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last one seen.' })
    after: string | null,
    @Arg('state', () => ExperimentState, {
      nullable: true,
      description: 'Only those in this state.',
    })
    state: ExperimentState | null,
    @Arg('archived', () => Boolean, {
      defaultValue: false,
      description: 'True: those put away; false: the others.',
    })
    archived: boolean,
    @Ctx() { store }: Context,
  ): Promise<ExperimentConnectionType> {
    const page = await store.experiments.list({
      first: checkFirst(first, 100),
      archived,
      ...(after ? { after: parseIdOrPrefix('Experiment', after) } : {}),
      ...(state ? { state } : {}),
    })
    return connectionOf(page.rows.map(experimentOf), ({ identity }) => identity, {
      after: Boolean(after),
      more: page.next !== null,
      total: page.total,
    })
  }

  @FieldResolver(() => QuestionType, { description: 'What is asked.' })
  question(@Root() { specification }: ExperimentType): QuestionType {
    return questionOf(specification.question)
  }

  @FieldResolver(() => NetworkType, { description: 'The network that is trained.' })
  network(@Root() { specification }: ExperimentType): NetworkType {
    return networkTypeOf(specification.network)
  }

  @FieldResolver(() => String, {
    description:
      'Changes whenever a result of this experiment comes in; equal versions have equal measures.',
  })
  async dataVersion(
    @Root() { identity }: ExperimentType,
    @Ctx() { loaders }: Context,
  ): Promise<string> {
    const progress = await loaders.progress.load(identity)
    return progress ? dataVersionOf(progress) : '0/0'
  }

  @FieldResolver(() => ProgressType, { description: 'How far it is.' })
  async progress(
    @Root() { identity, state }: ExperimentType,
    @Ctx() { loaders }: Context,
  ): Promise<ProgressType> {
    const progress = await loaders.progress.load(identity)
    if (!progress) throw experimentNotFound(identity)
    return progressOf(identity, state, progress)
  }

  @FieldResolver(() => [NoticeType], {
    complexity: ({ childComplexity }) => 4 * childComplexity,
    description:
      'What was sent of it to a webhook, or is to be sent; the oldest first, empty without a webhook.',
  })
  async notices(
    @Root() { identity }: ExperimentType,
    @Ctx() { loaders }: Context,
  ): Promise<readonly NoticeType[]> {
    return (await loaders.notices.load(identity)) ?? []
  }

  @FieldResolver(() => [LayerCollapseType], {
    complexity: ({ childComplexity }) => 4 * childComplexity,
    description:
      'Layers that its committed rounds have lost altogether, by arm and depth; empty where every layer keeps some weights.',
  })
  async collapses(
    @Root() { identity }: ExperimentType,
    @Ctx() { loaders }: Context,
  ): Promise<readonly LayerCollapseType[]> {
    return (await loaders.collapses.load(identity)) ?? []
  }

  @FieldResolver(() => [TrainingNowType], {
    complexity: ({ childComplexity }) => 4 * childComplexity,
    description: 'Its rounds in training now, by arm, replicate and round.',
  })
  training(
    @Root() { identity }: ExperimentType,
    @Ctx() context: Context,
  ): Promise<TrainingNowType[]> {
    return trainingNowOf(context.loaders, identity)
  }

  @FieldResolver(() => [ArmType], {
    complexity: ({ childComplexity }) => 3 * childComplexity,
    description: 'Those of the question’s arms that the specification asks for.',
  })
  arms(@Root() { identity, specification }: ExperimentType): ArmType[] {
    return armsOf(identity, specification)
  }

  @FieldResolver(() => ArmType, {
    nullable: true,
    description: 'One arm; null with the problem in the error’s extensions when there is none.',
  })
  arm(
    @Root() { identity, specification }: ExperimentType,
    @Arg('key', () => String, { description: 'Key of the arm, such as `ticket`.' }) key: string,
  ): ArmType {
    return armOf(identity, specification, key)
  }

  @FieldResolver(() => ArmType, {
    description: 'The first of its treatments: what the question is about.',
  })
  treatment(@Root() { identity, specification }: ExperimentType): ArmType {
    return armInRole(identity, specification, 'treatment')
  }

  @FieldResolver(() => ArmType, {
    description: 'The whole network that its other arms stand against.',
  })
  reference(@Root() { identity, specification }: ExperimentType): ArmType {
    return armInRole(identity, specification, 'reference')
  }
}
