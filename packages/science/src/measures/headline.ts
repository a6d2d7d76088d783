import type { LostReplicate } from './replicates.ts'
import { speedFactor } from './condition.ts'
import { leastReplicates, type Headline, type RoundVerdict } from './verdict.ts'

interface Claim {
  readonly margin: number
  readonly claimFrom: number
  readonly replicates: number
}

/**
 * The fixed sequence: from `claimFrom` to sparser rounds, stopping at the first that does not win, so that no
 * correction for several rounds is needed. A round that skips ahead of a miss is never claimed.
 */
export function headlineOf(rounds: readonly RoundVerdict[], claim: Claim): Headline {
  const sequence = rounds.filter(({ round }) => round >= claim.claimFrom)
  const miss = sequence.findIndex(({ state }) => state !== 'winning')
  const won = miss < 0 ? sequence : sequence.slice(0, miss)
  const [first, last, next] = [won[0], won.at(-1), sequence[won.length]]
  if (first && last)
    return {
      state: 'winning',
      from: { round: first.round, remaining: first.remaining },
      to: { round: last.round, remaining: last.remaining },
      sentence:
        first === last
          ? `Yes, at ${percent(first.remaining)} of the weights.`
          : `Yes, from ${share(first.remaining)} down to ${percent(last.remaining)} of the weights.`,
      limit: next
        ? missSentence(next, claim)
        : `${percent(last.remaining)} is the sparsest round of this experiment.`,
    }
  return {
    state: next?.state ?? 'undecided',
    from: null,
    to: null,
    sentence: next
      ? openSentence(rounds, next, claim)
      : 'No round is complete yet: none is planned.',
    limit: null,
  }
}

/** No claim: nothing to speak of yet, or the first round of the sequence missed. */
function openSentence(rounds: readonly RoundVerdict[], first: RoundVerdict, claim: Claim): string {
  if (first.state === 'not-winning')
    return `No, not at ${percent(first.remaining)} of the weights: ${refutationOf(first, claim)}.`
  const begun = rounds.find(({ n }) => n < claim.replicates)
  return begun && first.diverged === 0 && rounds.every(({ n }) => n < claim.replicates)
    ? `No round is complete yet: n = ${begun.n} of ${claim.replicates} at ${percent(begun.remaining)} of the weights.`
    : missSentence(first, claim)
}

const missSentence = (verdict: RoundVerdict, claim: Claim): string => {
  const { n, remaining } = verdict
  if (verdict.state === 'not-winning')
    return `Not at ${percent(remaining)}: ${refutationOf(verdict, claim)}.`
  const waits = n < claim.replicates && verdict.diverged === 0
  const count = n < claim.replicates ? `n = ${n} of ${claim.replicates}` : `n = ${n}`
  return `Undecided at ${percent(remaining)}, ${count}${waits ? '' : `: ${verdict.reason}${enoughFor(verdict, claim)}`}.`
}

/** Only an n beyond the one there is helps a reader, and none helps where more than spread is missing. */
const enoughFor = ({ n, nToDecide }: RoundVerdict, { replicates }: Claim): string =>
  n === replicates && n >= leastReplicates && nToDecide !== null && nToDecide > n
    ? `; 80\u00a0% power needs n = ${nToDecide}`
    : ''

function refutationOf({ matches, asFast }: RoundVerdict, { margin }: Claim): string {
  if (matches.state === 'refuted')
    return `the ticket is more than ${points(margin)} less accurate than dense`
  if (asFast.state === 'refuted')
    return `the ticket takes more than ${speedFactor} times the steps of dense`
  return `re-drawn weights do as well, within ${points(margin)} and a factor of ${speedFactor}`
}

type Undecided = Pick<RoundVerdict, 'n' | 'matches' | 'asFast' | 'initMatters'>

/** Why a round is undecided, as the end of a sentence. */
export function reasonOf(
  { n, matches, asFast, initMatters }: Undecided,
  replicates: number,
  lost: readonly LostReplicate[],
): string {
  const [first] = lost
  if (first) return divergenceOf(first, lost)
  if (n < replicates) return `${n} of ${replicates} replicates`
  if (n < leastReplicates) return `a verdict needs ${leastReplicates} replicates or more`
  if (initMatters.reason) return initMatters.reason
  const open = [
    ...(matches.state === 'undecided' ? ['accuracy against dense'] : []),
    ...(asFast.state === 'undecided'
      ? [`speed against dense${censored(asFast.ticketCensored)}`]
      : []),
    ...(initMatters.state === 'undecided' ? ['whether initialisation matters'] : []),
  ]
  return `${open.join(', ')} ${open.length > 1 ? 'are' : 'is'} open`
}

const censored = (tickets: number): string =>
  tickets === 0 ? '' : tickets === 1 ? ' (1 ticket censored)' : ` (${tickets} tickets censored)`

const divergenceOf = (
  { replicate, arm, round, step }: LostReplicate,
  lost: readonly LostReplicate[],
): string =>
  lost.length === 1
    ? `replicate ${replicate} diverged, ${round === 0 ? 'dense' : `${arm} of round ${round}`} at step ${spaced(step)}`
    : `replicates ${lost.map((one) => one.replicate).join(', ')} diverged`

/** Percent to one decimal, to two below 1. */
const share = (fraction: number): string => (fraction * 100).toFixed(fraction < 0.01 ? 2 : 1)
const percent = (fraction: number): string => `${share(fraction)}\u00a0%`
const points = (fraction: number): string => {
  const value = Number((fraction * 100).toFixed(4))
  return `${value} ${value === 1 ? 'point' : 'points'}`
}
/** 61200 as 61 200, with thin no-break spaces. */
const spaced = (step: number): string => String(step).replace(/\B(?=(\d{3})+$)/g, '\u202f')
