import { searchText } from '../../ui/search-text.ts'

/** What an overlap of masks is held against: see `OverlapChance` of the API. */
export const chances = ['counts', 'magnitudes'] as const
export type Chance = (typeof chances)[number]

/** What a reader compares: all of it is the page's address. */
export interface CompareView {
  /** Ids of groups and runs, as the list gives them. */
  readonly of: readonly string[]
  /** Keys in which the runs of a group agree; null: everything but the seed. None: each run for itself. */
  readonly by: readonly string[] | null
  /** Id of the group that others are held against; null: the first. */
  readonly baseline: string | null
  /** Share of weights at which single figures are read; null: the sparsest that all reach. */
  readonly at: number | null
  /** Groups and runs that are not drawn; they stay in the table, and in every mean. */
  readonly hidden: readonly string[]
  /** True: the line of each run is drawn beside the means. */
  readonly runs: boolean
  readonly chance: Chance
}

export const nothingChosen: CompareView = {
  of: [],
  by: null,
  baseline: null,
  at: null,
  hidden: [],
  runs: false,
  chance: 'counts',
}

/** Stands in an address for no key: each run for itself. */
const alone = 'none'

export function comparePath(view: Partial<CompareView> = {}): string {
  const text = compareSearch(view)
  return text ? `/compare?${text}` : '/compare'
}

/** The part of the address after the question mark; empty while nothing is chosen. */
export function compareSearch(view: Partial<CompareView>): string {
  const { of, by, baseline, at, hidden, runs, chance } = { ...nothingChosen, ...view }
  const search = new URLSearchParams()
  if (of.length > 0) search.set('runs', shortened(of))
  if (by !== null) search.set('by', by.length > 0 ? by.join(',') : alone)
  if (baseline !== null) search.set('baseline', baseline)
  if (at !== null) search.set('at', String(at))
  if (hidden.length > 0) search.set('hide', shortened(hidden))
  if (runs) search.set('lines', 'runs')
  if (chance !== nothingChosen.chance) search.set('chance', chance)
  return searchText(search)
}

export function compareViewOf(search: { get: (name: string) => string | null }): CompareView {
  const listOf = (name: string) => (search.get(name) ?? '').split(',').filter(Boolean)
  const at = Number(search.get('at') ?? NaN)
  const by = listOf('by')
  return {
    of: inFull(listOf('runs')),
    by: by.length === 0 ? null : by.filter((key) => key !== alone),
    baseline: search.get('baseline') || null,
    at: at > 0 && at <= 1 ? at : null,
    hidden: inFull(listOf('hide')),
    runs: search.get('lines') === 'runs',
    chance: chances.find((chance) => chance === search.get('chance')) ?? nothingChosen.chance,
  }
}

/** What an id shares with the one before it stays empty: `Run:7e…:ticket:1:0,:::2:0`. A page of 100 runs has its address many times. */
const shortened = (ids: readonly string[]): string =>
  ids
    .map((id, index) => {
      const before = ids[index - 1]?.split(':') ?? []
      const parts = id.split(':')
      const own = parts.findIndex((part, place) => part !== before[place])
      return parts.map((part, place) => (place < own ? '' : part)).join(':')
    })
    .join(',')

function inFull(short: readonly string[]): readonly string[] {
  const ids: string[] = []
  for (const id of short) {
    const before = ids.at(-1)?.split(':') ?? []
    ids.push(
      id
        .split(':')
        .map((part, place) => part || (before[place] ?? ''))
        .join(':'),
    )
  }
  return ids
}

/** A list with one more, or without it. */
export const toggled = (all: readonly string[], id: string): readonly string[] =>
  all.includes(id) ? all.filter((one) => one !== id) : [...all, id]
