'use client'

import { useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { Layout } from '../axis/layout.ts'
import { cellAfter, centredOn, holding, lensSize, lensZoom, type LensWindow } from './lens.ts'
import { LensMarks, MaskMarks } from './mask-marks.tsx'
import { MaskCanvas } from './mask-canvas.tsx'
import styles from './mask.module.css'
import { degreesOf, type MaskLayer } from './masks.ts'
import { type Nouns, weightName } from './nouns.ts'
import { arranged } from './paint.ts'
import { cutOut, type Picture } from './picture.ts'
import { cellOf, indexOf, maskPlace, weightAt, type Cell, type Weight } from './place.ts'
import type { PairColours } from './read-palette.ts'

export interface MaskFigureProps {
  readonly layer: MaskLayer
  /** Death rounds of the mask it is held against. */
  readonly other: Uint8Array | null
  readonly kind: Picture['kind']
  readonly pair: PairColours
  readonly order: Int32Array
  readonly round: number
  readonly last: number
  readonly nouns: Nouns
  readonly lens: Weight
  /** What became of the weight under the lens. */
  readonly fate: string
  readonly onLens: (weight: Weight) => void
  readonly layout: Layout
  readonly width: number
}

/** The mask of one layer at one pixel a weight, with its degrees at the margins and a lens to single weights. */
export function MaskFigure(props: MaskFigureProps) {
  const { layer, other, order, round, layout, width, lens, onLens } = props
  const place = useMemo(() => maskPlace(layer.shape, layout, width), [layer.shape, layout, width])
  const { turned, columns, rows } = place
  const own = useMemo(
    () => arranged(layer.deaths, layer.shape, order, turned),
    [layer, order, turned],
  )
  const against = useMemo(
    () => other && arranged(other, layer.shape, order, turned),
    [other, layer, order, turned],
  )
  const picture: Picture = useMemo(
    () => ({ columns, rows, own, other: against, kind: props.kind, round, last: props.last }),
    [columns, rows, own, against, props.kind, round, props.last],
  )
  const degrees = degreesOf(layer, round)
  const size = lensSize(place, width - place.left - (layout === 'wide' ? 80 : 8))
  const cell = cellOf(place, order, lens)
  const [kept, setWindow] = useState<LensWindow>(() => centredOn(cell, place, size))
  const window = fitted(kept, cell, place, size)
  const lensTop = place.top + place.height + (layout === 'wide' ? 58 : 52)
  const part = cutOut(picture, window)

  const moveTo = (to: Cell, how: 'centre' | 'hold') => {
    setWindow(how === 'centre' ? centredOn(to, place, size) : holding(window, to))
    onLens(weightAt(place, order, to))
  }
  const [spoken, setSpoken] = useState(false)
  const onKeyDown = (event: KeyboardEvent) => {
    const to = cellAfter(event.key, event.shiftKey, cell, place)
    if (!to) return
    event.preventDefault()
    setSpoken(true)
    moveTo(to, 'hold')
  }
  const overMask = (event: PointerEvent<HTMLElement>) => {
    setSpoken(false)
    moveTo(under(event, columns, rows), 'centre')
  }
  const overLens = (event: PointerEvent<HTMLElement>) => {
    setSpoken(false)
    const inside = under(event, window.columns, window.rows)
    moveTo({ column: window.column + inside.column, row: window.row + inside.row }, 'hold')
  }
  const byMouse = (handle: typeof overMask) => (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType === 'mouse') handle(event)
  }
  const name = weightName(lens, props.nouns)
  const lensPlace = {
    left: place.left,
    top: lensTop,
    width: window.columns * lensZoom,
    height: window.rows * lensZoom,
  }
  const height = lensTop + lensPlace.height + 8
  return (
    <>
      <div className={`${styles.figure} ${styles.palette}`} style={{ height }}>
        <MaskCanvas picture={picture} pair={props.pair} {...boxOf(place)} />
        <MaskCanvas picture={part} pair={props.pair} {...lensPlace} />
        <div
          className={styles.mask}
          style={boxOf(place)}
          // A slider over two directions, which no input element is.
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="slider"
          aria-label={`Lens on the mask of ${layer.name}. Arrow keys move it by one weight, with Shift by ten.`}
          aria-valuemin={0}
          aria-valuemax={layer.total - 1}
          aria-valuenow={indexOf(lens, layer.shape)}
          aria-valuetext={name}
          tabIndex={0}
          onPointerMove={byMouse(overMask)}
          onPointerDown={overMask}
          onKeyDown={onKeyDown}
        />
        <div
          className={styles.lens}
          style={lensPlace}
          onPointerMove={byMouse(overLens)}
          onPointerDown={overLens}
          aria-hidden="true"
        />
        <svg
          className={styles.marks}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden="true"
        >
          <MaskMarks
            place={place}
            degrees={degrees}
            order={order}
            nouns={props.nouns}
            layout={layout}
            sorted={order.some((unit, rank) => unit !== rank)}
          />
          <LensMarks place={place} window={window} cell={cell} lens={lensPlace} order={order} />
        </svg>
      </div>
      <p
        className={styles.readout}
        style={layout === 'wide' ? { marginLeft: place.left, marginRight: 80 } : {}}
      >
        <span>
          <b>{name}:</b> {props.fate}
        </span>
        <span className={styles.hint}>{lensZoom} : 1, arrow keys move by one weight</span>
      </p>
      <p className="unseen" aria-live="polite">
        {spoken ? `${name}: ${props.fate}` : ''}
      </p>
    </>
  )
}

const boxOf = ({ left, top, width, height }: ReturnType<typeof maskPlace>) => ({
  left,
  top,
  width,
  height,
})

/** The window as it was, if it still fits the mask and holds the weight. */
function fitted(
  kept: LensWindow,
  cell: Cell,
  grid: { readonly columns: number; readonly rows: number },
  size: Pick<LensWindow, 'columns' | 'rows'>,
): LensWindow {
  const same = kept.columns === size.columns && kept.rows === size.rows
  const inside =
    kept.column + kept.columns <= grid.columns &&
    kept.row + kept.rows <= grid.rows &&
    cell.column >= kept.column &&
    cell.column < kept.column + kept.columns &&
    cell.row >= kept.row &&
    cell.row < kept.row + kept.rows
  return same && inside ? kept : centredOn(cell, grid, size)
}

function under(event: PointerEvent<HTMLElement>, across: number, down: number): Cell {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
  return {
    column: cellAlong((event.clientX - left) / width, across),
    row: cellAlong((event.clientY - top) / height, down),
  }
}

const cellAlong = (share: number, cells: number): number =>
  Math.max(0, Math.min(cells - 1, Math.floor(share * cells)))
