/** What a reader compares: all of it is the page's address. */
export interface CompareView {
  /** Ids of groups and runs, as the list gives them. */
  readonly of: readonly string[]
  /** Id of the group that others are held against; null: the first. */
  readonly baseline: string | null
  /** Share of weights at which single figures are read; null: the sparsest that all reach. */
  readonly at: number | null
  /** Groups that are not drawn; they stay in the table, and in every mean. */
  readonly hidden: readonly string[]
}

const nothingChosen: CompareView = { of: [], baseline: null, at: null, hidden: [] }

export function comparePath({ of, baseline, at, hidden }: CompareView = nothingChosen): string {
  const search = new URLSearchParams()
  if (of.length > 0) search.set('runs', of.join(','))
  if (baseline !== null) search.set('baseline', baseline)
  if (at !== null) search.set('at', String(at))
  if (hidden.length > 0) search.set('hide', hidden.join(','))
  const text = search.toString().replaceAll('%3A', ':').replaceAll('%2C', ',')
  return text ? `/compare?${text}` : '/compare'
}

export function compareViewOf(search: { get: (name: string) => string | null }): CompareView {
  const listOf = (name: string) => (search.get(name) ?? '').split(',').filter(Boolean)
  const at = Number(search.get('at') ?? NaN)
  return {
    of: listOf('runs'),
    baseline: search.get('baseline') || null,
    at: at > 0 && at <= 1 ? at : null,
    hidden: listOf('hide'),
  }
}
