import { pairedTest, type PairedTest } from '../statistics/paired-test.ts'
import { replicatesFor } from '../statistics/power.ts'
import type { ArmResult } from './replicates.ts'
import type { Condition, ConditionState } from './verdict.ts'

/** "As fast" allows this ratio of steps; two speeds this near are the same. */
export const speedFactor = 1.1
const logFactor = Math.log(speedFactor)

/** The ticket against one control in the same replicate. */
export type Pair = readonly [ticket: ArmResult, control: ArmResult]

/** What conditions need to know of a verdict: the rule, and whether it may decide yet. */
export interface ConditionRule {
  /** Fractions. */
  readonly margin: number
  readonly speed: 'reach' | 'early-stop'
  /** False while replicates are missing, and below five: then nothing holds and nothing is refuted. */
  readonly mayDecide: boolean
  /** False while replicates are missing: a p seen early invites stopping early. */
  readonly complete: boolean
}

/** Accuracy no more than the margin below the control's. One-sided α = 0.025. */
export const matchesDense = (pairs: readonly Pair[], rule: ConditionRule): Condition =>
  accuracyCondition(pairs, rule, {
    alpha: 0.025,
    threshold: -rule.margin,
    refutes: ([, high]) => high < -rule.margin,
    effect: () => rule.margin,
  })

/** Accuracy above the control's; refuted when it lies inside the margin on both sides. α = 0.0125: one of two chances. */
export const moreAccurate = (pairs: readonly Pair[], rule: ConditionRule): Condition =>
  accuracyCondition(pairs, rule, {
    alpha: 0.0125,
    threshold: 0,
    refutes: ([low, high]) => low > -rule.margin && high < rule.margin,
    effect: (mean) => mean,
  })

/** At most 1.1 times the control's steps. α = 0.025. */
export const asFastAsDense = (pairs: readonly Pair[], rule: ConditionRule): Condition =>
  speedCondition(pairs, rule, {
    alpha: 0.025,
    threshold: logFactor,
    refutes: ([low]) => low > logFactor,
    refutedByEquality: false,
    effect: () => logFactor,
  })

/** Fewer steps than the control; refuted when the ratio lies inside 1/1.1…1.1. α = 0.0125: one of two chances. */
export const faster = (pairs: readonly Pair[], rule: ConditionRule): Condition =>
  speedCondition(pairs, rule, {
    alpha: 0.0125,
    threshold: 0,
    refutes: ([low, high]) => low > -logFactor && high < logFactor,
    refutedByEquality: true,
    effect: (mean) => -mean,
  })

interface ConditionTest {
  /** One-sided. */
  readonly alpha: number
  /** Of the mean difference: accuracy in fractions, speed as a logarithm. */
  readonly threshold: number
  readonly refutes: (bounds: readonly [low: number, high: number]) => boolean
  /** Distance from the threshold that power is asked for, given the mean seen. */
  readonly effect: (mean: number) => number
}
interface SpeedTest extends ConditionTest {
  /** Equality needs both bounds, slowness the lower one alone. */
  readonly refutedByEquality: boolean
}

function accuracyCondition(
  pairs: readonly Pair[],
  rule: ConditionRule,
  { alpha, threshold, refutes, effect }: ConditionTest,
): Condition {
  const uncensored = { ticketCensored: 0, controlCensored: 0, bothCensored: 0 }
  const level = 1 - 2 * alpha
  if (pairs.length === 0) return { ...untested, ...uncensored, level, threshold }
  const test = pairedTest(
    pairs.map(([ticket, control]) => ticket.accuracy - control.accuracy),
    alpha,
  )
  const state = stateOf(rule, test, ([low]) => low > threshold, refutes)
  return {
    ...uncensored,
    level,
    threshold,
    estimate: test.mean,
    interval: test.bounds,
    state,
    sd: test.sd,
    p: rule.complete ? test.above(threshold) : null,
    signFlipP: rule.complete ? test.signFlipAbove(threshold) : null,
    zeroSpread: test.sd === 0,
    nToDecide: state === 'undecided' ? replicatesNeeded(test, effect, alpha) : null,
  }
}

/**
 * A censored step counts as the last one, so it is too small. A bound stands only where that errs to the safe side:
 * with a censored ticket nothing shows it fast (p = 1), with a censored control nothing shows it slow, and a pair
 * censored on both sides leaves neither.
 */
function speedCondition(
  pairs: readonly Pair[],
  rule: ConditionRule,
  { alpha, threshold, refutes, refutedByEquality, effect }: SpeedTest,
): Condition {
  const found = pairs.map(
    ([ticket, control]) => [stepOf(ticket, rule), stepOf(control, rule)] as const,
  )
  const censoring = {
    ticketCensored: found.filter(([ticket]) => ticket.censored).length,
    controlCensored: found.filter(([, control]) => control.censored).length,
    bothCensored: found.filter(([ticket, control]) => ticket.censored && control.censored).length,
  }
  const level = 1 - 2 * alpha
  const shown = { ...censoring, level, threshold: Math.exp(threshold) }
  if (pairs.length === 0) return { ...untested, ...shown }
  const test = pairedTest(
    found.map(([ticket, control]) => Math.log(ticket.step / control.step)),
    alpha,
  )
  const fastShown = censoring.ticketCensored === 0
  const slowShown = censoring.controlCensored === 0
  const canRefute = slowShown && (fastShown || !refutedByEquality)
  const state = stateOf(
    rule,
    test,
    ([, high]) => fastShown && high < threshold,
    (bounds) => canRefute && refutes(bounds),
  )
  return {
    ...shown,
    estimate: Math.exp(test.mean),
    interval: test.bounds && [Math.exp(test.bounds[0]), Math.exp(test.bounds[1])],
    state,
    sd: test.sd,
    p: rule.complete ? atLeast(fastShown, test.below(threshold)) : null,
    signFlipP: rule.complete ? atLeast(fastShown, test.signFlipBelow(threshold)) : null,
    zeroSpread: test.sd === 0,
    nToDecide: state === 'undecided' && fastShown ? replicatesNeeded(test, effect, alpha) : null,
  }
}

const stepOf = (result: ArmResult, { speed }: ConditionRule) =>
  speed === 'reach' ? result.reach : result.earlyStop

/** A test that censoring bars shows nothing. */
const atLeast = (stands: boolean, p: number | null): number | null => (p === null || stands ? p : 1)

const replicatesNeeded = (
  { mean, sd }: PairedTest,
  effect: ConditionTest['effect'],
  alpha: number,
): number | null => (sd === null ? null : replicatesFor(effect(mean), sd, alpha))

function stateOf(
  { mayDecide }: ConditionRule,
  { bounds }: PairedTest,
  holds: (bounds: readonly [number, number]) => boolean,
  refutes: (bounds: readonly [number, number]) => boolean,
): ConditionState {
  if (!mayDecide || bounds === null) return 'undecided'
  return holds(bounds) ? 'holds' : refutes(bounds) ? 'refuted' : 'undecided'
}

/** No pair is in. */
const untested = {
  state: 'undecided',
  estimate: null,
  interval: null,
  sd: null,
  p: null,
  signFlipP: null,
  zeroSpread: false,
  nToDecide: null,
} as const
