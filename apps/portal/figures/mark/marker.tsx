import type { ArmStyle } from './arm-style.ts'
import { round } from './label.tsx'

export interface MarkerProps {
  readonly shape: NonNullable<ArmStyle['marker']>
  readonly x: number
  readonly y: number
  /** Of the circle with the same weight to the eye, px. */
  readonly radius: number
  readonly colour: string
  /** Hollow: some replicates are still to come. */
  readonly hollow?: boolean
}

/** One point of an arm. */
export function Marker({ shape, x, y, radius, colour, hollow = false }: MarkerProps) {
  const size = hollow ? radius - 0.5 : radius
  const paint = {
    fill: hollow ? 'var(--paper)' : colour,
    ...(hollow ? { stroke: colour, strokeWidth: 1.5 } : {}),
  }
  if (shape === 'circle') return <circle cx={round(x)} cy={round(y)} r={size} {...paint} />
  return <path d={outlines[shape](x, y, size)} {...paint} />
}

const outlines = {
  diamond: (x: number, y: number, size: number) => polygon(x, y, size * 1.28, [0, 90, 180, 270]),
  triangle: (x: number, y: number, size: number) => polygon(x, y, size * 1.35, [0, 120, 240]),
  square: (x: number, y: number, size: number) => polygon(x, y, size * 1.25, [45, 135, 225, 315]),
}

/** Corners by angle, clockwise from the top, in degrees. */
const polygon = (x: number, y: number, size: number, angles: readonly number[]): string =>
  `M${angles
    .map((angle) => {
      const radians = (angle * Math.PI) / 180
      return `${round(x + size * Math.sin(radians))} ${round(y - size * Math.cos(radians))}`
    })
    .join('L')}Z`

/** Many points of one arm as one outline: a figure of a hundred lines has two thousand of them. */
export const markersPath = (
  shape: MarkerProps['shape'],
  points: readonly (readonly [x: number, y: number])[],
  radius: number,
): string =>
  points
    .map(([x, y]) =>
      shape === 'circle' ? circle(round(x), round(y), radius) : outlines[shape](x, y, radius),
    )
    .join('')

const circle = (x: number, y: number, radius: number): string =>
  `M${round(x - radius)} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`
