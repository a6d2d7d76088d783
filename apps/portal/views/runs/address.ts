import { searchText } from '../../ui/search-text.ts'
import { defaultColumns } from './column-names.ts'

/** What a reader asks of the list of runs: all of it is the page's address. */
export interface RunsView {
  /** Keys in which the runs of a row agree; `allButSeed`, or none for each run by itself. */
  readonly groupBy: readonly string[]
  readonly sort: SortKey
  /** Share of weights at which figures are read, above 0 up to 1. */
  readonly at: number
  /** Names of columns in their order: those of `column-names.ts`, or keys of the configuration. */
  readonly columns: readonly string[]
  readonly filter: RunsFilter
}
export interface RunsFilter {
  /** By key of the configuration, any of these values; null stands for runs without the key. */
  readonly where: Readonly<Record<string, readonly (string | null)[]>>
  readonly state: readonly string[]
  readonly text: string
  /** Rounds that the specification asks for, at least; 0 leaves it open. */
  readonly rounds: number
  readonly archived: boolean
}

export const sortKeys = ['changed', 'name', 'accuracy', 'difference', 'cost'] as const
export type SortKey = (typeof sortKeys)[number]

export const allButSeed: readonly string[] = ['arm', 'configuration']
export const isAllButSeed = ({ groupBy }: RunsView): boolean => groupBy.includes('configuration')

export const noFilter: RunsFilter = { where: {}, state: [], text: '', rounds: 0, archived: false }
/** Treatments first: references and controls stand beside them in their columns. The chip says so, and takes it away. */
export const firstRunsView: RunsView = {
  groupBy: allButSeed,
  sort: 'changed',
  at: 0.07,
  columns: defaultColumns,
  filter: { ...noFilter, where: { role: ['treatment'] } },
}

/** The part of the address after the question mark; empty for the first view. */
export function runsSearch(view: RunsView): string {
  const search = new URLSearchParams()
  if (!isAllButSeed(view)) search.set('group', view.groupBy.join(',') || 'none')
  if (view.sort !== firstRunsView.sort) search.set('sort', view.sort)
  if (view.at !== firstRunsView.at) search.set('at', String(view.at))
  const columns = view.columns.join(',')
  if (columns !== defaultColumns.join(',')) search.set('columns', columns || 'none')
  const { filter } = view
  const where = written(filter.where)
  if (where !== written(firstRunsView.filter.where)) search.set('where', where || 'any')
  if (filter.state.length > 0) search.set('state', filter.state.join(','))
  if (filter.text) search.set('text', filter.text)
  if (filter.rounds > 0) search.set('rounds', String(filter.rounds))
  if (filter.archived) search.set('archived', '1')
  return searchText(search)
}

export function runsPath(view: RunsView = firstRunsView): string {
  const search = runsSearch(view)
  return search ? `/runs?${search}` : '/runs'
}

/** The view that an address asks for. Keys are checked by the API, which names those that there are. */
export function runsViewOf(search: { get: (name: string) => string | null }): RunsView {
  const listOf = (name: string) => (search.get(name) ?? '').split(',').filter(Boolean)
  const unless = (name: string, none: string, first: readonly string[]) => {
    const given = listOf(name)
    if (given.length === 0) return first
    return given.join() === none ? [] : [...new Set(given)]
  }
  const at = Number(search.get('at') ?? firstRunsView.at)
  const rounds = Number(search.get('rounds') ?? 0)
  const where = search.get('where')
  return {
    groupBy: unless('group', 'none', allButSeed),
    sort: sortKeys.find((key) => key === search.get('sort')) ?? firstRunsView.sort,
    at: at > 0 && at <= 1 ? at : firstRunsView.at,
    columns: unless('columns', 'none', defaultColumns),
    filter: {
      where: where ? (where === 'any' ? {} : read(where)) : firstRunsView.filter.where,
      state: listOf('state'),
      text: (search.get('text') ?? '').slice(0, 100),
      rounds: Number.isInteger(rounds) && rounds > 0 ? Math.min(100, rounds) : 0,
      archived: search.get('archived') === '1',
    },
  }
}

/** The keys that a filter narrows down to some values. */
export const chosenKeys = ({ where }: Pick<RunsFilter, 'where'>) =>
  Object.entries(where).filter(([, values]) => values.length > 0)

/** `scope~global~layer-wise:rate~0.2`; a key without values stands for runs that have no such key. */
const written = (where: RunsFilter['where']): string =>
  chosenKeys({ where })
    .map(([key, values]) => [key, ...values.flatMap((value) => value ?? [])].map(escaped).join('~'))
    .join(':')

function read(text: string): RunsFilter['where'] {
  const parts = text
    .split(':')
    .filter(Boolean)
    .map((part) => part.split('~').map(unescaped))
  return Object.fromEntries(
    parts.map(([key = '', ...values]) => [key, values.length > 0 ? values : [null]]),
  )
}

const escaped = (part: string): string => encodeURIComponent(part).replaceAll('~', '%7E')
function unescaped(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
