import { Label } from '../mark/label.tsx'
import { differenceName } from '../quantity.ts'
import {
  contrastDigits,
  decisionWord,
  differencesOf,
  rowGroups,
  type ContrastData,
  type ContrastRow,
} from './contrast-fragment.ts'
import { ContrastAxis, ContrastPlot } from './contrast-plot.tsx'
import { writtenDifference } from './difference-words.ts'
import { contrastScale, type ContrastScale } from './contrast-scale.ts'

const width = 1000
const rowHeight = 26
const head = 62
const plot = 220
const lefts = { plot: 400, figures: 632, decision: 812 } as const

const isStacked = ({ rows }: ContrastData): boolean => rowGroups(rows).length < rows.length
const heightOf = (contrast: ContrastData): number =>
  head +
  rowHeight * (contrast.rows.length + (isStacked(contrast) ? rowGroups(contrast.rows).length : 0)) +
  24

export const contrastDrawingSize = (contrasts: readonly ContrastData[]) => ({
  width,
  height: contrasts.reduce((sum, contrast) => sum + heightOf(contrast), 0),
})

/** All contrasts of an answer as one drawing, for where no page is: a row a difference, one scale for each contrast. */
export function ContrastDrawing({ contrasts }: { readonly contrasts: readonly ContrastData[] }) {
  const { height } = contrastDrawingSize(contrasts)
  const tops = contrasts.map((_, at) =>
    contrasts.slice(0, at).reduce((sum, contrast) => sum + heightOf(contrast), 0),
  )
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img">
      {contrasts.map((contrast, at) => (
        <g key={contrast.key} transform={`translate(0 ${tops[at]})`}>
          <One contrast={contrast} />
        </g>
      ))}
    </svg>
  )
}

function One({ contrast }: { readonly contrast: ContrastData }) {
  const { title, quantity, margin, rows } = contrast
  const scale = contrastScale(differencesOf(contrast), margin, quantity.unit, plot)
  const stacked = isStacked(contrast)
  const lines = rowGroups(rows).flatMap((group) => [
    ...(stacked ? [{ heading: group.label, row: null }] : []),
    ...group.rows.map((row) => ({ heading: null, row })),
  ])
  return (
    <>
      <Label x={0} y={14} bold tone="strong" size={14}>
        {title}
      </Label>
      <Label x={0} y={31} tone="soft" size={12}>
        {quantity.name}
      </Label>
      <Label x={0} y={head - 8} tone="soft" size={12}>
        {stacked ? 'held against' : 'treated, and held against'}
      </Label>
      <g transform={`translate(${lefts.plot} ${head - 28})`}>
        <ContrastAxis scale={scale} />
      </g>
      <Label x={lefts.figures} y={head - 8} tone="soft" size={12}>
        {`difference${differenceName(quantity.unit)}, 95 % interval`}
      </Label>
      <Label x={lefts.decision} y={head - 8} tone="soft" size={12}>
        decision
      </Label>
      <Label x={width} y={head - 8} anchor="end" tone="soft" size={12}>
        n
      </Label>
      {lines.map(({ heading, row }, at) => (
        <g
          key={row?.key ?? `heading ${heading}`}
          transform={`translate(0 ${head + at * rowHeight})`}
        >
          {row ? (
            <Row row={row} contrast={contrast} scale={scale} stacked={stacked} />
          ) : (
            <Label x={0} y={19} bold tone="strong">
              {heading}
            </Label>
          )}
        </g>
      ))}
    </>
  )
}

function Row({
  row,
  contrast,
  scale,
  stacked,
}: {
  readonly row: ContrastRow
  readonly contrast: ContrastData
  readonly scale: ContrastScale
  readonly stacked: boolean
}) {
  const { label, against, difference, decision } = row
  const { mean, interval } = writtenDifference(row, contrast, contrastDigits(contrast))
  return (
    <>
      <Label x={stacked ? 12 : 0} y={17}>
        {stacked ? against : `${label}, ${against}`}
      </Label>
      <g transform={`translate(${lefts.plot} 0)`}>
        <ContrastPlot row={row} rule={contrast} scale={scale} height={rowHeight} label="" />
      </g>
      <Label x={lefts.figures} y={17}>
        {difference ? `${mean} ${interval}` : 'nothing is in'}
      </Label>
      <Label x={lefts.decision} y={17} bold={decision !== 'UNDECIDED'}>
        {decisionWord(contrast, decision)}
      </Label>
      <Label x={width} y={17} anchor="end">
        {`${difference?.n ?? 0} of ${contrast.replicates}`}
      </Label>
    </>
  )
}
