import { ProblemError } from '@lottery/science'
import { Arg, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { endWeightsPath, maskPath, nullMaskPath, startWeightsPath } from '../artifact/paths.ts'
import { parseIdOrPrefix } from '../node/global-id.ts'
import type { Context } from '../server/context.ts'
import { layerResultsOf, placementOf, roundOf, thinned, weightHistoryOf } from './round.ts'
import { LayerResultType, PlacementType, RoundType } from './round-type.ts'
import { SeriesMetric, SeriesType } from './series-type.ts'
import { WeightHistoryType } from './weight-history-type.ts'

const mostPoints = 2_000

@Resolver(() => RoundType)
export class RoundResolver {
  @Query(() => RoundType, {
    nullable: true,
    description:
      'One committed round. Null with the problem in the error’s extensions when there is none, or when the id is malformed or fits several.',
  })
  async round(
    @Arg('id', () => ID, {
      description: 'Global id, SHA-256, or at least its first four hexadecimal digits if unique.',
    })
    id: string,
    @Ctx() { store }: Context,
  ): Promise<RoundType> {
    const record = await store.rounds.find(parseIdOrPrefix('Round', id))
    if (!record) throw notFound(id)
    return roundOf(record)
  }

  @FieldResolver(() => [LayerResultType], {
    complexity: ({ childComplexity }) => 5 * childComplexity,
    description: 'What is left of each prunable layer, from input to output.',
  })
  async layers(
    @Root() round: RoundType,
    @Arg('name', () => String, { nullable: true, description: 'Only this layer; else all.' })
    name: string | null,
    @Ctx() { loaders }: Context,
  ): Promise<LayerResultType[]> {
    const layers = layerResultsOf(round, (await loaders.layers.load(round.identity)) ?? [])
    return name ? layers.filter((layer) => layer.name === name) : layers
  }

  @FieldResolver(() => SeriesType, {
    nullable: true,
    description: 'What was logged during training; null when this metric was not.',
  })
  async series(
    @Root() { identity }: RoundType,
    @Arg('metric', () => SeriesMetric, { description: 'Which of them.' }) metric: SeriesMetric,
    @Arg('points', () => Int, {
      defaultValue: 1_000,
      description: `Values at most, 2…${mostPoints}: evenly spaced, both ends among them.`,
    })
    points: number,
    @Ctx() { loaders }: Context,
  ): Promise<SeriesType | null> {
    if (points < 2 || points > mostPoints)
      throw new ProblemError([
        { code: 'out-of-range', field: 'points', value: points, fix: `use 2 to ${mostPoints}.` },
      ])
    const series = (await loaders.series.load(identity))?.[metric]
    return series ? thinned(series, points) : null
  }

  @FieldResolver(() => [WeightHistoryType], {
    complexity: ({ childComplexity }) => 12 * childComplexity,
    description: 'How the kept weights moved, by depth, then step; about 12 steps a layer.',
  })
  async weightHistory(
    @Root() { identity }: RoundType,
    @Arg('layer', () => String, {
      nullable: true,
      description: 'Only this layer, such as `fc1`; else all.',
    })
    layer: string | null,
    @Ctx() { loaders }: Context,
  ): Promise<WeightHistoryType[]> {
    const history = (await loaders.weightHistory.load(identity)) ?? []
    return history.filter((one) => !layer || one.layer === layer).map(weightHistoryOf)
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Share of all kept weights that end with the sign they started with, in 0…1; null when it diverged.',
  })
  signAgreement(
    @Root() { identity }: RoundType,
    @Ctx() { loaders }: Context,
  ): Promise<number | null> {
    return loaders.signAgreement.load(identity)
  }

  @FieldResolver(() => [PlacementType], {
    complexity: ({ childComplexity }) => 4 * childComplexity,
    description: 'Where it stands, in all experiments that share it.',
  })
  async placements(
    @Root() { identity }: RoundType,
    @Ctx() { loaders }: Context,
  ): Promise<PlacementType[]> {
    return ((await loaders.placing.load(identity)) ?? []).map(placementOf)
  }

  @FieldResolver(() => String, {
    description:
      'Path of its mask over HTTP: bits by layer, row by row, the lowest bit of a byte first, 1 is kept; `X-Layers` says where each layer stands.',
  })
  maskUrl(@Root() { identity }: RoundType): string {
    return maskPath(identity)
  }

  @FieldResolver(() => String, {
    description:
      'Path of a random mask with the same counts over HTTP, to hold its own against; drawn by stream `null-mask/<layer>` of its seed, laid out as masks are, nested from round to round.',
  })
  nullMaskUrl(@Root() { identity }: RoundType): string {
    return nullMaskPath(identity)
  }

  @FieldResolver(() => String, {
    description:
      'Path of its start weights over HTTP, drawn again from the stream that its recipe names; laid out as end weights are.',
  })
  startWeightsUrl(@Root() { identity }: RoundType): string {
    return startWeightsPath(identity)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Path of its end weights over HTTP: float32, little-endian; of kernels only the kept ones, row by row; `X-Arrays` says where each array stands. Null when diverged.',
  })
  endWeightsUrl(@Root() { identity, state }: RoundType): string | null {
    return state === 'done' ? endWeightsPath(identity) : null
  }
}

const notFound = (id: string): ProblemError =>
  new ProblemError([
    {
      code: 'not-found',
      field: 'id',
      value: id,
      fix: 'no such round has been committed; it may be in training, or asked for by no experiment.',
    },
  ])
