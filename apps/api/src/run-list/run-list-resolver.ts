import { ProblemError } from '@lottery/science'
import { Arg, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql'
import { checkShare } from '../arm/check-share.ts'
import { experimentOf } from '../experiment/experiment.ts'
import { groupId } from '../group/group-id.ts'
import { checkFirst, connectionOf } from '../node/page.ts'
import type { Context } from '../server/context.ts'
import { parseRunFilter } from './run-filter.ts'
import { runFiguresOf } from './run-figures.ts'
import { RunFilterInput, RunGrouping, RunSort } from './run-list-input.ts'
import { RunFiguresType, RunRowConnectionType, RunRowType } from './run-row-type.ts'
import { rowsOfRuns, runRowOf, sortRows } from './run-rows.ts'

@Resolver(() => RunRowType)
export class RunListResolver {
  @Query(() => RunRowConnectionType, {
    complexity: ({ args, childComplexity }) => 1 + args['first'] * childComplexity,
    description: 'Runs over all experiments, one row each or grouped by everything but the seed.',
  })
  async runs(
    @Arg('filter', () => RunFilterInput, {
      nullable: true,
      description: 'Which runs; left out, all that are not archived.',
    })
    filter: RunFilterInput | null,
    @Arg('groupBy', () => RunGrouping, {
      defaultValue: RunGrouping.ALL_BUT_SEED,
      description: 'What makes a row.',
    })
    groupBy: RunGrouping,
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
    @Ctx() { store, loaders }: Context,
  ): Promise<RunRowConnectionType> {
    checkShare('at', at)
    const size = checkFirst(first, 200)
    const [all, counts] = await Promise.all([
      store.runs.list(parseRunFilter(filter ?? {}), at),
      store.runs.count(),
    ])
    const { states, groups } = filter ?? {}
    const runs = all.filter(
      ({ state, experiment, arm }) =>
        (!states || states.includes(state)) &&
        (!groups || groups.includes(groupId(experiment, arm))),
    )
    const records = await store.experiments.findMany([
      ...new Set(runs.map(({ experiment }) => experiment)),
    ])
    for (const record of records.values()) loaders.experiment.prime(record.identity, record)
    const rows = sortRows(rowsOfRuns(runs, groupBy), sort, records)
    const start = after ? startAfter(rows, after) : 0
    const page = rows.slice(start, start + size).flatMap((row) => {
      const record = records.get(row.runs[0]?.experiment ?? '')
      return record ? [runRowOf(row, record, experimentOf(record).title, at)] : []
    })
    return {
      ...connectionOf(page, ({ id }) => id, {
        after: start > 0,
        more: start + size < rows.length,
        total: rows.length,
      }),
      matching: runs.length,
      ...counts,
    }
  }

  @FieldResolver(() => RunFiguresType, {
    nullable: true,
    description: 'Its figures at the share of weights that the list was asked for.',
  })
  async figures(
    @Root() row: RunRowType,
    @Ctx() { loaders }: Context,
  ): Promise<RunFiguresType | null> {
    const results = await loaders.results.load(row.experiment)
    return results && runFiguresOf(row, results)
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
