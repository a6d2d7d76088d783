import { graphql } from '../../gql/index.ts'
import type { RunSort, RunState, RunsQuery, RunsQueryVariables } from '../../gql/graphql.ts'
import { chosenKeys, type RunsView } from './address.ts'
import { isFigureColumn } from './column-names.ts'

export const RunsDocument = graphql(`
  query Runs(
    $filter: RunFilter
    $groupBy: [String!]!
    $sort: RunSort!
    $at: Float!
    $first: Int!
    $after: String
    $keys: [String!]!
  ) {
    runs(filter: $filter, groupBy: $groupBy, sort: $sort, at: $at, first: $first, after: $after) {
      matching
      listed
      archived
      totalCount
      keys {
        key
        distinct
        values
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        isGroup
        experiment
        experiments
        title
        condition {
          key
          label
          role
        }
        values(keys: $keys) {
          key
          value
          distinct
        }
        replicate
        draw
        draws
        runs
        fitting
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
    questions {
      arms {
        key
        label
      }
    }
    networks {
      key
      title
    }
    datasets {
      key
      title
      parts {
        of
        half
        title
      }
    }
  }
`)

export type RunRow = RunsQuery['runs']['nodes'][number]
export type RunKey = RunsQuery['runs']['keys'][number]

export const pageSize = 100

/** Keys whose values a row needs: those of its name, its group and its columns. */
const keysOf = ({ groupBy, columns }: RunsView): string[] => [
  ...new Set([
    'network',
    'data.dataset',
    'data.part.of',
    'data.part.half',
    'scope',
    ...groupBy,
    ...columns.filter((column) => !isFigureColumn(column)),
  ]),
]

const filterOf = ({ filter }: RunsView): NonNullable<RunsQueryVariables['filter']> => {
  const where = chosenKeys(filter).map(([key, values]) => ({ key, values: [...values] }))
  return {
    ...(where.length > 0 ? { where } : {}),
    ...(filter.state.length > 0 ? { states: filter.state as RunState[] } : {}),
    ...(filter.text ? { text: filter.text } : {}),
    ...(filter.rounds > 0 ? { minimumRounds: filter.rounds } : {}),
    ...(filter.archived ? { archived: true } : {}),
  }
}

export const variablesOf = (view: RunsView, after: string | null = null): RunsQueryVariables => ({
  filter: filterOf(view),
  groupBy: [...view.groupBy],
  keys: keysOf(view),
  sort: view.sort.toUpperCase() as RunSort,
  at: view.at,
  first: pageSize,
  after,
})

/** The members of one group, by seed and draw. */
export const membersOf = (group: string, view: RunsView): RunsQueryVariables => ({
  ...variablesOf({ ...view, groupBy: [], sort: 'name' }),
  filter: { groups: [group], ...(view.filter.archived ? { archived: true } : {}) },
  first: 200,
})

/**
 * Where all rows of a view are as CSV, whatever a page shows. Of the keys of a row's name, those that some run has: the
 * file has a column for each, and refuses one that it does not know.
 */
export function csvAddress(view: RunsView, keys: readonly Pick<RunKey, 'key'>[]): string {
  const asked = new Set([...view.groupBy, ...view.columns])
  const columns = keysOf(view).filter(
    (name) => asked.has(name) || keys.some(({ key }) => key === name),
  )
  const { filter, groupBy, sort } = variablesOf(view)
  const search = new URLSearchParams({
    filter: JSON.stringify(filter),
    groupBy: [groupBy].flat().join(','),
    sort,
    at: String(view.at),
    columns: columns.join(','),
  })
  return `/artifacts/runs.csv?${search}`
}

export const SavedViewsDocument = graphql(`
  query SavedViews {
    savedViews {
      id
      name
      search
    }
  }
`)
export const SaveViewDocument = graphql(`
  mutation SaveView($name: String!, $search: String!) {
    change: saveView(name: $name, search: $search) {
      savedView {
        id
      }
      userErrors {
        field
        fix
      }
    }
  }
`)
export const ChangeSavedViewDocument = graphql(`
  mutation ChangeSavedView($id: ID!, $name: String, $search: String) {
    change: changeSavedView(id: $id, name: $name, search: $search) {
      savedView {
        id
        name
        search
      }
      userErrors {
        field
        fix
      }
    }
  }
`)
export const DeleteSavedViewDocument = graphql(`
  mutation DeleteSavedView($id: ID!) {
    change: deleteSavedView(id: $id) {
      savedView {
        id
      }
      userErrors {
        field
        fix
      }
    }
  }
`)
export const RestoreSavedViewDocument = graphql(`
  mutation RestoreSavedView($id: ID!) {
    change: restoreSavedView(id: $id) {
      savedView {
        id
      }
      userErrors {
        field
        fix
      }
    }
  }
`)
