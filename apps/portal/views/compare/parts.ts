import { groupStyle, type GroupStyle } from '../../figures/comparison/group-style.ts'
import { comparePath, type CompareView } from './address.ts'
import type { Comparison } from './documents.ts'
import { namesOf, type GroupName } from './names.ts'

/** A comparison with what its figures need to draw its groups. */
export interface Parts {
  readonly comparison: Comparison
  readonly names: readonly GroupName[]
  readonly styleOf: (id: string) => GroupStyle
  readonly isHidden: (id: string) => boolean
  /** Address of the page, with the view. */
  readonly page: string
}

export function partsOf(comparison: Comparison, view: CompareView): Parts {
  const styled = new Map(styleGroups(comparison))
  return {
    comparison,
    names: namesOf(comparison),
    styleOf: (id) => styled.get(id) ?? groupStyle(null, 'ticket'),
    isHidden: (id) => view.hidden.includes(id),
    page: comparePath(view),
  }
}

function styleGroups({ groups }: Comparison): [string, GroupStyle][] {
  let place = 0
  return groups.map(({ id, arm, isBaseline }) => [id, groupStyle(isBaseline ? null : place++, arm)])
}

interface Title {
  readonly key: string
  readonly title: string
}

/** Of the network and data set that all groups share; several are named together. */
export function titleOf(
  { differing, equal }: Comparison,
  {
    networks,
    datasets,
  }: { readonly networks: readonly Title[]; readonly datasets: readonly Title[] },
): { readonly network: Title; readonly dataset: Title } {
  const valuesOf = (key: string): readonly string[] => {
    const same = equal.find((one) => one.key === key)
    if (same) return [same.value]
    return [
      ...new Set(
        (differing.find((one) => one.key === key)?.values ?? []).filter((value) => value !== null),
      ),
    ]
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
