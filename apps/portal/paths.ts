import type { AccuracyAt } from './figures/curve/accuracy-series.ts'
import type { Spread } from './figures/mark/series.ts'
import { comparePath, compareSearch, type CompareView } from './views/compare/address.ts'
import { runPath } from './views/run/address.ts'
import { runsPath } from './views/runs/address.ts'

/** What a reader chose to see of an experiment: part of its address, so that a link shows the same. */
export interface FigureView {
  /** Bars from lowest to highest, or 95 % intervals. */
  readonly spread: Spread
  readonly at: AccuracyAt
  /** The pinned round; null while none is. */
  readonly round: number | null
}

export const firstView: FigureView = { spread: 'range', at: 'early-stop', round: null }

function withSearch(path: string, entries: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(entries).toString()
  return text ? `${path}?${text}` : path
}

const searchOf = ({ spread, at, round }: FigureView): Readonly<Record<string, string>> => ({
  ...(spread === firstView.spread ? {} : { spread }),
  ...(at === firstView.at ? {} : { at }),
  ...(round === null ? {} : { round: round.toString() }),
})

/** Every address of the portal. */
export const paths = {
  run: runPath,
  runs: runsPath,
  /** The list with what is compared selected, to add to it. */
  addRuns: (comparison: CompareView): string =>
    withSearch('/runs', { adding: compareSearch(comparison) }),
  compare: comparePath,
  /** `after`: the cursor of the last one on the page before; `archived`: those put away. */
  experiments: (after?: string | null, archived = false): string =>
    withSearch('/', { ...(archived ? { archived: '1' } : {}), ...(after ? { after } : {}) }),
  /** `from`: identity of an experiment to clone and edit. */
  newExperiment: (from?: string): string => withSearch('/experiments/new', from ? { from } : {}),
  /** Served beside the pages, by the API. */
  explorer: (): string => '/graphiql',
  experiment: (identity: string, view: FigureView = firstView): string =>
    withSearch(`/experiments/${encodeURIComponent(identity)}`, searchOf(view)),
} as const

/** The view that an address asks for; what it does not know it leaves at the default. */
export function viewOf(search: { get: (name: string) => string | null }): FigureView {
  const round = search.get('round') ?? ''
  return {
    spread: search.get('spread') === 'interval' ? 'interval' : 'range',
    at: search.get('at') === 'end' ? 'end' : 'early-stop',
    round: /^\d{1,4}$/.test(round) ? Number(round) : null,
  }
}
