/** What a page may take: the limits of web.dev, and 250 KB of JavaScript. */
const limits = [
  { key: 'largest', title: 'LCP', limit: 2_500, unit: 'ms', scale: 1, digits: 0 },
  { key: 'shift', title: 'CLS', limit: 0.1, unit: '', scale: 1, digits: 3 },
  { key: 'interaction', title: 'INP', limit: 200, unit: 'ms', scale: 1, digits: 0 },
  { key: 'script', title: 'JS', limit: 250_000, unit: 'KB', scale: 1_000, digits: 0 },
]

/** A Markdown table: medians over the warm loads, each with its ratio to the limit; above 1 is too much. */
export function tableLines(measured, loads) {
  const rows = measured.map(({ name, cold, warm }) => [
    name,
    shown(cold.largest, limits[0]),
    ...limits.map((one) => shown(median(warm.map((load) => load[one.key])), one)),
  ])
  const header = [
    'page',
    'LCP, first request',
    ...limits.map(
      ({ title, limit, unit, scale }) => `${title} (≤ ${limit / scale} ${unit}`.trim() + ')',
    ),
  ]
  const misses = measured.flatMap(({ name, cold, warm }) =>
    limits.flatMap((one) => {
      const values = [
        median(warm.map((load) => load[one.key])),
        ...(one.key === 'largest' ? [cold.largest] : []),
      ]
      return values.some((value) => value > one.limit) ? [`${name}: ${one.title}`] : []
    }),
  )
  return [
    line(header),
    line(header.map((_, column) => (column === 0 ? '---' : '---:'))),
    ...rows.map(line),
    '',
    `Medians of ${loads} loads with an empty cache; in brackets the ratio to the limit.`,
    misses.length === 0 ? 'All limits hold.' : `Above their limits: ${misses.join('; ')}.`,
  ]
}

const shown = (value, { limit, unit, scale, digits }) =>
  `${(value / scale).toFixed(digits)}${unit && ` ${unit}`} (${(value / limit).toFixed(2)})`
const line = (cells) => `| ${cells.join(' | ')} |`

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
