import type { ArmRole } from '../../gql/graphql.ts'

export interface ArmStyle {
  readonly colour: string
  readonly width: number
  readonly dash: string | null
  readonly marker: 'circle' | 'diamond' | 'triangle' | 'square' | null
  /** What a reader needs to know beside the name, in a few words. */
  readonly note: string
}

/** Dash and marker carry the arm; colour repeats it (design language, the table of arms). */
export const lineForms = {
  solid: { colour: 'var(--ticket)', width: 2.25, dash: null, marker: 'circle' },
  dashed: { colour: 'var(--reinit)', width: 1.75, dash: '7 4', marker: 'diamond' },
  dotted: { colour: 'var(--random-mask)', width: 1.75, dash: '2 3.5', marker: 'triangle' },
  dashDotted: { colour: 'var(--one-shot)', width: 1.75, dash: '11 3.5 2 3.5', marker: 'square' },
  across: { colour: 'var(--ink)', width: 1.25, dash: null, marker: null },
} as const satisfies Readonly<Record<string, Omit<ArmStyle, 'note'>>>

const styles: Readonly<Record<string, ArmStyle>> = {
  ticket: { ...lineForms.solid, note: 'rewound to its own start' },
  'random-reinit': { ...lineForms.dashed, note: 'same mask, new draw' },
  'random-mask': { ...lineForms.dotted, note: 'same counts, other places' },
  'one-shot': { ...lineForms.dashDotted, note: 'pruned at once' },
  dense: { ...lineForms.across, note: 'all weights' },
}

/** For arms that the design language does not know: dash and marker differ, in an order of their own. */
const others: readonly ArmStyle[] = [
  { colour: 'var(--reinit)', width: 1.75, dash: '4 3', marker: 'square', note: '' },
  { colour: 'var(--random-mask)', width: 1.75, dash: '10 3', marker: 'diamond', note: '' },
  { colour: 'var(--one-shot)', width: 1.75, dash: '1.5 3', marker: 'triangle', note: '' },
  { colour: 'var(--ink2)', width: 1.75, dash: '7 3 2 3 2 3', marker: 'circle', note: '' },
]

export interface DescribedArm {
  readonly arm: string
  readonly role: ArmRole
}

/** The arm drawn as a line over the full width, which the others are held against. */
export const isReference = ({ role }: Pick<DescribedArm, 'role'>): boolean => role === 'REFERENCE'

/**
 * The styles of the arms of one experiment, by key: those of the design language where it knows the arm, else by role,
 * and controls in their order. No two controls look the same before four are unknown.
 */
export function armStyles(arms: readonly DescribedArm[]): ReadonlyMap<string, ArmStyle> {
  const unknown = arms.filter(({ arm, role }) => !styles[arm] && role === 'CONTROL')
  return new Map(
    arms.map(({ arm, role }) => [
      arm,
      styles[arm] ?? byRole[role] ?? otherStyle(unknown.findIndex((one) => one.arm === arm)),
    ]),
  )
}

/** Where an arm stands alone, such as on the page of its run. */
export const armStyle = (arm: string): ArmStyle => styles[arm] ?? otherStyle(0)

const otherStyle = (place: number): ArmStyle => others[place % others.length]!
const byRole: Readonly<Record<ArmRole, ArmStyle | null>> = {
  TREATMENT: { ...styles['ticket']!, note: '' },
  REFERENCE: { ...styles['dense']!, note: '' },
  CONTROL: null,
}
