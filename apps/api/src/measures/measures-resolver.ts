import { answerHeadlineOf, questionOf, type Arm } from '@lottery/questions'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { ContrastType } from '../contrast/contrast-type.ts'
import { namedContrastOf } from '../contrast/named-contrast.ts'
import { CurveType } from '../curve/curve-type.ts'
import { namedCurveOf } from '../curve/named-curve.ts'
import { distributionOf } from '../distribution/distribution.ts'
import { DistributionType } from '../distribution/distribution-type.ts'
import { ExperimentType } from '../experiment/experiment-type.ts'
import { AnswerHeadlineType } from '../headline/headline-type.ts'
import { namedResponseOf } from '../response/named-response.ts'
import { ResponseType } from '../response/response-type.ts'
import type { Context } from '../server/context.ts'
import { VerdictType } from '../verdict/verdict-type.ts'
import { measuresOf } from './measures-of.ts'

/** The typed answers of an experiment: each null or empty where its question does not answer with it. */
@Resolver(() => ExperimentType)
export class MeasuresResolver {
  @FieldResolver(() => AnswerHeadlineType, {
    nullable: true,
    description:
      'The answer in one sentence: the question’s own, else that of the verdict; null where it has neither.',
  })
  async headline(
    @Root() experiment: ExperimentType,
    @Ctx() { loaders }: Context,
  ): Promise<AnswerHeadlineType | null> {
    return answerHeadlineOf(await measuresOf(experiment.identity, loaders))
  }

  @FieldResolver(() => CurveType, {
    nullable: true,
    description:
      'Accuracy and speed against weights remaining (Frankle & Carbin 2019, figures 3–5); null when the question does not answer with it.',
  })
  async curve(
    @Root() experiment: ExperimentType,
    @Ctx() { loaders }: Context,
  ): Promise<CurveType | null> {
    const { curve } = await measuresOf(experiment.identity, loaders)
    return curve ? namedCurveOf(curve, armsOf(experiment)) : null
  }

  @FieldResolver(() => VerdictType, {
    nullable: true,
    description: 'Whether its tickets win; null when the question does not answer with it.',
  })
  async verdict(
    @Root() experiment: ExperimentType,
    @Ctx() { loaders }: Context,
  ): Promise<VerdictType | null> {
    return (await measuresOf(experiment.identity, loaders)).verdict ?? null
  }

  @FieldResolver(() => [ContrastType], {
    complexity: ({ childComplexity }) => 3 * childComplexity,
    description:
      'Differences to controls, paired within replicates, against a margin; empty when the question does not answer with them.',
  })
  async contrasts(
    @Root() experiment: ExperimentType,
    @Ctx() { loaders }: Context,
  ): Promise<ContrastType[]> {
    const { contrasts = [] } = await measuresOf(experiment.identity, loaders)
    return contrasts.map((contrast) => namedContrastOf(contrast, armsOf(experiment)))
  }

  @FieldResolver(() => [ResponseType], {
    complexity: ({ childComplexity }) => 3 * childComplexity,
    description:
      'Quantities along an axis, one line an arm; empty when the question does not answer with them.',
  })
  async responses(
    @Root() experiment: ExperimentType,
    @Ctx() { loaders }: Context,
  ): Promise<ResponseType[]> {
    const { responses = [] } = await measuresOf(experiment.identity, loaders)
    return responses.map((response) => namedResponseOf(response, armsOf(experiment)))
  }

  @FieldResolver(() => [DistributionType], {
    complexity: ({ childComplexity }) => 3 * childComplexity,
    description:
      'How values spread in groups of weights, by layer; empty when the question does not answer with them.',
  })
  async distributions(
    @Root() experiment: ExperimentType,
    @Ctx() { loaders }: Context,
  ): Promise<DistributionType[]> {
    const { distributions = [] } = await measuresOf(experiment.identity, loaders)
    return distributions.map(distributionOf)
  }
}

const armsOf = ({ specification }: ExperimentType): readonly Arm[] =>
  questionOf(specification.question).arms
