import type { Identity, InitialWeights, MaskRecipe } from '@lottery/science'
import type { Placement } from '../question.ts'
import { iterativePruning, type Chain } from '../training/iterative-pruning.ts'
import { measureRecipe } from '../training/measure-recipe.ts'
import { place } from '../training/place.ts'
import { drawn, trainRecipe } from '../training/train-recipe.ts'
import { contestedArm, matchArm, overlayArm, overlayControls, type Overlaid } from './arms.ts'
import type { OverlaySpecification } from './specification.ts'

/**
 * The whole network is drawn several times and a ticket found in each; then tickets are put at their own places into a
 * fresh draw, which is trained whole. Where two claim a place, the first one has it. With `align` each ticket's units stand in
 * the order that fits the fresh network. All of it is known from the start.
 */
export const overlayPlan = (specification: OverlaySpecification): Placement[] =>
  specification.seeds.flatMap((seed) => replicate(specification, seed))

interface Ticket {
  readonly start: InitialWeights
  readonly mask: MaskRecipe
}

function replicate(specification: OverlaySpecification, seed: number): Placement[] {
  const { rounds, draws, tickets: doses } = specification
  const most = doses.at(-1)!
  const lines = Array.from({ length: most }, (_, ticket) => {
    const start = drawn(specification, seed, ['overlay', ticket, 'init'])
    return iterativePruning(specification, seed, { start })
  })
  const host = drawn(specification, seed, ['init'])
  const at = { replicate: seed, round: rounds, draw: 0 }
  const whole = (round: number, initial: InitialWeights) =>
    trainRecipe(specification, { seed, round, initial, mask: { kind: 'all' } })
  const dense = place({ ...at, arm: 'dense', round: 0 }, whole(0, host))
  const tickets = lines.map((line) =>
    specification.align ? alignedTo(dense.identity, line) : ticketOf(line),
  )
  return [
    ...lines.flatMap((line, draw) =>
      line.rounds.map(({ round, recipe }) =>
        place({ arm: 'overlaid', replicate: seed, round, draw }, recipe),
      ),
    ),
    dense,
    place({ ...at, arm: 'untouched' }, whole(rounds, host)),
    ...doses
      .filter((count) => count > 0)
      .flatMap((count) => {
        const those = tickets.slice(0, count)
        const placed = (what: Overlaid, draw: number): Placement =>
          place(
            { ...at, arm: overlayArm(what, count), draw },
            whole(rounds, overlaid(specification, seed, host, those, what, draw)),
          )
        return [
          placed('tickets', 0),
          ...overlayControls.flatMap((control) =>
            Array.from({ length: draws }, (_, draw) => placed(control, draw)),
          ),
          ...(count > 1
            ? [
                place(
                  { ...at, arm: contestedArm, draw: count },
                  measureRecipe(specification, {
                    measurement: 'mask-agreement',
                    masks: those.map(({ mask }) => mask),
                    initial: host,
                  }),
                ),
              ]
            : []),
        ]
      }),
    ...(specification.align
      ? lines.map((line, draw) =>
          place(
            { ...at, arm: matchArm, draw },
            measureRecipe(specification, {
              measurement: 'unit-match',
              masks: [],
              initial: line.start,
              otherInitials: [host],
              ends: [line.rounds[0]!.identity, dense.identity],
            }),
          ),
        )
      : []),
  ]
}

const ticketOf = ({ start, rounds }: Chain): Ticket => ({ start, mask: rounds.at(-1)!.mask })

/** Places and values go with their units, in the order in which the trained dense network fits the trained host. */
function alignedTo(host: Identity, line: Chain): Ticket {
  const { start, mask } = ticketOf(line)
  const matched = { kind: 'aligned', round: line.rounds[0]!.identity, to: host } as const
  return { start: { ...matched, of: start }, mask: { ...matched, of: mask } }
}

/** The last ticket goes in first, so that what an earlier one claims is written over it. */
const overlaid = (
  specification: OverlaySpecification,
  seed: number,
  host: InitialWeights,
  tickets: readonly Ticket[],
  what: Overlaid,
  draw: number,
): InitialWeights =>
  tickets.reduceRight<InitialWeights>((of, { start, mask: places }, ticket) => {
    const named = (purpose: string) => ['overlay', ticket, purpose, draw]
    switch (what) {
      case 'tickets':
        return { kind: 'replace', of, places, by: start }
      case 'shuffled': {
        const stream = named('shuffle')
        return {
          kind: 'replace',
          of,
          places,
          by: { kind: 'shuffle', of: start, places, seed, stream },
        }
      }
      case 'redrawn':
        return { kind: 'replace', of, places, by: drawn(specification, seed, named('redraw')) }
      case 'moved': {
        const to: MaskRecipe = {
          kind: 'random',
          like: places,
          within: { kind: 'all' },
          seed,
          stream: named('places'),
        }
        return { kind: 'move', of, by: start, from: places, to, seed, stream: named('move') }
      }
    }
  }, host)
