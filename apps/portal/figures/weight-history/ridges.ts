/** How the kept weights of a layer were distributed at one logged step. */
export interface WeightsAtStep {
  readonly step: number
  readonly edges: readonly number[]
  readonly counts: readonly number[]
}

/** At most `most` of the logged steps: the first and the last, and evenly many between. */
export function chosenSteps<T>(steps: readonly T[], most: number): readonly T[] {
  if (steps.length <= most) return steps
  return Array.from(
    { length: most },
    (_, at) => steps[Math.round((at * (steps.length - 1)) / (most - 1))]!,
  )
}

/** The largest |w| that is shown: an even number of bins around zero that hold all but `share` of each ridge. */
export function reachOf(ridges: readonly WeightsAtStep[], share = 0.002): number {
  let reach = 0
  for (const { edges, counts } of ridges) {
    const all = counts.reduce((sum, count) => sum + count, 0)
    let outside = 0
    for (let bin = 0; bin < counts.length / 2; bin++) {
      const edge = Math.max(Math.abs(edges[bin]!), Math.abs(edges[counts.length - bin]!))
      outside += counts[bin]! + counts[counts.length - 1 - bin]!
      if (outside > share * all) {
        reach = Math.max(reach, edge)
        break
      }
    }
  }
  return reach || Math.abs(ridges[0]?.edges.at(-1) ?? 1)
}

/** A ridge as points over bin centres: value, and density as a share of the kept weights a bin. */
export const ridgePoints = (
  { edges, counts }: WeightsAtStep,
  reach: number,
): readonly { readonly value: number; readonly density: number }[] => {
  const all = Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  )
  return counts.flatMap((count, bin) => {
    const value = (edges[bin]! + edges[bin + 1]!) / 2
    return Math.abs(value) <= reach ? [{ value, density: count / all }] : []
  })
}
