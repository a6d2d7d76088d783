import { responseLineOf, type Measured, type Response } from '@lottery/science'
import type { PlacedOutcomes } from '../answers/placed-outcomes.ts'
import { contestedArm, overlayArm } from './arms.ts'
import type { OverlaySpecification } from './specification.ts'

/** Of the places that any of so many tickets claims, the share that several do, beside chance. */
export function contestedResponse(
  { seeds, tickets }: OverlaySpecification,
  placed: PlacedOutcomes,
): Response {
  const doses = tickets.filter((count) => count > 1)
  const most = tickets.at(-1)!
  const line = (key: 'keptBy' | 'expected') =>
    doses.map((count) => ({
      x: count,
      values: seeds.flatMap((replicate) => {
        const [measured] = placed.measured({ arm: contestedArm, replicate, draw: count }) ?? []
        return measured ? [contestedShare(measured, key)] : []
      }),
    }))
  return {
    key: 'contested-by-dose',
    title: 'Places that several tickets claim',
    axis: { name: 'Tickets overlaid', scale: 'linear', unit: 'number' },
    quantity: { name: 'Share of the claimed places that several tickets claim', unit: 'share' },
    replicates: seeds.length,
    lines: [
      responseLineOf(overlayArm('tickets', most), line('keptBy'), 'Tickets'),
      responseLineOf(overlayArm('moved', most), line('expected'), 'Random places'),
    ],
    says: 'How much of later tickets is lost, because an earlier one has the place; beside as many random places of each layer.',
    mayNotSay: 'Whether the values at those places agree.',
  }
}

/** Places claimed by two or more ÷ by one or more, all layers together. */
function contestedShare({ values }: Measured, key: 'keptBy' | 'expected'): number {
  const tickets = values['masks']![0]!
  let [any, several] = [0, 0]
  values[key]!.forEach((places, at) => {
    const count = at % (tickets + 1)
    any += count > 0 ? places : 0
    several += count > 1 ? places : 0
  })
  return any === 0 ? 0 : several / any
}
