/** What a reader asks of the list of runs: all of it is the page's address. */
export interface RunsView {
  readonly grouped: boolean
  readonly sort: SortKey
  /** Share of weights at which figures are read, above 0 up to 1. */
  readonly at: number
  readonly filter: RunsFilter
}
export interface RunsFilter {
  /** Keys; none stands for all of them. */
  readonly arm: readonly string[]
  readonly network: readonly string[]
  readonly dataset: readonly string[]
  readonly scope: readonly string[]
  readonly state: readonly string[]
  readonly text: string
  /** Rounds that the specification asks for, at least; 0 leaves it open. */
  readonly rounds: number
  readonly archived: boolean
}

export const sortKeys = ['changed', 'name', 'accuracy', 'difference', 'cost'] as const
export type SortKey = (typeof sortKeys)[number]
export const listKeys = ['arm', 'network', 'dataset', 'scope', 'state'] as const
export type ListKey = (typeof listKeys)[number]

export const noFilter: RunsFilter = {
  arm: [],
  network: [],
  dataset: [],
  scope: [],
  state: [],
  text: '',
  rounds: 0,
  archived: false,
}
/** Tickets first: dense runs and controls stand beside them in their columns. The chip says so, and takes it away. */
export const firstRunsView: RunsView = {
  grouped: true,
  sort: 'changed',
  at: 0.07,
  filter: { ...noFilter, arm: ['ticket'] },
}

export function runsPath(view: RunsView = firstRunsView): string {
  const search = new URLSearchParams()
  if (!view.grouped) search.set('group', 'none')
  if (view.sort !== firstRunsView.sort) search.set('sort', view.sort)
  if (view.at !== firstRunsView.at) search.set('at', String(view.at))
  const { filter } = view
  for (const key of listKeys) {
    const first = firstRunsView.filter[key].join(',')
    const value = filter[key].join(',')
    if (value !== first) search.set(key, value || 'any')
  }
  if (filter.text) search.set('text', filter.text)
  if (filter.rounds > 0) search.set('rounds', String(filter.rounds))
  if (filter.archived) search.set('archived', '1')
  const text = search.toString()
  return text ? `/runs?${text}` : '/runs'
}

/** The view that an address asks for. Keys are checked by the API, which names those that there are. */
export function runsViewOf(search: { get: (name: string) => string | null }): RunsView {
  const listOf = (key: ListKey): readonly string[] => {
    const given = search.get(key)
    if (given === null) return firstRunsView.filter[key]
    return given === 'any' ? [] : given.split(',').filter(Boolean)
  }
  const at = Number(search.get('at') ?? firstRunsView.at)
  const rounds = Number(search.get('rounds') ?? 0)
  return {
    grouped: search.get('group') !== 'none',
    sort: sortKeys.find((key) => key === search.get('sort')) ?? firstRunsView.sort,
    at: at > 0 && at <= 1 ? at : firstRunsView.at,
    filter: {
      arm: listOf('arm'),
      network: listOf('network'),
      dataset: listOf('dataset'),
      scope: listOf('scope'),
      state: listOf('state'),
      text: (search.get('text') ?? '').slice(0, 100),
      rounds: Number.isInteger(rounds) && rounds > 0 ? Math.min(100, rounds) : 0,
      archived: search.get('archived') === '1',
    },
  }
}
