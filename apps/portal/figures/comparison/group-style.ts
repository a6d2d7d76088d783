import type { MarkerProps } from '../mark/marker.tsx'

/** How a group is drawn. Among several groups colour and marker are the group's, the dash stays with the arm. */
export interface GroupStyle {
  readonly colour: string
  readonly marker: MarkerProps['shape']
  readonly dash: string | null
}

const colours = ['var(--ticket)', 'var(--reinit)', 'var(--random-mask)', 'var(--one-shot)']
const markers = ['square', 'diamond', 'triangle', 'circle'] as const

/** Groups that can be told apart by colour and marker; of more, lines are grey. */
export const mostTold = colours.length * markers.length

/**
 * `place` counts the groups but the baseline, which is ink (null). After four the markers move on, so that no pair is met
 * twice before sixteen. `dash`: the arm's.
 */
export const groupStyle = (place: number | null, dash: string | null): GroupStyle => ({
  colour: place === null ? 'var(--ink)' : (colours[place % colours.length] ?? 'var(--ink)'),
  marker:
    place === null
      ? 'circle'
      : (markers[(place + Math.floor(place / colours.length)) % markers.length] ?? 'circle'),
  dash,
})
