import {
  contrastOf,
  responseLineOf,
  sum,
  type Contrast,
  type Measured,
  type PairedValues,
  type Response,
  type RoundVerdict,
} from '@lottery/science'
import { meanOf, type PlacedOutcomes } from '../answers/placed-outcomes.ts'
import type { TrainedOutcome } from '../answers/trained-outcomes.ts'
import {
  agreementArm,
  armsAt,
  generationKinds,
  overlapArm,
  ticketVerdict,
  type GenerationKind,
} from './generations.ts'
import { pairedBy } from './paired-by.ts'
import { leastReplicates, type GenerationsSpecification } from './specification.ts'

/** One generation of one kind that has been planned. */
export interface PlannedGeneration {
  readonly kind: GenerationKind
  readonly generation: number
  readonly verdict: RoundVerdict | null
}

export const plannedGenerations = (
  specification: GenerationsSpecification,
  placed: PlacedOutcomes,
  isPlaced: (arm: string) => boolean,
): PlannedGeneration[] =>
  generationKinds(specification).flatMap((kind) =>
    Array.from({ length: specification.generations }, (_, i) => i + 1)
      .filter((generation) => isPlaced(armsAt(kind, generation).treated))
      .map((generation) => ({
        kind,
        generation,
        verdict: ticketVerdict(specification, placed, kind, generation),
      })),
  )

const nameOf = ({ kind, generation }: PlannedGeneration): string =>
  `${kind}, generation ${generation}`

interface Asked {
  readonly specification: GenerationsSpecification
  readonly placed: PlacedOutcomes
  readonly generations: readonly PlannedGeneration[]
}

/** D of every generation: what the network loses by its ticket beyond what other weights like it cost. */
export const generationsContrast = (
  { specification, placed, generations }: Asked,
  outcome: TrainedOutcome,
): Contrast =>
  contrastOf({
    key: `generations-${outcome.key}`,
    title: `${outcome.quantity.name}, when each further ticket is treated too`,
    quantity: outcome.quantity,
    replicates: specification.seeds.length,
    margin: outcome.margin,
    words: { [outcome.worse]: 'needed', within: 'not needed' },
    least: leastReplicates,
    rows: generations.map((one) => {
      const { treated, matched } = armsAt(one.kind, one.generation)
      return pairedBy(specification, placed, outcome, treated, matched, {
        label: nameOf(one),
        against: 'the same done to magnitude-matched weights',
      })
    }),
    says:
      specification.from === 'cumulative'
        ? 'The treated network is pruned anew, and the ticket that it has then is treated in it too.'
        : 'The treated network is pruned anew, and the ticket that it has then is treated in the network as it was drawn.',
    mayNotSay:
      'Anything about networks that failed before: later generations are only of those that lasted.',
  })

/** Whether the network still trains as well. */
export const lastingContrast = (
  { specification, placed, generations }: Asked,
  outcome: TrainedOutcome,
): Contrast =>
  contrastOf({
    key: `lasting-${outcome.key}`,
    title: `${outcome.quantity.name}, generation by generation`,
    quantity: outcome.quantity,
    replicates: specification.seeds.length,
    margin: outcome.margin,
    words: { [outcome.worse]: 'fails', within: 'as good' },
    least: leastReplicates,
    ...(outcome.worse === 'below' ? { noWorse: true } : {}),
    rows: generations.map((one) =>
      pairedBy(
        specification,
        placed,
        outcome,
        armsAt(one.kind, one.generation).treated,
        'untouched',
        { label: nameOf(one), against: 'the network left alone' },
      ),
    ),
    says: 'Whether a network that has lost ticket after ticket still trains as well as it did.',
    mayNotSay: 'Whether the tickets are what it lost: see them beside weights that began as large.',
  })

const verdictWords = { winning: 'winning', 'not-winning': 'not winning', undecided: 'undecided' }

/** Whether there is a ticket at all to treat; its verdict is in the name of its row. */
export const ticketsContrast = (
  { specification, placed, generations }: Asked,
  { quantity, of, margin }: TrainedOutcome,
): Contrast =>
  contrastOf({
    key: 'generations-tickets',
    title: 'Does the network still have a winning ticket?',
    quantity,
    replicates: specification.seeds.length,
    margin,
    words: { below: 'fails', within: 'matches', above: 'better' },
    least: leastReplicates,
    noWorse: true,
    rows: generations.map((one): PairedValues => {
      const { ticket } = armsAt(one.kind, one.generation)
      const { seeds, rounds } = specification
      return {
        key: `${one.kind}-${one.generation}`,
        label: `${nameOf(one)}: ${one.verdict ? verdictWords[one.verdict.state] : 'to come'}`,
        arm: ticket,
        against: 'the network it was found in',
        pairs: seeds.flatMap((replicate) => {
          const [dense] = placed.done({ arm: ticket, replicate, round: 0 }) ?? []
          const [last] = placed.done({ arm: ticket, replicate, round: rounds }) ?? []
          return dense && last ? [[of(last, dense), of(dense, dense)] as const] : []
        }),
      }
    }),
    says: 'Each ticket beside the network that it was found in, with its verdict: it must be as accurate, as fast, and better than its mask with weights drawn anew.',
    mayNotSay: 'That a network has no other ticket where this one loses.',
  })

/** What a generation's ticket shares with those before. */
export function overlapContrast({ specification, placed, generations }: Asked): Contrast | null {
  const rows = generations
    .filter(({ generation }) => generation > 1)
    .flatMap((one): PairedValues[] =>
      (one.generation > 2 ? [0, 1] : [0]).map((draw) => ({
        key: `${one.kind}-${one.generation}-${draw}`,
        label: `${nameOf(one)}, with the ${draw === 0 && one.generation > 2 ? 'ticket before' : 'first ticket'}`,
        arm: armsAt(one.kind, one.generation).ticket,
        against: 'random weights that began as large',
        pairs: specification.seeds.flatMap((replicate) => {
          const arm = overlapArm(one.kind, one.generation)
          const [overlap] = placed.measured({ arm, replicate, draw }) ?? []
          return overlap ? [sharedOf(overlap)] : []
        }),
      })),
    )
  if (rows.length === 0) return null
  return contrastOf({
    key: 'generations-overlap',
    title: 'Is it the same places again?',
    quantity: { name: 'Share of the ticket that an earlier one kept too', unit: 'share' },
    replicates: specification.seeds.length,
    margin: 0,
    words: { above: 'more than chance', below: 'less than chance' },
    least: leastReplicates,
    rows,
    says: 'How many places of each further ticket an earlier one had, beside as many places that began as large.',
    mayNotSay:
      'That less than by chance means tickets shun one another: chance knows nothing of the treatment, and places that were removed cannot come again.',
  })
}

function sharedOf({ values }: Measured): readonly [found: number, chance: number] {
  const kept = sum(values['other'] ?? [])
  return kept === 0
    ? [0, 0]
    : [sum(values['shared'] ?? []) / kept, sum(values['expectedByDecile'] ?? []) / kept]
}

/** Accuracy and union by generation; a line a kind. */
export function generationResponses(
  { specification, placed, generations }: Asked,
  { quantity, of }: TrainedOutcome,
): Response[] {
  const { seeds, rounds } = specification
  const axis = { name: 'Generation', scale: 'linear', unit: 'number' } as const
  const lines = (
    valueOf: (one: PlannedGeneration, replicate: number) => number | null,
    of: (one: PlannedGeneration) => boolean = () => true,
  ) =>
    generationKinds(specification).map((kind) =>
      responseLineOf(
        armsAt(kind, 1).treated,
        generations
          .filter((one) => one.kind === kind && of(one))
          .map((one) => ({
            x: one.generation,
            values: seeds.flatMap((replicate) => valueOf(one, replicate) ?? []),
          })),
        kind,
      ),
    )
  const accuracy: Response = {
    key: 'accuracy-by-generation',
    title: `${quantity.name} of the treated network, by generation`,
    axis,
    quantity,
    replicates: seeds.length,
    lines: [
      ...lines((one, replicate) => {
        const at = { replicate, round: rounds }
        const [untouched] = placed.done({ ...at, arm: 'untouched' }) ?? []
        const done = placed.done({ ...at, arm: armsAt(one.kind, one.generation).treated })
        return untouched && done ? meanOf(done.map((each) => of(each, untouched))) : null
      }),
      responseLineOf(
        'untouched',
        [...new Set(generations.map(({ generation }) => generation))].map((x) => ({
          x,
          values: seeds.flatMap((replicate) => {
            const [untouched] = placed.done({ arm: 'untouched', replicate, round: rounds }) ?? []
            return untouched ? [of(untouched, untouched)] : []
          }),
        })),
      ),
    ],
    says: 'How well the whole network trains when one ticket after another has been treated.',
    mayNotSay: 'Anything beyond the generations that were looked for.',
  }
  const union: Response = {
    key: 'union-by-generation',
    title: 'Places of all tickets so far, by generation',
    axis,
    quantity: { name: 'Weights that any ticket so far kept, in tickets', unit: 'number' },
    replicates: seeds.length,
    lines: lines(
      (one, replicate) => {
        if (one.generation === 1)
          return placed.done({ arm: 'ticket', replicate, round: rounds }) ? 1 : null
        const arm = agreementArm(one.kind, one.generation)
        const [measured] = placed.measured({ arm, replicate }) ?? []
        return measured ? unionInTickets(measured) : null
      },
      (one) => one.generation === 1 || generations.some(({ generation }) => generation > 1),
    ),
    says: 'One for as long as the same places come again; one more a generation where no place does.',
    mayNotSay: 'Whether the places are needed.',
  }
  return [accuracy, union]
}

/** `keptBy` has the places kept by 0, 1 … of the tickets, layer after layer. */
function unionInTickets({ values }: Measured): number {
  const tickets = values['masks']![0]!
  let [union, kept] = [0, 0]
  values['keptBy']!.forEach((places, at) => {
    const count = at % (tickets + 1)
    union += count > 0 ? places : 0
    kept += count * places
  })
  return kept === 0 ? 0 : (union * tickets) / kept
}
