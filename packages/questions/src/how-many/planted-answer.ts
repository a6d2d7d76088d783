import {
  contrastOf,
  networkOf,
  prunableLayers,
  type Aggregate,
  type Contrast,
  type Measured,
  type Outcomes,
  type PairedValues,
} from '@lottery/science'
import { no, undecided, yes } from '../answers/headlines.ts'
import { againstRoundZero } from '../answers/against-round-zero.ts'
import { meanOf, placedOutcomes, type PlacedOutcomes } from '../answers/placed-outcomes.ts'
import { rememberedPlan } from '../answers/remembered-plan.ts'
import { accuracyOutcome } from '../answers/trained-outcomes.ts'
import type { AnswerHeadline, Measures } from '../measures.ts'
import { plants, recoveredArm, ticketArm, type Plant } from './arms.ts'
import { plantedPlan } from './planted-plan.ts'
import { leastReplicates, type PlantedSpecification } from './specification.ts'

const placementsOf = rememberedPlan(plantedPlan)

/** Share of the planted ticket below which a difference does not matter. */
const foundMargin = 0.01

/** Whether pruning finds a ticket that is known to be there, beside its values shuffled, drawn anew, and chance. */
export function plantedAnswer(specification: PlantedSpecification, outcomes: Outcomes): Measures {
  const placed = placedOutcomes(placementsOf(specification), outcomes)
  const all = prunableLayers(networkOf(specification.network)).map(({ index }) => index)
  const found = foundContrast(specification, placed, {
    key: 'found',
    title: 'Does pruning find the ticket that was planted?',
    parts: [{ label: 'All layers', layers: all }],
  })
  const byLayer = foundContrast(specification, placed, {
    key: 'found-by-layer',
    title: 'And layer by layer?',
    parts: prunableLayers(networkOf(specification.network)).map(({ name, index }) => ({
      label: name,
      layers: [index],
    })),
  })
  const tickets = ticketsContrast(specification, placed)
  return {
    headline: headlineOf(specification, placed, found, tickets),
    contrasts: [found, byLayer, tickets],
  }
}

interface Part {
  readonly label: string
  readonly layers: readonly number[]
}

/** What each plant's line found; draws averaged. */
function foundContrast(
  { seeds }: PlantedSpecification,
  placed: PlacedOutcomes,
  { parts, ...named }: Pick<Contrast, 'key' | 'title'> & { readonly parts: readonly Part[] },
): Contrast {
  const shareOf = (plant: Plant, replicate: number, counted: string, layers: readonly number[]) => {
    const draws = placed.measured({ arm: recoveredArm(plant), replicate })
    return draws && meanOf(draws.map((draw) => ratio(draw, counted, layers)))
  }
  const row = (
    { label, layers }: Part,
    control: Plant,
    counted: 'shared' | 'expectedByDecile',
    against: string,
  ): PairedValues => ({
    key: `${label}/${control}/${counted}`,
    label,
    arm: 'planted',
    against,
    pairs: seeds.flatMap((replicate) => {
      const one = shareOf('planted', replicate, 'shared', layers)
      const other = shareOf(control, replicate, counted, layers)
      return one !== null && other !== null ? [[one, other] as const] : []
    }),
  })
  return contrastOf({
    ...named,
    quantity: { name: 'Share of the planted places that pruning keeps', unit: 'share' },
    replicates: seeds.length,
    margin: foundMargin,
    words: { above: 'found', within: 'no more', below: 'avoided' },
    least: leastReplicates,
    rows: parts.flatMap((part) => [
      row(part, 'planted-shuffled', 'shared', 'the same values shuffled at those places'),
      row(part, 'planted-redrawn', 'shared', 'values drawn anew at those places'),
      row(part, 'planted', 'expectedByDecile', 'random weights that began as large'),
    ]),
    says: 'A ticket’s initial values stand in a fresh draw, which is pruned as the ticket was: how many of its places are kept.',
    mayNotSay:
      'That what is found is a ticket for its values: weights of a ticket began large, and pruning likes those. Only what exceeds the shuffled ones speaks of the values.',
  })
}

function ratio({ values }: Measured, counted: string, layers: readonly number[]): number {
  const sum = (key: string): number => layers.reduce((all, layer) => all + values[key]![layer]!, 0)
  return sum('one') === 0 ? 0 : sum(counted) / sum('one')
}

/** Is what was planted a ticket, and what was found? */
const ticketsContrast = (
  { seeds, rounds, margin }: PlantedSpecification,
  placed: PlacedOutcomes,
): Contrast =>
  contrastOf({
    key: 'tickets',
    title: 'Do the tickets match the networks they were found in?',
    quantity: accuracyOutcome(margin).quantity,
    replicates: seeds.length,
    margin,
    words: { below: 'fail', within: 'match', above: 'better' },
    least: leastReplicates,
    noWorse: true,
    rows: [ticketArm(1), ...plants].map((arm): PairedValues => ({
      key: arm,
      label: ticketWords[arm as keyof typeof ticketWords],
      arm,
      against: 'the same networks, unpruned',
      pairs: againstRoundZero(placed, seeds, arm, rounds),
    })),
    says: 'The ticket that is planted, in the network it came from, and what pruning finds in those it was planted in.',
    mayNotSay: 'Whether the two are the same.',
  })

const ticketWords = {
  ticket: 'The ticket that is planted',
  planted: 'Found where it is planted',
  'planted-shuffled': 'Found where it is shuffled',
  'planted-redrawn': 'Found where it is drawn anew',
} as const

function headlineOf(
  { seeds }: PlantedSpecification,
  placed: PlacedOutcomes,
  found: Contrast,
  tickets: Contrast,
): AnswerHeadline {
  const asked = seeds.length
  const [shuffled, redrawn] = found.rows
  const n = Math.min(shuffled?.difference?.n ?? 0, redrawn?.difference?.n ?? 0)
  const isLost = (replicate: number): boolean =>
    [ticketArm(1), ...plants].some((arm) => placed.lost({ arm, replicate }))
  const lost = seeds.filter(isLost).length
  if (lost > 0) return undecided(`a network diverged in ${lost} of ${asked} replicates.`)
  if (!shuffled || !redrawn || n < asked) return undecided(`${n} of ${asked} replicates are in.`)
  if (asked < leastReplicates)
    return undecided(`it takes ${leastReplicates} replicates, and this has ${asked}.`)
  if (tickets.rows[0]?.decision === 'below')
    return undecided(
      `what was planted does not match the dense network, so it is no ticket, n = ${n}.`,
    )
  const figures = `pruning keeps ${percent(shuffled.treated)} of the planted places, ${percent(shuffled.control)} where the values are shuffled and ${percent(redrawn.control)} where they are drawn anew, n = ${n}`
  if (shuffled.decision === 'above' && redrawn.decision === 'above')
    return yes(`a planted ticket is found: ${figures}.`)
  if (shuffled.decision === 'within' || shuffled.decision === 'below')
    return no(`a planted ticket is found no better than its values shuffled: ${figures}.`)
  return undecided(`${figures}.`)
}

const percent = (share: Aggregate | null): string =>
  share ? `${(100 * share.mean).toFixed(1)} %` : '–'
