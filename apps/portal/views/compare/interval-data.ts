import type { IntervalRow } from '../../figures/comparison/interval-rows.tsx'
import { bound, ratio, ratioInterval } from '../../figures/format.ts'
import { speedAt } from './at-share.ts'
import type { Parts } from './parts.ts'

const ratioTicks = [
  [0.125, '×⅛'],
  [0.25, '×¼'],
  [0.5, '×½'],
  [1, '×1'],
  [2, '×2'],
  [4, '×4'],
] as const

/** What Figure 5 draws: a row a group, and the axis that all of them fit on. */
export function speedData({ comparison, names, styleOf, isHidden, share }: Parts) {
  const found = comparison.groups.map((group, index) => ({
    ...group,
    index,
    speed: speedAt(group, share),
  }))
  const rows = found.flatMap(({ id, speed, index }): IntervalRow[] => {
    if (!speed || isHidden(id)) return []
    const { ends, members } = speed
    const [name, note] = [names[index]?.name ?? '', names[index]?.note ?? '']
    const text = `${bound(speed)}${ratio(speed.ratio)}${ends ? ` ${ratioInterval(ends, 1.1)}` : ''}`
    return [{ id, name, note, style: styleOf(id), mean: speed.ratio, ends, ticks: members, text }]
  })
  const measures = new Set(comparison.groups.flatMap(({ speeds }) => speeds?.measure ?? []))
  const censored = found.reduce(
    (sum, { speed, id }) =>
      sum + (speed && !isHidden(id) ? speed.censored + speed.denseCensored : 0),
    0,
  )
  // Over all shares, so that the axis stands still while the share moves.
  const all = comparison.groups.flatMap(({ speeds }) =>
    speeds ? [...speeds.ratio, ...speeds.low, ...speeds.high].flatMap((value) => value ?? []) : [],
  )
  const [low, high] = [Math.max(0.1, Math.min(0.5, ...all)), Math.min(5, Math.max(1.3, ...all))]
  return {
    measures,
    censored,
    title: measures.has('reach') ? 'Steps to the dense minimum' : 'Early stop',
    rows: {
      rows,
      low,
      high,
      logarithmic: true,
      ticks: ratioTicks.filter(([value]) => value >= low && value <= high),
      limit: [1.1, '1.1'] as const,
      label: `Steps of each group relative to dense: ${rows.map(({ name, text }) => `${name} ${text}`).join('; ')}.`,
    },
  }
}

/** What Figure 6 draws, in the unit that its numbers are short in. */
export function costData({ comparison, names, styleOf, isHidden }: Parts) {
  const largest = Math.max(...comparison.groups.map(({ cost }) => cost?.mean ?? 0))
  const [unit, factor] =
    largest < 0.02
      ? (['seconds', 3600] as const)
      : largest < 1
        ? (['minutes', 60] as const)
        : (['hours', 1] as const)
  const digits = largest * factor >= 20 ? 0 : 1
  const rows = comparison.groups.flatMap(({ id, cost, members }, index): IntervalRow[] => {
    if (!cost || isHidden(id)) return []
    const [low, high] = cost.ci95 ?? []
    const ends =
      low === undefined || high === undefined ? null : ([low * factor, high * factor] as const)
    return [
      {
        id,
        name: names[index]?.name ?? '',
        note: names[index]?.note ?? '',
        style: styleOf(id),
        mean: cost.mean * factor,
        ends,
        ticks: members.flatMap((member) =>
          member.coreHours > 0 && !isHidden(member.id) ? [member.coreHours * factor] : [],
        ),
        text: `${(cost.mean * factor).toFixed(digits)}${ends ? ` [${ends[0].toFixed(digits)}, ${ends[1].toFixed(digits)}]` : ''}`,
      },
    ]
  })
  const most = Math.max(...rows.flatMap(({ ends, ticks }) => [...(ends ?? []), ...ticks]), 1e-9)
  const step = niceStep(most / 3)
  return {
    unit,
    rows: {
      rows,
      low: 0,
      high: step * 4,
      logarithmic: false,
      ticks: [0, 1, 2, 3, 4].map(
        (times) => [times * step, String(Number((times * step).toPrecision(3)))] as const,
      ),
      limit: null,
      label: `Core-${unit} a run: ${rows.map(({ name, text }) => `${name} ${text}`).join('; ')}.`,
    },
  }
}

function niceStep(value: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 5, 10].find((factor) => factor * magnitude >= value) ?? 10) * magnitude
}
