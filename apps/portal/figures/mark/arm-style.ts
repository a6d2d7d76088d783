export interface ArmStyle {
  readonly colour: string
  readonly width: number
  readonly dash: string | null
  readonly marker: 'circle' | 'diamond' | 'triangle' | 'square' | null
  /** What a reader needs to know beside the name, in a few words. */
  readonly note: string
}

const plain: ArmStyle = {
  colour: 'var(--ink)',
  width: 1.75,
  dash: null,
  marker: 'square',
  note: '',
}

/** Dash and marker carry the arm; colour repeats it (design language, the table of arms). */
const styles: Readonly<Record<string, ArmStyle>> = {
  ticket: {
    colour: 'var(--ticket)',
    width: 2.25,
    dash: null,
    marker: 'circle',
    note: 'rewound to its own start',
  },
  'random-reinit': {
    colour: 'var(--reinit)',
    width: 1.75,
    dash: '7 4',
    marker: 'diamond',
    note: 'same mask, new draw',
  },
  'random-mask': {
    colour: 'var(--random-mask)',
    width: 1.75,
    dash: '2 3.5',
    marker: 'triangle',
    note: 'same counts, other places',
  },
  'one-shot': {
    colour: 'var(--one-shot)',
    width: 1.75,
    dash: '11 3.5 2 3.5',
    marker: 'square',
    note: 'pruned at once',
  },
  dense: { colour: 'var(--ink)', width: 1.25, dash: null, marker: null, note: 'all weights' },
}

export const armStyle = (arm: string): ArmStyle => styles[arm] ?? plain

/** The arm drawn as a line over the full width, which the others are held against. */
export const isReference = (arm: string): boolean => arm === 'dense'
