import { ProblemError } from '@lottery/science'
import { Arg, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql'
import { checkShare } from '../arm/check-share.ts'
import { allButSeed } from '../group/run-configuration.ts'
import { checkFirst, connectionOf } from '../node/page.ts'
import type { Context } from '../server/context.ts'
import { findRuns } from './find-runs.ts'
import { loadFigures } from './run-figures.ts'
import { keysOfRuns } from './run-keys.ts'
import { RunFilterInput, RunSort } from './run-list-input.ts'
import {
  RunFiguresType,
  RunKeyType,
  RunRowConnectionType,
  RunRowType,
  RunValueType,
} from './run-row-type.ts'
import { runRowOf, valuesOf } from './run-row.ts'

@Resolver(() => RunRowConnectionType)
export class RunListResolver {
  @Query(() => RunRowConnectionType, {
    complexity: ({ args, childComplexity }) => 1 + args['first'] * childComplexity,
    description:
      'Runs over all experiments, one row each or grouped by keys of their configuration.',
  })
  async runs(
    @Arg('filter', () => RunFilterInput, {
      nullable: true,
      description: 'Which runs; left out, all that are not archived.',
    })
    filter: RunFilterInput | null,
    @Arg('groupBy', () => [String], {
      defaultValue: [...allButSeed],
      description:
        'Keys in which the runs of a row agree, such as `scope` or `training.rate`: 12 at most. `configuration` stands for all but the seed, `experiment` for one experiment; the arm is always one of them. None lists each run for itself.',
    })
    groupBy: readonly string[],
    @Arg('sort', () => RunSort, { defaultValue: RunSort.CHANGED, description: 'What comes first.' })
    sort: RunSort,
    @Arg('at', () => Float, {
      defaultValue: 0.07,
      description: 'Share of weights at which figures are read, above 0 up to 1.',
    })
    at: number,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows of a page, 1…200.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last one seen.' })
    after: string | null,
    @Ctx() { store, loaders, services }: Context,
  ): Promise<RunRowConnectionType> {
    checkShare('at', at)
    const size = checkFirst(first, 200)
    const [found, counts] = await Promise.all([
      findRuns({ filter: filter ?? {}, groupBy, sort, at }, store, services.configurations),
      store.runs.count(),
    ])
    const start = after ? startAfter(found.rows, after) : 0
    const rows = found.rows.slice(start, start + size)
    const experiments = rows.flatMap((row) => row.experiments)
    await Promise.all([...new Set(experiments)].map((one) => loaders.experiment.load(one)))
    const page = await Promise.all(
      rows.map(async (row) => {
        const record = await loaders.experiment.load(row.experiments[0] ?? '')
        if (!record) throw new Error('A run has no experiment')
        return runRowOf(row, record, at)
      }),
    )
    return {
      ...connectionOf(page, ({ id }) => id, {
        after: start > 0,
        more: start + size < found.rows.length,
        total: found.rows.length,
      }),
      matching: found.matching.length,
      ...counts,
      runs: found.matching,
    }
  }

  @FieldResolver(() => [RunKeyType], {
    description:
      'The keys of the configuration over all runs that match: the arm, then by letters.',
  })
  async keys(
    @Root() { runs }: RunRowConnectionType,
    @Ctx() { store, services }: Context,
  ): Promise<RunKeyType[]> {
    const experiments = [...new Set(runs.map(({ experiment }) => experiment))]
    return keysOfRuns(runs, await services.configurations.load(store, experiments))
  }
}

@Resolver(() => RunRowType)
export class RunRowResolver {
  @FieldResolver(() => [RunValueType], {
    description: 'What its runs have for some keys of the configuration, in the order asked for.',
  })
  async values(
    @Root() { of }: RunRowType,
    @Arg('keys', () => [String], { description: 'Paths of keys, such as `training.rate`.' })
    keys: readonly string[],
    @Ctx() { store, services }: Context,
  ): Promise<RunValueType[]> {
    return valuesOf(of, keys, await services.configurations.load(store, of.experiments))
  }

  @FieldResolver(() => RunFiguresType, {
    nullable: true,
    description: 'Its figures at the share of weights that the list was asked for.',
  })
  figures(@Root() row: RunRowType, @Ctx() { loaders }: Context): Promise<RunFiguresType | null> {
    return loadFigures(row, loaders)
  }
}

function startAfter(rows: readonly { readonly id: string }[], after: string): number {
  const found = rows.findIndex(({ id }) => id === after)
  if (found >= 0) return found + 1
  throw new ProblemError([
    {
      code: 'not-found',
      field: 'after',
      value: after,
      fix: 'that row is not in this list any more; start again without `after`.',
    },
  ])
}
