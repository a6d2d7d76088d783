import type { MarkerProps } from '../mark/marker.tsx'

/** How a group is drawn. Among several groups colour and marker are the group's, the dash stays with the arm. */
export interface GroupStyle {
  readonly colour: string
  readonly marker: MarkerProps['shape']
  readonly dash: string | null
}

const colours = ['var(--ticket)', 'var(--reinit)', 'var(--random-mask)', 'var(--one-shot)']
const markers = ['square', 'diamond', 'triangle', 'circle'] as const
const dashes: Readonly<Record<string, string>> = {
  'random-reinit': '7 4',
  'random-mask': '2 3.5',
  'one-shot': '11 3.5 2 3.5',
}

/** `place` counts the groups but the baseline, which is ink. After four the markers move on, so that no pair is met twice before sixteen. */
export const groupStyle = (place: number | null, arm: string): GroupStyle => ({
  colour: place === null ? 'var(--ink)' : (colours[place % colours.length] ?? 'var(--ink)'),
  marker:
    place === null
      ? 'circle'
      : (markers[(place + Math.floor(place / colours.length)) % markers.length] ?? 'circle'),
  dash: dashes[arm] ?? null,
})
