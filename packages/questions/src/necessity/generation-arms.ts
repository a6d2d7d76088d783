import type { Arm } from '../question.ts'
import { agreementArm, armsAt, overlapArm, type GenerationKind } from './generations.ts'
import { mostGenerations, treatmentKinds, type GenerationsSpecification } from './specification.ts'

const later = Array.from({ length: mostGenerations - 1 }, (_, i) => i + 2)
const kinds = treatmentKinds.filter((kind): kind is GenerationKind => kind !== 'hold')
const ofAll = kinds.flatMap((kind) => later.map((generation) => ({ kind, generation })))

/** Measured, and not trained. */
export const measuredArms: readonly string[] = ofAll.flatMap(({ kind, generation }) => [
  overlapArm(kind, generation),
  agreementArm(kind, generation),
])

const redrawnArm = (key: string, controlOf: string, label: string): Arm => ({
  key,
  role: 'control',
  label,
  treatment: 'The mask of the ticket with its weights drawn anew, without which no ticket wins.',
  controlOf,
})

/** What generations need beyond the first; see `armsAt`. */
export const generationArms: readonly Arm[] = [
  redrawnArm(armsAt('redraw', 1).redrawn, 'ticket', 'Ticket re-initialised'),
  ...ofAll.flatMap(({ kind, generation }): Arm[] => {
    const arms = armsAt(kind, generation)
    const name = `${kind} ${generation}`
    return [
      {
        key: arms.ticket,
        role: 'treatment',
        label: `Ticket, ${name}`,
        treatment: `The line of pruned rounds in which a ticket is found after generation ${generation - 1} of ${kind}.`,
        controlOf: null,
      },
      redrawnArm(arms.redrawn, arms.ticket, `Re-initialised, ${name}`),
      {
        key: arms.treated,
        role: 'treatment',
        label: `Network, ${name}`,
        treatment: `The whole network when the ticket of generation ${generation} is treated too: ${kind}.`,
        controlOf: null,
      },
      {
        key: arms.matched,
        role: 'control',
        label: `Magnitude-matched, ${name}`,
        treatment:
          'The same, done to random weights: as many of each layer and of each decile of initial magnitude.',
        controlOf: arms.treated,
      },
    ]
  }),
]

/** Draws of these arms that a specification may come to ask for. */
export function generationDraws(
  { generations, draws }: GenerationsSpecification,
  asked: readonly GenerationKind[],
): Record<string, number> {
  const placed = asked.flatMap((kind) =>
    later.filter((one) => one <= generations).map((one) => armsAt(kind, one)),
  )
  return Object.fromEntries([
    [armsAt('redraw', 1).redrawn, draws],
    ...placed.flatMap(({ ticket, redrawn, treated, matched }) => [
      [ticket, 1],
      [redrawn, draws],
      [treated, 1],
      [matched, draws],
    ]),
  ]) as Record<string, number>
}
