import { Label } from '../mark/label.tsx'
import { letterWidth, wrapped } from '../mark/wrapped.ts'
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

const width = 1020
const rowHeight = 26
const lineHeight = 15
const head = 62
const plot = 220
const lefts = { plot: 380, figures: 612, decision: 805 } as const
const letters = Math.floor((lefts.plot - 12) / (12.5 * letterWidth))

const isStacked = ({ rows }: ContrastData): boolean => rowGroups(rows).length < rows.length

/** A heading or a row, with its words in lines, and where it begins under the head. */
interface Line {
  readonly key: string
  readonly words: readonly string[]
  readonly row: ContrastRow | null
  readonly top: number
}

function linesOf(contrast: ContrastData): {
  readonly lines: readonly Line[]
  readonly height: number
} {
  const stacked = isStacked(contrast)
  const lines: Line[] = []
  let height = 0
  const add = (key: string, text: string, row: ContrastRow | null): void => {
    const words = wrapped(text, letters)
    lines.push({ key, words, row, top: height })
    height += rowHeight + (words.length - 1) * lineHeight
  }
  for (const { label, rows } of rowGroups(contrast.rows)) {
    if (stacked) add(`heading ${label}`, label, null)
    for (const row of rows)
      add(row.key, stacked ? row.against : `${row.label}, ${row.against}`, row)
  }
  return { lines, height }
}

const heightOf = (contrast: ContrastData): number => head + linesOf(contrast).height + 24

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
  const { title, quantity, margin } = contrast
  const scale = contrastScale(differencesOf(contrast), margin, quantity.unit, plot)
  const stacked = isStacked(contrast)
  const { lines } = linesOf(contrast)
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
        {`difference${differenceName(quantity.unit)} [95 %]`}
      </Label>
      <Label x={lefts.decision} y={head - 8} tone="soft" size={12}>
        decision
      </Label>
      <Label x={width} y={head - 8} anchor="end" tone="soft" size={12}>
        n
      </Label>
      {lines.map(({ key, words, row, top }) => (
        <g key={key} transform={`translate(0 ${head + top})`}>
          {words.map((line, at) => (
            <Label
              key={line}
              x={row && stacked ? 12 : 0}
              y={(row ? 17 : 19) + at * lineHeight}
              bold={!row}
              tone={row ? 'plain' : 'strong'}
            >
              {line}
            </Label>
          ))}
          {row && (
            <Row
              row={row}
              contrast={contrast}
              scale={scale}
              height={rowHeight + (words.length - 1) * lineHeight}
            />
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
  height,
}: {
  readonly row: ContrastRow
  readonly contrast: ContrastData
  readonly scale: ContrastScale
  readonly height: number
}) {
  const { difference, decision } = row
  const { mean, interval } = writtenDifference(row, contrast, contrastDigits(contrast))
  return (
    <>
      <g transform={`translate(${lefts.plot} 0)`}>
        <ContrastPlot row={row} rule={contrast} scale={scale} height={height} label="" />
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
