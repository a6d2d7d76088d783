import {
  verdictOf,
  type Aggregate,
  type Done,
  type Outcomes,
  type RoundVerdict,
  type Verdict,
} from '@lottery/science'
import { signed, withInterval } from '../answers/headlines.ts'
import { ticketReplicates } from '../arms/ticket-with-arms.ts'
import { meanOf, placedOutcomes, type PlacedOutcomes } from '../answers/placed-outcomes.ts'
import { rememberedPlan } from '../answers/remembered-plan.ts'
import { plan as ticketPlan } from '../winning-ticket/plan.ts'
import { ticketQuestion, type Level } from './levels.ts'
import type { SizeSpecification } from './specification.ts'

export type Sparse = 'ticket' | 'random-mask'

/** What came out at one size. */
export interface LevelResults {
  readonly level: Level
  /** Rounds of the smallest network that wins, and of the smallest that matches dense; null: none is shown. */
  readonly smallest: {
    readonly winning: RoundVerdict | null
    readonly matching: Readonly<Record<Sparse, RoundVerdict | null>>
  }
  readonly dense: (replicate: number) => number | null
  /** Test accuracy at a count of weights; null while a round next to it is to come. */
  readonly accuracyAt: (arm: Sparse, replicate: number, count: number) => number | null
  readonly lost: (replicate: number) => boolean
}

const placementsOf = rememberedPlan(ticketPlan)

export function levelResults(
  specification: SizeSpecification,
  level: Level,
  outcomes: Outcomes,
): LevelResults {
  const question = ticketQuestion(specification, level)
  const placements = placementsOf(question)
  const placed = placedOutcomes(placements, outcomes)
  const rounds = ticketReplicates(question, placements, outcomes)
  const { margin, speed, claimFrom, seeds } = specification
  const verdict = (ticket: Sparse, redrawn: string | null): Verdict =>
    verdictOf({ margin, speed, claimFrom, replicates: seeds.length, ticket, redrawn, rounds })
  const [tickets, random] = [verdict('ticket', 'random-reinit'), verdict('random-mask', null)]
  return {
    level,
    smallest: {
      winning: lastOf(tickets, ({ state }) => state === 'winning'),
      matching: { ticket: lastOf(tickets, matches), 'random-mask': lastOf(random, matches) },
    },
    dense: (replicate) => accuracyOf(placed, { arm: 'dense', replicate }),
    accuracyAt: (arm, replicate, count) =>
      between(level.kept, count, (round) =>
        round === 0
          ? accuracyOf(placed, { arm: 'dense', replicate })
          : accuracyOf(placed, { arm, replicate, round }),
      ),
    lost: (replicate) =>
      ['ticket', 'random-reinit', 'random-mask'].some((arm) => placed.lost({ arm, replicate })),
  }
}

const matches = (round: RoundVerdict): boolean => round.matches.state === 'holds'

/** The fixed sequence from `claimFrom` on, up to the first round that misses: its last round. */
function lastOf(
  { rounds, claimFrom }: Verdict,
  holds: (round: RoundVerdict) => boolean,
): RoundVerdict | null {
  const sequence = rounds.filter(({ round }) => round >= claimFrom)
  const miss = sequence.findIndex((round) => !holds(round))
  return (miss < 0 ? sequence : sequence.slice(0, miss)).at(-1) ?? null
}

function accuracyOf(
  placed: PlacedOutcomes,
  at: { readonly arm: string; readonly replicate: number; readonly round?: number },
): number | null {
  const done: readonly Done[] | null = placed.done(at)
  return done && meanOf(done.map(({ earlyStop }) => earlyStop.testAccuracy))
}

/**
 * A value at a count between two rounds, on the straight line over the logarithm of the counts; that of the round itself
 * where it keeps as many. `kept` falls from round to round.
 * @throws RangeError outside of the counts
 */
export function between(
  kept: readonly number[],
  count: number,
  valueAt: (round: number) => number | null,
): number | null {
  const after = kept.findIndex((one) => one <= count)
  if (after < 0 || count > kept[0]!) throw new RangeError(`${count} is not among ${kept.join()}`)
  const sparse = valueAt(after)
  if (sparse === null || kept[after] === count) return sparse
  const dense = valueAt(after - 1)
  if (dense === null) return null
  const [low, high] = [kept[after]!, kept[after - 1]!]
  const share = Math.log(count / low) / Math.log(high / low)
  return sparse + share * (dense - sparse)
}

/** Weights as pages count them, with thin spaces. */
export const counted = (weights: number): string =>
  String(weights).replaceAll(/\B(?=(?:\d{3})+$)/g, '\u202f')

export const interval = (aggregate: Aggregate): string =>
  withInterval(aggregate, (value) => signed(100 * value, 2))
