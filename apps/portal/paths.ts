import type { AccuracyAt } from './figures/curve/accuracy-series.ts'
import type { Spread } from './figures/mark/series.ts'
import { runPath } from './views/run/address.ts'

/** What a reader chose to see of an experiment: part of its address, so that a link shows the same. */
export interface FigureView {
  /** Bars from lowest to highest, or 95 % intervals. */
  readonly spread: Spread
  readonly at: AccuracyAt
  /** The pinned round; null while none is. */
  readonly round: number | null
}

export const firstView: FigureView = { spread: 'range', at: 'early-stop', round: null }

/** Every address of the portal. */
export const paths = {
  run: runPath,
  /** `after`: the cursor of the last one on the page before. */
  experiments: (after?: string | null): string =>
    after ? `/?after=${encodeURIComponent(after)}` : '/',
  /** Served beside the pages, by the API. */
  explorer: (): string => '/graphiql',
  experiment: (identity: string, view: FigureView = firstView): string => {
    const search = new URLSearchParams()
    if (view.spread !== firstView.spread) search.set('spread', view.spread)
    if (view.at !== firstView.at) search.set('at', view.at)
    if (view.round !== null) search.set('round', view.round.toString())
    const text = search.toString()
    return `/experiments/${encodeURIComponent(identity)}${text ? `?${text}` : ''}`
  },
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
