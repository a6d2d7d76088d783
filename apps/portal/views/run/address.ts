import { sortings, type Sorting } from '../../figures/mask/unit-order.ts'

/** Names one run: an arm of a replicate in an experiment, and the draw where it has several. */
export interface RunKey {
  readonly experiment: string
  readonly arm: string
  readonly replicate: number
  readonly draw: number
}

/** What the mask is shown as: when weights died, which are kept, or against a random mask or another seed's. */
export type Shown = 'death' | 'kept' | 'random' | `seed:${number}`

/** What a reader chose to see of a run: part of its address, so that a link shows the same. */
export interface RunView {
  /** The pinned round; null while none is. */
  readonly round: number | null
  /** The layer; null for the first. */
  readonly layer: string | null
  readonly shown: Shown
  readonly sorting: Sorting
}

export const firstRunView: RunView = { round: null, layer: null, shown: 'death', sorting: 'index' }

export function runPath(
  { experiment, arm, replicate, draw }: RunKey,
  view: RunView = firstRunView,
): string {
  const search = new URLSearchParams()
  if (view.round !== null) search.set('round', view.round.toString())
  if (view.layer !== null) search.set('layer', view.layer)
  if (view.shown !== firstRunView.shown) search.set('show', view.shown)
  if (view.sorting !== firstRunView.sorting) search.set('sort', view.sorting)
  const text = search.toString()
  const parts = [experiment, 'runs', arm, replicate, draw].map((part) => encodeURIComponent(part))
  return `/experiments/${parts.join('/')}${text ? `?${text}` : ''}`
}

/** The same address with another pinned round, or none. */
export function withRound(path: string, round: number | null): string {
  const { pathname, searchParams } = new URL(path, 'http://lottery-lab')
  if (round === null) searchParams.delete('round')
  else searchParams.set('round', round.toString())
  return `${pathname}${searchParams.size > 0 ? `?${searchParams.toString()}` : ''}`
}

/** The view that an address asks for; what it does not know it leaves at the default. */
export function runViewOf(search: { get: (name: string) => string | null }): RunView {
  const round = search.get('round') ?? ''
  const layer = search.get('layer')
  const shown = search.get('show') ?? ''
  const sorting = search.get('sort')
  return {
    round: /^\d{1,4}$/.test(round) ? Number(round) : null,
    layer: layer && /^[\w./-]{1,100}$/.test(layer) ? layer : null,
    shown: isShown(shown) ? shown : 'death',
    sorting: sortings.find((one) => one === sorting) ?? 'index',
  }
}

const isShown = (text: string): text is Shown =>
  text === 'kept' || text === 'random' || /^seed:\d{1,10}$/.test(text)

/** The other seed that a view is held against; null when it is not. */
export const otherSeedOf = (shown: Shown): number | null =>
  shown.startsWith('seed:') ? Number(shown.slice(5)) : null

/** Global id of a run (docs of the API, `Node.id`). */
export const runIdOf = ({ experiment, arm, replicate, draw }: RunKey): string =>
  `Run:${experiment}:${arm}:${replicate}:${draw}`

/** What the query of a run's page asks for. */
export const runPageVariables = (key: RunKey) => ({
  run: runIdOf(key),
  experiment: key.experiment,
})

const whole = (text: string): boolean => /^\d{1,10}$/.test(text)

/** A run's key from the parts of an address; null when they cannot be one. */
export function runKeyOf(
  parts: Readonly<Record<'id' | 'arm' | 'replicate' | 'draw', string>>,
): RunKey | null {
  if (!whole(parts.replicate) || !whole(parts.draw)) return null
  return {
    experiment: parts.id,
    arm: parts.arm,
    replicate: Number(parts.replicate),
    draw: Number(parts.draw),
  }
}
