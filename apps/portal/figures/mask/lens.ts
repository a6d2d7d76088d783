import type { Cell, MaskPlace } from './place.ts'

/** CSS pixels a weight under the lens. */
export const lensZoom = 14

/** The part of a mask under the lens, in cells. */
export interface LensWindow extends Cell {
  readonly columns: number
  readonly rows: number
}

type Grid = Pick<MaskPlace, 'columns' | 'rows'>

export const lensSize = (grid: Grid, room: number): Pick<LensWindow, 'columns' | 'rows'> => ({
  columns: Math.min(grid.columns, Math.floor(room / lensZoom)),
  rows: Math.min(grid.rows, 12),
})

/** A window with a cell in its middle, as far as the mask reaches. */
export const centredOn = (
  cell: Cell,
  grid: Grid,
  size: Pick<LensWindow, 'columns' | 'rows'>,
): LensWindow => ({
  ...size,
  column: within(cell.column - Math.floor(size.columns / 2), grid.columns - size.columns),
  row: within(cell.row - Math.floor(size.rows / 2), grid.rows - size.rows),
})

/** The same window, moved no further than it takes to hold a cell. */
export const holding = (window: LensWindow, cell: Cell): LensWindow => ({
  ...window,
  column: Math.max(cell.column - window.columns + 1, Math.min(window.column, cell.column)),
  row: Math.max(cell.row - window.rows + 1, Math.min(window.row, cell.row)),
})

const within = (value: number, most: number): number => Math.max(0, Math.min(most, value))

/** Where a key takes the lens: arrows by one weight, with Shift by ten; Home and End along the row. Null: another key. */
export function cellAfter(key: string, shift: boolean, cell: Cell, grid: Grid): Cell | null {
  const step = shift ? 10 : 1
  const moved = (column: number, row: number): Cell => ({
    column: within(column, grid.columns - 1),
    row: within(row, grid.rows - 1),
  })
  const { column, row } = cell
  if (key === 'ArrowRight') return moved(column + step, row)
  if (key === 'ArrowLeft') return moved(column - step, row)
  if (key === 'ArrowDown') return moved(column, row + step)
  if (key === 'ArrowUp') return moved(column, row - step)
  if (key === 'Home') return moved(0, row)
  if (key === 'End') return moved(grid.columns - 1, row)
  return null
}
