export interface Wanted {
  readonly key: string
  /** Where the label would stand, px. */
  readonly y: number
  readonly height: number
}

/**
 * Moves labels apart along y so that none covers another, as little as may be, and keeps them within `top`…`bottom`.
 * Order is kept. Returns the y of each key.
 */
export function apart(
  wanted: readonly Wanted[],
  top: number,
  bottom: number,
): ReadonlyMap<string, number> {
  const sorted = wanted.toSorted((a, b) => a.y - b.y)
  const placed: { key: string; y: number; height: number }[] = []
  for (const label of sorted) {
    const before = placed.at(-1)
    const least = before ? before.y + (before.height + label.height) / 2 : top + label.height / 2
    placed.push({ ...label, y: Math.max(label.y, least) })
  }
  let room = bottom
  for (const label of placed.toReversed()) {
    label.y = Math.min(label.y, room - label.height / 2)
    room = label.y - label.height / 2
  }
  return new Map(placed.map(({ key, y }) => [key, y]))
}

export interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Where a line's own label stands clear of all other lines: above or below one of its points, at the place with most
 * room. Widths are those of the label; the answer is the label's centre.
 */
export function besideLine(
  line: readonly Point[],
  others: readonly (readonly Point[])[],
  { width, offset, left, right, top, bottom }: LabelRoom,
): Point | null {
  const places = line.flatMap(({ x, y }) =>
    [1, 1.6, 2.2].flatMap((factor) =>
      [-1, 1].map((side) => ({ x, y: y + side * factor * offset, from: factor * offset })),
    ),
  )
  const scored = places
    .filter(
      ({ x, y }) => x - width / 2 >= left && x + width / 2 <= right && y >= top && y <= bottom,
    )
    .map((place) => {
      const heights = [line, ...others].flatMap((other) =>
        sampled(other, place.x - width / 2, place.x + width / 2),
      )
      const clear = Math.min(offset, ...heights.map((height) => Math.abs(height - place.y)))
      return { ...place, score: clear - (place.from - offset) / 8 }
    })
  const most = Math.max(...scored.map(({ score }) => score))
  const best = scored.find(({ score }) => score === most)
  return best ? { x: best.x, y: best.y } : null
}

export interface LabelRoom {
  readonly width: number
  /** Least distance of the label's centre from any line, where there is room. */
  readonly offset: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Heights of a line of straight pieces at five places between two x. */
function sampled(line: readonly Point[], from: number, to: number): number[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((share) => {
    const x = from + share * (to - from)
    const after = line.findIndex((point) => point.x >= x)
    const end = line[after]
    if (!end) return []
    const start = line[after - 1]
    if (!start) return end.x - x < 1 ? [end.y] : []
    return [start.y + ((x - start.x) / (end.x - start.x)) * (end.y - start.y)]
  })
}
