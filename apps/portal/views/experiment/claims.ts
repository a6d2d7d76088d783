import {
  count,
  counted,
  inWords,
  percentNumber,
  pointsInterval,
  remaining,
  stepsRatio,
  type Censoring,
} from '../../figures/format.ts'
import { pairOf } from '../../figures/pair.ts'

/** The figures that sentences are made from: those of the verdict, nothing else. */
export interface ClaimCondition {
  readonly state: 'HOLDS' | 'REFUTED' | 'UNDECIDED'
  readonly estimate?: number | null
  readonly interval?: readonly number[] | null
  readonly threshold: number
}
export interface ClaimRound {
  readonly round: number
  readonly remaining: number
  readonly n: number
  readonly state: 'WINNING' | 'NOT_WINNING' | 'UNDECIDED'
  readonly reason?: string | null
  readonly matches: ClaimCondition
  readonly asFast: ClaimCondition & Censoring
  readonly initMatters: {
    readonly accuracy: ClaimCondition
    readonly speed: ClaimCondition & Censoring
  }
}
export interface ClaimVerdict {
  readonly replicates: number
  readonly margin: number
  readonly speed: 'REACH' | 'EARLY_STOP'
  readonly claimFrom: number
  readonly headline: {
    readonly state: ClaimRound['state']
    readonly to?: { readonly round: number; readonly remaining: number } | null
    readonly limit?: string | null
  }
  readonly rounds: readonly ClaimRound[]
}

/** The rounds that are begun and not complete, in a sentence; null without any. */
export function partialSentence({ rounds, replicates }: ClaimVerdict): string | null {
  const begun = rounds.filter(({ n }) => n > 0 && n < replicates)
  const [first] = begun
  if (!first) return null
  const same = begun.filter(({ n }) => n === first.n)
  const shares = same.map((round) => remaining(round.remaining))
  const at = shares.length > 2 ? `${shares[0]} to ${shares.at(-1)}` : shares.join(' and ')
  const subject = same.length === 1 ? 'The round' : 'Rounds'
  return `${subject} at ${at} ${same.length === 1 ? 'has' : 'have'} ${inWords(first.n)} of ${inWords(replicates)} replicates so far.`
}

/** What follows the headline: what the winning tickets do, and where the claim ends. */
export function dekSentences(verdict: ClaimVerdict): string {
  const { headline, speed, margin, rounds } = verdict
  const sentences: string[] = []
  if (headline.state === 'WINNING') {
    const fast = speed === 'REACH' ? 'reach its lowest loss' : 'stop'
    const most = factor(rounds[0]?.asFast.threshold ?? 1.1)
    sentences.push(
      `Tickets there match the dense network within ${trimmed(margin)} points, ${fast} in less than ${most} times its steps, and are more accurate or faster than the same masks with weights drawn anew.`,
    )
    if (headline.limit) sentences.push(headline.limit)
  }
  const partial = partialSentence(verdict)
  const saysCount = headline.limit?.includes('n =') ?? headline.state !== 'WINNING'
  if (partial && !saysCount) sentences.push(partial)
  return sentences.join(' ')
}

/** What the figure says, at the sparsest round that the verdict speaks of; never more than it. */
export function figureSays(verdict: ClaimVerdict, digits: number, rewindStep = 0): string {
  const { headline, rounds, claimFrom, margin } = verdict
  const won = rounds.find(({ round }) => round === headline.to?.round)
  if (won)
    return `${winningSentence(won, margin, digits, rewindStep)} ${redrawnSentence(won, digits)}`
  const judged = rounds.filter(({ n }) => n === verdict.replicates)
  const first = rounds.find(({ round }) => round === claimFrom)
  if (headline.state === 'NOT_WINNING' && first)
    return `At ${remaining(first.remaining)} of the weights the ticket ${missOf(first, margin, digits)}. That is the first round of the sequence, so nothing is claimed for sparser ones.`
  if (judged.length === 0)
    return `Nothing yet: a round counts when all ${count(verdict.replicates)} replicates of every arm are in.`
  const winning = judged.filter(({ state }) => state === 'WINNING').length
  const wins =
    winning > 0
      ? ` ${winning} of ${judged.length} rounds win taken one by one, but a claim needs an unbroken row from there.`
      : ''
  return `Nothing is claimed from ${remaining(first?.remaining ?? 1)} of the weights on, where the sequence of claims starts.${wins}`
}

function winningSentence(
  won: ClaimRound,
  margin: number,
  digits: number,
  rewindStep: number,
): string {
  const where = rewindStep > 0 ? `stood at step ${count(rewindStep)}` : 'started'
  const kept = `Keep ${remaining(won.remaining)} of the weights, put them back to where they ${where}, and the network learns`
  const accuracy = won.matches.estimate ?? 0
  const interval = pairOf(won.matches.interval)
  const better = interval !== null && interval[0] > 0
  const well = better
    ? `better than the whole one, by ${percentNumber(accuracy, digits)}\u00a0points ${pointsInterval(interval, won.matches.threshold, digits)}`
    : `as well as the whole one, within ${trimmed(margin)} points${interval ? ` ${pointsInterval(interval, won.matches.threshold, digits)}` : ''}`
  return `${kept} ${well}, and ${speedWords(won.asFast)} (n = ${won.n}).`
}

/** Fewer steps only where the interval shows it; else no more than what was tested. */
function speedWords({ estimate, interval, threshold, ...censoring }: ClaimRound['asFast']): string {
  const ends = pairOf(interval)
  if (estimate == null || !ends) return ''
  return ends[1] < 1
    ? `in ${ratioWords(stepsRatio(estimate, ends, 1, censoring), 'of the steps')}`
    : `in less than ${factor(threshold)} times the steps ${stepsRatio(estimate, ends, threshold, censoring).interval}`
}

function redrawnSentence({ initMatters }: ClaimRound, digits: number): string {
  const { accuracy, speed } = initMatters
  const lost: string[] = []
  const [a, aEnds] = [accuracy.estimate, pairOf(accuracy.interval)]
  if (accuracy.state === 'HOLDS' && a != null && aEnds)
    lost.push(
      `falls by ${percentNumber(a, digits)} points ${pointsInterval(aEnds, accuracy.threshold, digits)}`,
    )
  const [s, sEnds] = [speed.estimate, pairOf(speed.interval)]
  if (speed.state === 'HOLDS' && s != null && sEnds)
    lost.push(
      `takes ${ratioWords(stepsRatio(1 / s, [1 / sEnds[1], 1 / sEnds[0]], 1, turned(speed), 1), 'the steps')}`,
    )
  return lost.length > 0
    ? `Draw the same weights anew and it ${lost.join(' and ')} (97.5\u00a0% intervals: two chances).`
    : ''
}

function missOf(first: ClaimRound, margin: number, digits: number): string {
  const { matches, asFast } = first
  const mEnds = pairOf(matches.interval)
  if (matches.state === 'REFUTED' && matches.estimate != null && mEnds)
    return `is ${percentNumber(Math.abs(matches.estimate), digits)} points less accurate than the dense network ${pointsInterval(mEnds, matches.threshold, digits)}`
  const sEnds = pairOf(asFast.interval)
  if (asFast.state === 'REFUTED' && asFast.estimate != null && sEnds)
    return `takes ${ratioWords(stepsRatio(asFast.estimate, sEnds, asFast.threshold, asFast), 'the steps of the dense network')}`
  return `does as well with its weights drawn anew, within ${trimmed(margin)} points and a factor of ${factor(asFast.threshold)}`
}

const ratioWords = (written: ReturnType<typeof stepsRatio>, noun: string): string =>
  `${written.ratio} ${noun} ${written.interval}`

/** Of the control ÷ ticket. */
const turned = ({ ticketCensored = 0, controlCensored = 0 }: Censoring): Censoring => ({
  ticketCensored: controlCensored,
  controlCensored: ticketCensored,
})

const factor = (threshold: number): string => Number(threshold.toFixed(4)).toString()
const trimmed = (fraction: number): string => Number((fraction * 100).toFixed(4)).toString()

export interface Scope {
  readonly network: string
  readonly dataset: string
  readonly replicates: number
  readonly steps: number
  /** Steps a round that the paper trains this network for; null where unknown. */
  readonly paperSteps: number | null
  /** Replicates whose dense network had its lowest loss at the last step, of those that are in. */
  readonly denseCensored: number
  readonly denseIn: number
  /** Re-draws in each replicate; null without that arm. */
  readonly draws: number | null
  /** The figure marks its highest point. */
  readonly marked: boolean
}

/** What the figure may not say: the limits of one experiment. */
export function figureMayNotSay(scope: Scope): string {
  const { network, dataset, replicates, steps, paperSteps, denseCensored, denseIn, draws, marked } =
    scope
  const short =
    paperSteps !== null && steps < paperSteps
      ? ` It trains ${count(steps)} steps a round where the paper trains ${count(paperSteps)}: read shapes, not values.`
      : ''
  const unfinished =
    denseCensored > 0
      ? ` In ${inWords(denseCensored)} of ${inWords(denseIn)} replicates the dense network was at its lowest loss at the last step: longer training may lower it, and what is measured against it may change.`
      : ''
  const picked = marked
    ? ' The highest point was picked afterwards, which its interval does not allow for.'
    : ''
  const few = replicates < 5 ? ` Fewer than five replicates decide nothing.` : ''
  const drawn =
    draws === null
      ? ' Without a re-drawn control it cannot say that initialisation matters.'
      : draws === 1
        ? ' Each control is drawn once, where a paper would want three draws.'
        : ''
  return `One network (${network}), one data set (${dataset}), ${counted(replicates, 'seed')}, one learning rate. It does not show that a ticket is needed to train the large network, nor that it would serve on another task.${short}${unfinished}${few}${picked}${drawn}`
}
