import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Router, type Request } from 'express'
import {
  coerceInputValue,
  GraphQLNonNull,
  type GraphQLInputObjectType,
  type GraphQLSchema,
} from 'graphql'
import { ProblemError } from '@lottery/science'
import { checkShare } from '../arm/check-share.ts'
import { allButSeed } from '../group/run-configuration.ts'
import { sendProblem } from '../problem/send-problem.ts'
import type { Context } from '../server/context.ts'
import type { RunsAsked } from './find-runs.ts'
import { RunSort, type RunFilterInput } from './run-list-input.ts'
import { runsCsv } from './runs-csv.ts'

/**
 * Every row of a list of runs, streamed: `?filter=…&groupBy=…&sort=…&at=…&columns=…`, as the query `runs` takes them, the
 * filter as JSON, lists separated by commas; an empty `groupBy` lists each run for itself.
 */
export function runsCsvRouter(schema: GraphQLSchema, contextOf: () => Context): Router {
  const router = Router()
  router.get('/', async (request, response) => {
    const lines = await csvOf(request, schema, contextOf()).catch((error: unknown) => {
      if (!(error instanceof ProblemError)) throw error
      const [problem] = error.problems
      if (problem) sendProblem(response, 400, problem)
      return null
    })
    if (!lines) return
    response
      .type('text/csv')
      .set('Content-Disposition', 'attachment; filename="runs.csv"')
      .set('Cache-Control', 'no-store')
    await pipeline(Readable.from(lines), response).catch((error: unknown) => {
      // Whoever asked has gone.
      if (!request.destroyed) throw error
    })
  })
  return router
}

const fields: readonly string[] = ['filter', 'groupBy', 'sort', 'at', 'columns']

async function csvOf({ query }: Request, schema: GraphQLSchema, context: Context) {
  for (const [field, given] of Object.entries(query)) {
    if (!fields.includes(field))
      throw problem(field, textOf(given) ?? '', `there are ${fields.join(', ')}.`)
    if (textOf(given) === null)
      throw problem(field, [given].flat().join(' '), 'is given once, lists with commas.')
  }
  const at = Number(textOf(query.at) ?? 0.07)
  checkShare('at', at)
  const asked: RunsAsked = {
    filter: filterOf(textOf(query.filter) ?? '{}', schema),
    groupBy: listOf(query.groupBy) ?? allButSeed,
    sort: sortOf(textOf(query.sort) ?? 'CHANGED'),
    at,
  }
  return runsCsv(asked, listOf(query.columns) ?? [], context, new Date())
}

const textOf = (given: unknown): string | null => (typeof given === 'string' ? given : null)
const listOf = (given: unknown): readonly string[] | null =>
  textOf(given)?.split(',').filter(Boolean) ?? null

function sortOf(given: string): RunSort {
  const found = Object.entries(RunSort).find(([name]) => name === given)
  if (found) return found[1]
  throw problem('sort', given, `there are ${Object.keys(RunSort).join(', ')}.`)
}

/** As GraphQL reads it, so that both know the same filters. */
function filterOf(given: string, schema: GraphQLSchema): RunFilterInput {
  const type = new GraphQLNonNull(schema.getType('RunFilter') as GraphQLInputObjectType)
  return coerceInputValue(parsed(given), type, (path, _value, { message }) => {
    throw problem(['filter', ...path].join('.'), given, message)
  }) as RunFilterInput
}

function parsed(given: string): unknown {
  try {
    return JSON.parse(given)
  } catch {
    throw problem('filter', given, 'is JSON, as the query `runs` takes it.')
  }
}

const problem = (field: string, value: string, fix: string): ProblemError =>
  new ProblemError([{ code: 'invalid', field, value: value.slice(0, 200), fix }])
