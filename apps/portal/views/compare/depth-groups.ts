import type { ComparedDepth, ComparedGroup } from './documents.ts'
import { nameAt } from './names.ts'
import type { Parts } from './parts.ts'

export interface DepthGroup {
  readonly group: ComparedGroup
  readonly depth: ComparedDepth
  readonly name: string
}

/** The groups of Figure 3, the baseline first; it stands there hidden or not. */
export function depthGroups(
  { comparison, names, isHidden }: Parts,
  depthOf: (id: string) => ComparedDepth | null | undefined,
): readonly DepthGroup[] {
  return comparison.groups
    .flatMap((group, index) => {
      const depth = depthOf(group.id)
      return depth && (group.isBaseline || !isHidden(group.id))
        ? [{ group, depth, name: nameAt(names, index) }]
        : []
    })
    .toSorted((a, b) => Number(b.group.isBaseline) - Number(a.group.isBaseline))
}

/** Columns stand at the shares of the comparison in every grid; where a group has none, they stay empty. */
export function alignedTo(shares: readonly number[], { remaining: own, values }: ComparedDepth) {
  if (!values) return null
  return shares.map((share) => {
    const place = own.findIndex((one) => Math.abs(one / share - 1) < 1e-3)
    return values[place] ?? []
  })
}
