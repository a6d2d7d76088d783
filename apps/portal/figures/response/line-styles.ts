import { lineForms, type ArmStyle } from '../mark/arm-style.ts'

type Form = Omit<ArmStyle, 'note'>
interface Line {
  readonly label: string
  readonly role: 'TREATMENT' | 'CONTROL' | 'REFERENCE'
}

const { solid, dashed, dotted, dashDotted, across } = lineForms
/** In the order in which lines take them; a fifth line and those after it are ink, told apart by dash and marker. */
const forms: readonly Form[] = [solid, dashed, dotted, dashDotted]
const inks: readonly Form[] = forms.map((form) => ({ ...form, colour: 'var(--ink2)', width: 1.5 }))

/**
 * A form for each line by label: the first treatment is solid, controls begin with the dashes, so that colours mean the
 * same from figure to figure; what is left goes to the others.
 */
export function lineStyles(lines: readonly Line[]): ReadonlyMap<string, Form> {
  const found = new Map<string, Form>()
  const left = [...forms, ...inks]
  const take = (label: string, form: Form | undefined): void => {
    found.set(label, form ?? inks[0]!)
    if (form && left.includes(form)) left.splice(left.indexOf(form), 1)
  }
  const drawn = lines.filter(({ role }) => role !== 'REFERENCE')
  const hasTreatment = drawn.some(({ role }) => role === 'TREATMENT')
  for (const { label, role } of drawn.toSorted((a, b) => rank(a) - rank(b)))
    take(
      label,
      role === 'TREATMENT' || !hasTreatment ? left[0] : left.find((form) => form !== solid),
    )
  for (const { label, role } of lines) if (role === 'REFERENCE') found.set(label, across)
  return found
}

const rank = ({ role }: Line): number => (role === 'TREATMENT' ? 0 : 1)
