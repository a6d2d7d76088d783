import type { Layout } from '../axis/layout.ts'
import type { PackedLayer } from './packed-layers.ts'

/** Where a mask stands in its figure, px, and which way it is turned. */
export interface MaskPlace {
  /** Units across and inputs down: upright, where the width is too small for the inputs. */
  readonly turned: boolean
  readonly columns: number
  readonly rows: number
  /** CSS pixels a weight: a whole number from 1 on, a fraction where a layer is too large. */
  readonly zoom: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const tallest = { wide: 420, phone: 800 } as const

/** One pixel a weight where it fits; small layers are shown in whole multiples, large ones whole and smaller. */
export function maskPlace(
  [inputs, outputs]: PackedLayer['shape'],
  layout: Layout,
  width: number,
): MaskPlace {
  const left = layout === 'wide' ? 64 : 34
  const room = width - left - (layout === 'wide' ? 80 : 24)
  const turned = layout === 'phone' || (inputs > room && outputs < inputs)
  const [columns, rows] = turned ? [outputs, inputs] : [inputs, outputs]
  const most = Math.max(tallest[turned ? 'phone' : 'wide'], Math.min(rows, 800))
  const fit = Math.min(room / columns, most / rows)
  const zoom = fit >= 1 ? Math.floor(fit) : fit
  return {
    turned,
    columns,
    rows,
    zoom,
    left,
    top: layout === 'wide' ? 64 : 10,
    width: Math.round(columns * zoom),
    height: Math.round(rows * zoom),
  }
}

/** A weight by what it joins. */
export interface Weight {
  readonly input: number
  readonly unit: number
}
export interface Cell {
  readonly column: number
  readonly row: number
}

export const indexOf = ({ input, unit }: Weight, [, outputs]: PackedLayer['shape']): number =>
  input * outputs + unit

/** The weight drawn at a cell, units standing in `order`. */
export const weightAt = (
  { turned }: Pick<MaskPlace, 'turned'>,
  order: Int32Array,
  { column, row }: Cell,
): Weight =>
  turned ? { input: row, unit: order[column] ?? 0 } : { input: column, unit: order[row] ?? 0 }

export function cellOf(
  { turned }: Pick<MaskPlace, 'turned'>,
  order: Int32Array,
  { input, unit }: Weight,
): Cell {
  const rank = Math.max(0, order.indexOf(unit))
  return turned ? { column: rank, row: input } : { column: input, row: rank }
}
