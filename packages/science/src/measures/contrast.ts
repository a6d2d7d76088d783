import { aggregateOrNull, type Aggregate } from '../statistics/aggregate.ts'
import { twoSidedP } from '../statistics/paired-test.ts'
import { replicatesFor } from '../statistics/power.ts'
import { signFlipP } from '../statistics/sign-flip.ts'
import type { Quantity, Reading } from './quantity.ts'

/** Differences to controls, paired within replicates, each with its interval against a margin. */
export interface Contrast extends Reading {
  /** Unique within an answer; part of addresses. */
  readonly key: string
  readonly title: string
  readonly quantity: Quantity
  /** Replicates that the specification asks for. */
  readonly replicates: number
  /** Half width of what does not matter, in the quantity's own unit; 0: any difference matters. */
  readonly margin: number
  /** The decision that the question seeks: its side is shaded; left out where either answer is as good. */
  readonly sought?: Decided
  /** True where a treated side may be better, so that `within` has no upper end. */
  readonly noWorse?: boolean
  /** What a decision means to the question, in a word or two: `needed` for `below`. The decision's own word otherwise. */
  readonly words?: Partial<Readonly<Record<Decided, string>>>
  readonly rows: readonly ContrastRow[]
}
export interface ContrastRow {
  /** Unique within the contrast. */
  readonly key: string
  readonly label: string
  /** Key of the question's arm that is treated; null where a row is of no single arm. */
  readonly arm: string | null
  /** What it is held against, in words. */
  readonly against: string
  /** Mean over replicates of treated and of control; null while none is in. */
  readonly treated: Aggregate | null
  readonly control: Aggregate | null
  /** Treated − control, one a replicate, draws averaged first. */
  readonly difference: Aggregate | null
  readonly decision: Decision
  /** Two-sided Student t against 0; null below n = 2. */
  readonly p: number | null
  /** Exact sign-flip, two-sided, for n from 6 to 24; null outside. */
  readonly signFlipP: number | null
  /**
   * Replicates that would show `within` with 80 % power at the spread seen, if there were no difference. Null when
   * decided, without a margin or a spread, above 100, where there are as many already, and with
   * lower bounds on either side: more of these cannot decide.
   */
  readonly replicatesWanted: number | null
  /** Sides on which some values are only lower bounds; left out where there are none. */
  readonly censored?: Censored
}

/**
 * Where the two-sided 95 % interval of a difference lies: `below` −margin, `within` ±margin, `above` margin, or across
 * an end. Always undecided while a replicate is to come, or with fewer of them than the question demands. Where no worse
 * is enough, only the lower end decides: `within` also when the upper one is beyond margin.
 */
export const decisions = ['below', 'within', 'above', 'undecided'] as const
export type Decision = (typeof decisions)[number]
export type Decided = Exclude<Decision, 'undecided'>

export interface PairedValues {
  readonly key: string
  readonly label: string
  readonly arm?: string
  readonly against: string
  /** One pair a complete replicate. */
  readonly pairs: readonly (readonly [treated: number, control: number])[]
  /**
   * Sides on which a value is only a lower bound, such as the steps of a network that never got there. A treated bound
   * leaves only `above` to be shown, a control's only `below`.
   */
  readonly censored?: Censored
}
export interface Censored {
  readonly treated: boolean
  readonly control: boolean
}

interface ContrastRule {
  /** Replicates below which nothing is decided. */
  readonly least: number
  readonly noWorse: boolean
}

export const contrastOf = ({
  rows,
  least,
  ...contrast
}: Omit<Contrast, 'rows'> &
  Pick<ContrastRule, 'least'> & { readonly rows: readonly PairedValues[] }): Contrast => ({
  ...contrast,
  rows: rows.map((row) =>
    contrastRowOf(row, contrast, { least, noWorse: contrast.noWorse ?? false }),
  ),
})

function contrastRowOf(
  { key, label, arm, against, pairs, censored }: PairedValues,
  { margin, replicates }: Pick<Contrast, 'margin' | 'replicates'>,
  { least, noWorse }: ContrastRule,
): ContrastRow {
  const differences = pairs.map(differenceOf)
  const difference = aggregateOrNull(differences)
  const found =
    pairs.length < Math.max(least, replicates)
      ? 'undecided'
      : decisionOf(difference, margin, noWorse)
  const open = (censored?.treated && found !== 'above') || (censored?.control && found !== 'below')
  const decision = open ? 'undecided' : found
  const isCensored = censored !== undefined && (censored.treated || censored.control)
  return {
    key,
    label,
    arm: arm ?? null,
    against,
    treated: aggregateOrNull(pairs.map(([treated]) => treated)),
    control: aggregateOrNull(pairs.map(([, control]) => control)),
    difference,
    decision,
    p: differences.length > 1 ? twoSidedP(differences) : null,
    signFlipP: twoSidedSignFlipP(differences),
    replicatesWanted:
      found === 'undecided' && !isCensored
        ? wantedFor(difference, margin, { least, noWorse })
        : null,
    ...(isCensored && { censored }),
  }
}

/** Sides that differ by rounding alone, such as means of equal draws, do not differ. */
function differenceOf([treated, control]: readonly [number, number]): number {
  const difference = treated - control
  const rounding = 1e-12 * Math.max(Math.abs(treated), Math.abs(control))
  return Math.abs(difference) <= rounding ? 0 : difference
}

export function decisionOf(
  difference: Aggregate | null,
  margin: number,
  noWorse = false,
): Decision {
  const [low, high] = difference?.ci95 ?? [-Infinity, Infinity]
  if (high < -margin) return 'below'
  if (low > margin) return 'above'
  return low > -margin && (noWorse || high < margin) ? 'within' : 'undecided'
}

function twoSidedSignFlipP(differences: readonly number[]): number | null {
  const [up, down] = [signFlipP(differences), signFlipP(differences.map((value) => -value))]
  return up === null || down === null ? null : Math.min(1, 2 * Math.min(up, down))
}

/** An interval lies within ±margin when neither end is beyond: 90 % power at each end leaves 80 % for both. */
function wantedFor(
  difference: Aggregate | null,
  margin: number,
  { least, noWorse }: ContrastRule,
): number | null {
  if (!difference?.sd || margin === 0) return null
  const wanted = replicatesFor(margin, difference.sd, 0.025, { power: noWorse ? 0.8 : 0.9 })
  const enough = wanted === null ? null : Math.max(wanted, least)
  // As many did not decide: the difference lies at the margin, and more of them may not either.
  return enough !== null && enough > difference.n ? enough : null
}
