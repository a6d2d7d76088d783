/**
 * Whether a ticket wins (docs/science.md, "Verdict on a ticket"). Paired over replicates, Student t; one-sided bounds at 97.5 %,
 * at 98.75 % for the two ways in which initialisation may matter; speeds as logs, shown as ratios.
 */
export interface Verdict {
  /** Raised when the rule changes. */
  readonly version: 1
  /** In fractions, such as 0.002 for 0.2 points. */
  readonly margin: number
  /** How speed was compared. */
  readonly speed: 'reach' | 'early-stop'
  /** The fixed sequence starts at this round and goes to sparser ones. */
  readonly claimFrom: number
  /** Replicates the spec asks for; no verdict before all are in. */
  readonly replicates: number
  readonly headline: Headline
  /** Pointwise, one a round from 1 on. */
  readonly rounds: readonly RoundVerdict[]
}

/** Below this many replicates nothing is decided, whatever the figures. */
export const leastReplicates = 5

export type VerdictState = 'winning' | 'not-winning' | 'undecided'

/** From the fixed sequence: the sparsest round reached before the first miss. */
export interface Headline {
  readonly state: VerdictState
  /** Round and remaining share of the first and the last winning round of the sequence; null unless winning. */
  readonly from: { readonly round: number; readonly remaining: number } | null
  readonly to: { readonly round: number; readonly remaining: number } | null
  /** The claim in one sentence, by template; never more than the verdict. */
  readonly sentence: string
  /** Where a claim ends and why, in one sentence, such as `Undecided at 2.8 %, n = 3 of 5.`; null without a claim. */
  readonly limit: string | null
}

export interface RoundVerdict {
  readonly round: number
  readonly remaining: number
  /** Replicates with every arm and draw in. */
  readonly n: number
  /** Replicates lost at this round: one of their rounds diverged, or what it needs did. */
  readonly diverged: number
  readonly state: VerdictState
  /** Why it is undecided, when it is; such as `3 of 5 replicates`. */
  readonly reason: string | null
  /** max(p_matches, p_fast, min(1, 2·min(p_accuracy, p_speed))); null while replicates or the arm are missing, and at n = 1. */
  readonly p: number | null
  /** a_ticket − a_dense, fractions. */
  readonly matches: Condition
  /** s_ticket ÷ s_dense, geometric. */
  readonly asFast: Condition
  readonly initMatters: {
    readonly state: ConditionState
    /** Why it cannot be tested, such as a spec without the arm; null when it can. */
    readonly reason: string | null
    /** a_ticket − a_reinit, fractions. */
    readonly accuracy: Condition
    /** s_ticket ÷ s_reinit, geometric. */
    readonly speed: Condition
  }
  /**
   * Replicates for 80 % power at the SD seen, the largest over the undecided conditions. Null when none is undecided,
   * when it cannot be told (n < 2), when it is above 100, and when more replicates cannot decide (a censored ticket).
   */
  readonly nToDecide: number | null
}

export type ConditionState = 'holds' | 'refuted' | 'undecided'
export interface Condition {
  readonly state: ConditionState
  /** Difference in fractions, or ratio; null at n = 0. */
  readonly estimate: number | null
  /** Of the paired differences: fractions for accuracy, natural logarithms for speed. Null below n = 2. */
  readonly sd: number | null
  /**
   * The one-sided bounds of the test on either side, so the pair is an interval at 95 % (97.5 % for initMatters). With a
   * censored ticket only the lower one bounds the true ratio, with a censored control only the upper one, with both
   * neither. Null at n = 1.
   */
  readonly interval: readonly [low: number, high: number] | null
  /** Confidence of that pair as an interval: 0.95 or 0.975. */
  readonly level: number
  /** The threshold the interval is held against, such as −margin or 1.1. */
  readonly threshold: number
  /** Null while replicates are missing, so that nobody stops early for it. */
  readonly p: number | null
  /** Exact sign-flip p, one-sided, for n from 6 to 24; beside the t test. */
  readonly signFlipP: number | null
  /** True when there are two or more pairs and all differ by the same: the interval is a point, which is said. */
  readonly zeroSpread: boolean
  /** Pairs in which the ticket's speed is censored: with any, it cannot be shown to be as fast or faster. */
  readonly ticketCensored: number
  /** Pairs in which the control's is: it counts as the last step, so with any, slowness cannot be shown. */
  readonly controlCensored: number
  /** Pairs censored on both sides: such a speed interval neither proves nor refutes. */
  readonly bothCensored: number
  /**
   * Replicates for 80 % power to show it at the SD seen, were the true difference 0 and the true ratio 1 (for
   * initMatters: were the effect the one seen). Null when decided, and as for the whole round.
   */
  readonly nToDecide: number | null
}
