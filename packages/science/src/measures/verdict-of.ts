import {
  asFastAsDense,
  faster,
  matchesDense,
  moreAccurate,
  type ConditionRule,
  type Pair,
} from './condition.ts'
import { headlineOf, reasonOf } from './headline.ts'
import type { CompleteReplicate, RoundReplicates } from './replicates.ts'
import {
  leastReplicates,
  type Condition,
  type ConditionState,
  type RoundVerdict,
  type Verdict,
  type VerdictState,
} from './verdict.ts'

export interface VerdictInput {
  /** Fractions. */
  readonly margin: number
  readonly speed: 'reach' | 'early-stop'
  readonly claimFrom: number
  /** Replicates that the specification asks for: no verdict before all are in. */
  readonly replicates: number
  /** The arms compared; `redrawn` is null without one, and then nothing can win. */
  readonly ticket: string
  readonly redrawn: string | null
  readonly rounds: readonly RoundReplicates[]
}

/** Whether the ticket wins (docs/science.md, "Verdict on a ticket"): pointwise from round 1 on, and one claim over a sequence. */
export function verdictOf(input: VerdictInput): Verdict {
  const { margin, speed, claimFrom, replicates } = input
  const rounds = input.rounds
    .filter(({ round }) => round > 0)
    .toSorted((a, b) => a.round - b.round)
    .map((round) => roundVerdict(round, input))
  return {
    version: 1,
    margin,
    speed,
    claimFrom,
    replicates,
    headline: headlineOf(rounds, { margin, claimFrom, replicates }),
    rounds,
  }
}

function roundVerdict(
  { round, remaining, complete, lost }: RoundReplicates,
  { margin, speed, replicates, ticket, redrawn }: VerdictInput,
): RoundVerdict {
  const n = complete.length
  const isComplete = n === replicates
  const mayDecide = isComplete && n >= leastReplicates
  const rule: ConditionRule = { margin, speed, mayDecide, complete: isComplete }
  const againstDense = pairsOf(complete, ticket, ({ dense }) => dense)
  const againstRedrawn = redrawn ? pairsOf(complete, ticket, ({ arms }) => arms[redrawn]) : []
  const matches = matchesDense(againstDense, rule)
  const asFast = asFastAsDense(againstDense, rule)
  const accuracy = moreAccurate(againstRedrawn, rule)
  const stepsFewer = faster(againstRedrawn, rule)
  const initMatters = {
    state: eitherOf(accuracy.state, stepsFewer.state),
    reason: redrawn ? null : 'no random-reinit arm',
    accuracy,
    speed: stepsFewer,
  }
  const state = verdictFrom([matches.state, asFast.state, initMatters.state])
  const verdict = {
    round,
    remaining,
    n,
    diverged: lost.length,
    state,
    p: largest(matches.p, asFast.p, twoChances(accuracy.p, stepsFewer.p)),
    matches,
    asFast,
    initMatters,
    nToDecide: nToDecide(matches, asFast, initMatters),
  }
  return { ...verdict, reason: state === 'undecided' ? reasonOf(verdict, replicates, lost) : null }
}

const pairsOf = (
  complete: readonly CompleteReplicate[],
  ticket: string,
  control: (replicate: CompleteReplicate) => CompleteReplicate['dense'] | undefined,
): Pair[] =>
  complete.flatMap((replicate): Pair[] => {
    const [one, other] = [replicate.arms[ticket], control(replicate)]
    return one && other ? [[one, other]] : []
  })

/** Two chances: one that holds is enough, and both must fail to refute. */
const eitherOf = (one: ConditionState, other: ConditionState): ConditionState =>
  one === 'holds' || other === 'holds'
    ? 'holds'
    : one === 'refuted' && other === 'refuted'
      ? 'refuted'
      : 'undecided'

const verdictFrom = (states: readonly ConditionState[]): VerdictState =>
  states.includes('refuted')
    ? 'not-winning'
    : states.every((state) => state === 'holds')
      ? 'winning'
      : 'undecided'

/** Bonferroni over two tests. */
const twoChances = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : Math.min(1, 2 * Math.min(one, other))

const largest = (...values: readonly (number | null)[]): number | null =>
  values.includes(null) ? null : Math.max(...values.map((value) => value ?? 1))

function nToDecide(
  matches: Condition,
  asFast: Condition,
  { state, accuracy, speed }: RoundVerdict['initMatters'],
): number | null {
  const chances = [accuracy.nToDecide, speed.nToDecide].filter((n) => n !== null)
  const undecided = [
    ...[matches, asFast]
      .filter((condition) => condition.state === 'undecided')
      .map((c) => c.nToDecide),
    ...(state === 'undecided' ? [chances.length > 0 ? Math.min(...chances) : null] : []),
  ]
  return undecided.length > 0 ? largest(...undecided) : null
}
