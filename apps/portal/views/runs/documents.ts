import { graphql } from '../../gql/index.ts'
import type { RunSort, RunState, RunsQuery, RunsQueryVariables } from '../../gql/graphql.ts'
import type { RunsView } from './address.ts'

export const RunsDocument = graphql(`
  query Runs(
    $filter: RunFilter
    $groupBy: [String!]!
    $sort: RunSort!
    $at: Float!
    $first: Int!
    $after: String
    $columns: [String!]!
  ) {
    runs(filter: $filter, groupBy: $groupBy, sort: $sort, at: $at, first: $first, after: $after) {
      matching
      listed
      archived
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        isGroup
        experiment
        title
        condition {
          key
          label
          role
        }
        values(keys: $columns) {
          key
          value
          distinct
        }
        draws
        replicate
        draw
        runs
        replicates
        repeatedSeeds
        state
        settled
        rounds
        failed
        diverged
        coreHours
        changedAt
        figures {
          remaining
          accuracy {
            n
            mean
            ci95
          }
          difference {
            n
            mean
            ci95
          }
          speed {
            ratio
            censored
            denseCensored
          }
          kept
          layers
          uniform
          isFinding
          dense
          curve {
            remaining
            accuracy
          }
          controls {
            arm
            curve {
              remaining
              accuracy
            }
          }
          wins {
            winning
            undecided
            rounds
            to
            n
            sentence
          }
        }
      }
    }
    networks {
      key
      title
    }
    datasets {
      key
      title
    }
  }
`)

export type RunRow = RunsQuery['runs']['nodes'][number]

export const pageSize = 100
const columns = ['network', 'data.dataset', 'scope']

export const variablesOf = (
  { filter, grouped, sort, at }: RunsView,
  after: string | null = null,
): RunsQueryVariables => ({
  filter: {
    ...(filter.arm.length > 0 ? { arms: [...filter.arm] } : {}),
    ...(filter.network.length > 0 ? { networks: [...filter.network] } : {}),
    ...(filter.dataset.length > 0 ? { datasets: [...filter.dataset] } : {}),
    ...(filter.scope.length > 0 ? { scopes: [...filter.scope] } : {}),
    ...(filter.state.length > 0 ? { states: filter.state as RunState[] } : {}),
    ...(filter.text ? { text: filter.text } : {}),
    ...(filter.rounds > 0 ? { minimumRounds: filter.rounds } : {}),
    ...(filter.archived ? { archived: true } : {}),
  },
  groupBy: grouped ? ['arm', 'configuration'] : [],
  columns,
  sort: sort.toUpperCase() as RunSort,
  at,
  first: pageSize,
  after,
})

/** The members of one group, by seed and draw. */
export const membersOf = (group: string, { at, filter }: RunsView): RunsQueryVariables => ({
  filter: { groups: [group], ...(filter.archived ? { archived: true } : {}) },
  groupBy: [],
  columns,
  sort: 'NAME',
  at,
  first: pageSize,
  after: null,
})
