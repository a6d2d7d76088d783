/** A figure is drawn for its width, never scaled: two arrangements of the same panels. */
export type Layout = 'wide' | 'phone'

/** The rectangle that data are drawn in, px. */
export interface Frame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
