import { groupStyle, type GroupStyle } from '../../figures/comparison/group-style.ts'
import { armStyle } from '../../figures/mark/arm-style.ts'
import { comparePath, type CompareView } from './address.ts'
import type { ComparedGroup, Comparison } from './documents.ts'
import { namesOf, type GroupName } from './names.ts'

/** A comparison with what its figures need to draw its groups. */
export interface Parts {
  readonly comparison: Comparison
  readonly names: readonly GroupName[]
  readonly styleOf: (id: string) => GroupStyle
  /** Of a group or a run. */
  readonly isHidden: (id: string) => boolean
  /** Share of weights, 0…1, at which single figures are read. */
  readonly share: number
  /** Address of the page, with the view. */
  readonly page: string
}

export function partsOf(comparison: Comparison, view: CompareView): Parts {
  const { hidden, at } = view
  const styled = new Map(styleGroups(comparison))
  const hiddenIds = new Set(hidden)
  return {
    comparison,
    names: namesOf(comparison),
    styleOf: (id) => styled.get(id) ?? groupStyle(null, null),
    isHidden: (id) => hiddenIds.has(id),
    share: nearestShare(comparison, at),
    page: comparePath(view),
  }
}

/** The share nearest to the one asked for, or to the one that all groups reach. */
export function nearestShare({ shares, at }: Comparison, wanted: number | null): number {
  const distance = (share: number) => Math.abs(Math.log(share / (wanted ?? at)))
  return shares.toSorted((a, b) => distance(a) - distance(b))[0] ?? at
}

/** What most pieces of the page need: what is drawn, the address, and how to change it. */
export interface PieceProps {
  readonly parts: Parts
  readonly view: CompareView
  /** `replace` leaves no step to go back to. */
  readonly change: (part: Partial<CompareView>, how?: 'push' | 'replace') => void
}

/** Groups that are drawn. */
export const shownGroups = ({ comparison, isHidden }: Parts): readonly ComparedGroup[] =>
  comparison.groups.filter(({ id }) => !isHidden(id))

function styleGroups({ groups }: Comparison): [string, GroupStyle][] {
  let place = 0
  return groups.map(({ id, condition, isBaseline }) => [
    id,
    groupStyle(isBaseline ? null : place++, armStyle(condition.key).dash),
  ])
}

interface Title {
  readonly key: string
  readonly title: string
}

/** Of the network and data set that all groups share; several are named together. */
export function titleOf(
  { differing, equal, pooled }: Comparison,
  {
    networks,
    datasets,
  }: { readonly networks: readonly Title[]; readonly datasets: readonly Title[] },
): { readonly network: Title; readonly dataset: Title } {
  const valuesOf = (key: string): readonly string[] => {
    const same = equal.find((one) => one.key === key)
    if (same) return [same.value]
    const values = [...differing, ...pooled].find((one) => one.key === key)?.values ?? []
    return [...new Set(values.flatMap((value) => value?.split(' or ') ?? []))]
  }
  const together = (keys: readonly string[], known: readonly Title[]): Title => ({
    key: keys[0] ?? '',
    title: keys.map((key) => known.find((one) => one.key === key)?.title ?? key).join(' and '),
  })
  return {
    network: together(valuesOf('network'), networks),
    dataset: together(valuesOf('data.dataset'), datasets),
  }
}
