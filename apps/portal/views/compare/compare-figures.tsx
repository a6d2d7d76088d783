import { DepthGrid, RatioKey } from '../../figures/comparison/depth-grid.tsx'
import { IntervalRows, type IntervalRow } from '../../figures/comparison/interval-rows.tsx'
import { OverlapGrid } from '../../figures/comparison/overlap-grid.tsx'
import { bound, ratio, ratioInterval, remaining } from '../../figures/format.ts'
import { Sideways } from '../../ui/sideways.tsx'
import styles from './compare.module.css'
import { FigureLeaves } from './figure-leaves.tsx'
import type { Parts } from './parts.ts'
import { fullName } from './names.ts'

const nameAt = (names: Parts['names'], index: number): string =>
  fullName(names[index] ?? { name: '', note: '' })

/** The groups of Figure 3 with their places in the comparison, the baseline first. */
export const depthGroups = ({ comparison, isHidden }: Parts) =>
  comparison.groups
    .map((group, index) => ({ group, index }))
    .filter(({ group }) => group.depth && (group.isBaseline || !isHidden(group.id)))
    .toSorted((a, b) => Number(b.group.isBaseline) - Number(a.group.isBaseline))

/** Figure 3: kept share by depth in the baseline, and that of the others relative to it. */
export function DepthFigure(parts: Parts) {
  const { names } = parts
  const shown = depthGroups(parts)
  return (
    <section className={styles.figure} aria-labelledby="figure-3">
      <div className={styles.figureHead}>
        <h2 id="figure-3">
          Figure 3. Where the weights are, by depth{' '}
          <span>
            kept share in the baseline, then kept share relative to it at the same sparsity
          </span>
        </h2>
        <RatioKey />
      </div>
      <Sideways label="Figure 3" className={styles.grids ?? ''}>
        {shown.map(({ group, index }) => {
          const { depth, isBaseline } = group
          if (!depth) return null
          const name = nameAt(names, index)
          return (
            <div key={group.id} className={styles.grid}>
              <h3>
                {name}{' '}
                <span>
                  {isBaseline ? 'baseline, ' : ''}
                  {depth.isFinding ? 'a finding' : 'set by the rates'}
                </span>
              </h3>
              <DepthGrid
                layers={depth.layers}
                remaining={depth.remaining}
                values={depth.values?.map((column) => column ?? []) ?? null}
                kind={isBaseline ? 'kept' : 'ratio'}
                isFinding={depth.isFinding}
                named={isBaseline}
                impossible={depth.impossible ?? null}
                width={isBaseline ? 348 : 290}
                label={
                  isBaseline
                    ? `Kept share by layer and sparsity in ${name}.`
                    : `Kept share of ${name} relative to the baseline, by layer and sparsity. ${depth.impossible ?? ''}`
                }
              />
              {depth.impossible && <p className={styles.impossible}>{depth.impossible}</p>}
            </div>
          )
        })}
      </Sideways>
      <FigureLeaves parts={parts} figure="depth" />
    </section>
  )
}

/** The masks of Figure 4, with the marks and names of their groups. */
export const overlapMasks = ({ comparison: { overlap, groups }, names, styleOf }: Parts) =>
  overlap.masks.map(({ group, replicate }) => ({
    group,
    seed: replicate,
    style: styleOf(groups[group]?.id ?? ''),
    name: names[group]?.name ?? '',
    note: names[group]?.note ?? '',
  }))

/** Figure 4: whether tickets share weights, against chance. */
export function OverlapFigure(parts: Parts) {
  const { overlap, at } = parts.comparison
  const masks = overlapMasks(parts)
  return (
    <section className={styles.figure} aria-labelledby="figure-4">
      <h2 id="figure-4">Figure 4. Do the tickets share weights?</h2>
      <p className={styles.sub}>Jaccard overlap ÷ chance at equal layer counts, {remaining(at)}</p>
      {overlap.left ? (
        <p className={styles.none}>{overlap.left}</p>
      ) : (
        <Sideways label="Figure 4">
          <OverlapGrid
            masks={masks}
            jaccard={overlap.jaccard}
            expected={overlap.expected}
            label={`Overlap of ${masks.length} masks as a multiple of chance.`}
          />
        </Sideways>
      )}
      <p className={styles.note}>
        1.0 is chance: places drawn at random, as many in each layer; = is the very same mask. Runs
        of one seed start from the same weights, so overlap between them is not evidence about other
        starts.
      </p>
      <FigureLeaves parts={parts} figure="overlap" />
    </section>
  )
}

const ratioTicks = [
  [0.125, '×⅛'],
  [0.25, '×¼'],
  [0.5, '×½'],
  [1, '×1'],
  [2, '×2'],
  [4, '×4'],
] as const

/** What Figure 5 draws: a row a group, and the axis that all of them fit on. */
export function speedData({ comparison, names, styleOf, isHidden }: Parts) {
  const rows = comparison.groups.flatMap(({ id, speed, isConstant }, index): IntervalRow[] => {
    if (!speed || isConstant || isHidden(id)) return []
    const [low, high] = speed.ci95 ?? []
    const ends = low === undefined || high === undefined ? null : ([low, high] as const)
    return [
      {
        id,
        name: names[index]?.name ?? '',
        style: styleOf(id),
        mean: speed.ratio,
        ends,
        ticks: speed.members,
        text: `${bound(speed)}${ratio(speed.ratio)}${ends ? ` ${ratioInterval(ends, 1.1)}` : ''}`,
      },
    ]
  })
  const measures = new Set(comparison.groups.flatMap(({ speed }) => speed?.measure ?? []))
  const censored = comparison.groups.reduce(
    (sum, { speed }) => sum + (speed ? speed.censored + speed.denseCensored : 0),
    0,
  )
  const all = rows.flatMap(({ mean, ends, ticks }) => [mean, ...(ends ?? []), ...ticks])
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

/** Figure 5: steps against dense. */
export function SpeedFigure(parts: Parts) {
  const { comparison } = parts
  const { measures, censored, title, rows } = speedData(parts)
  return (
    <section className={styles.figure} aria-labelledby="figure-5">
      <h2 id="figure-5">
        Figure 5. {title} at {remaining(comparison.at)}
      </h2>
      <p className={styles.sub}>group ÷ dense; ticks are runs, bar 95 % CI</p>
      {rows.rows.length > 0 ? (
        <Sideways label="Figure 5">
          <IntervalRows {...rows} />
        </Sideways>
      ) : (
        <p className={styles.none}>No group has a round near {remaining(comparison.at)}.</p>
      )}
      <p className={styles.note}>
        Dotted line: 1.1, the limit for “as fast”.
        {censored > 0 &&
          ` ${censored} ${censored === 1 ? 'step is' : 'steps are'} censored and counted as the last.`}
        {measures.size > 1 &&
          ' The groups measure speed in different ways: do not compare them here.'}
      </p>
      <FigureLeaves parts={parts} figure="speed" />
    </section>
  )
}

/** What Figure 6 draws, in the unit that its numbers are short in. */
export function costData({ comparison, names, styleOf, isHidden }: Parts) {
  const largest = Math.max(...comparison.groups.map(({ cost }) => cost?.mean ?? 0))
  const [unit, factor] = largest < 0.1 ? (['seconds', 3600] as const) : (['hours', 1] as const)
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
        style: styleOf(id),
        mean: cost.mean * factor,
        ends,
        ticks: members.flatMap(({ coreHours }) => (coreHours > 0 ? [coreHours * factor] : [])),
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

/** Figure 6: core-hours. */
export function CostFigure(parts: Parts) {
  const { unit, rows } = costData(parts)
  return (
    <section className={styles.figure} aria-labelledby="figure-6">
      <h2 id="figure-6">Figure 6. What it cost</h2>
      <p className={styles.sub}>core-{unit} a run, all rounds that are in</p>
      <Sideways label="Figure 6">
        <IntervalRows {...rows} />
      </Sideways>
      <p className={styles.note}>
        From start to end of each round, one core each; groups with more rounds cost more. Hours
        compare only between machines of one kind.
      </p>
      <FigureLeaves parts={parts} figure="cost" />
    </section>
  )
}

function niceStep(value: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 5, 10].find((factor) => factor * magnitude >= value) ?? 10) * magnitude
}
