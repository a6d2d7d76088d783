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
  let best: Point | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const { x, y } of line)
    for (const side of [-offset, offset]) {
      const place = { x, y: y + side }
      const inside =
        x - width / 2 >= left && x + width / 2 <= right && place.y >= top && place.y <= bottom
      if (!inside) continue
      const near = [line, ...others].flatMap((other) =>
        sampled(other, x - width / 2, x + width / 2).map((at) => Math.abs(at - place.y)),
      )
      const clear = Math.min(...near, 40)
      if (clear > most) {
        most = clear
        best = place
      }
    }
  return best
}

export interface LabelRoom {
  readonly width: number
  /** Distance of the label's centre from its line. */
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
