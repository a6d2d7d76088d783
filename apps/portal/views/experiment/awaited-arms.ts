import type { AwaitedArm } from '../../figures/curve/awaited-curve.tsx'
import { count } from '../../figures/format.ts'
import { armStyles } from '../../figures/mark/arm-style.ts'
import type { ArmRole } from '../../gql/graphql.ts'

export interface ExplainedArm {
  readonly key: string
  readonly label: string
  readonly role: ArmRole
  /** What is done in it, in a sentence. */
  readonly treatment: string
}

const order: readonly ArmRole[] = ['REFERENCE', 'TREATMENT', 'CONTROL']
/** Arms that the guide has room for. */
const most = 3
/** Signs that fit beside the line on a phone. */
const phoneSigns = 34

/** The reading guide of an empty figure: what each arm is and how to read its line, the line to match first. */
export function awaitedArms(
  arms: readonly ExplainedArm[],
  weights: number,
  phone: boolean,
): readonly AwaitedArm[] {
  const drawnAs = armStyles(arms.map(({ key, role }) => ({ arm: key, role })))
  const labelOf = (role: ArmRole) =>
    arms.find((arm) => arm.role === role)?.label.toLowerCase() ?? 'whole network'
  const reading: Readonly<Record<ArmRole, string>> = {
    REFERENCE: 'The line to match.',
    TREATMENT: `If it stays at the ${labelOf('REFERENCE')} line, the ${labelOf('TREATMENT')} wins.`,
    CONTROL: `If it falls below the ${labelOf('TREATMENT')}, what it changes matters.`,
  }
  return arms
    .toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
    .slice(0, most)
    .flatMap(({ key, label, role, treatment }) => {
      const style = drawnAs.get(key)
      const what =
        role === 'REFERENCE' ? `The whole network, ${count(weights)} weights.` : treatment
      const lines = phone ? broken(what, phoneSigns).slice(0, 3) : [what, reading[role]]
      return style ? { key, label, style, lines } : []
    })
}

/** A sentence in lines of at most so many signs, where its words allow. */
export function broken(text: string, signs: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= signs)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
