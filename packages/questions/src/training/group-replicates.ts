import {
  armResultOf,
  averageOfDraws,
  minimumOf,
  type ArmResult,
  type CompleteReplicate,
  type LostReplicate,
  type Outcomes,
  type RoundReplicates,
} from '@lottery/science'
import type { Placed } from '../question.ts'

/** Keys of the arms that others hang on. */
export interface Standing {
  /** Masks come from its line: where it diverges, later rounds are lost. */
  readonly chain: string
  /** The whole network, placed at round 0. */
  readonly reference: string
}

/**
 * What has come out, by round and replicate. A replicate is complete at a round only when dense and every arm and draw
 * placed there are done; it is lost there when one of these diverged, or the chain did at a round before. `remaining`: planned share by round.
 */
export function groupReplicates(
  placements: readonly Placed[],
  outcomes: Outcomes,
  remaining: readonly number[],
  { chain, reference }: Standing,
): RoundReplicates[] {
  const rounds = remaining.map((share, round) => ({
    round,
    remaining: share,
    complete: [] as CompleteReplicate[],
    lost: [] as LostReplicate[],
  }))
  for (const [replicate, placed] of byKey(placements, ({ replicate }) => replicate)) {
    const byRound = byKey(placed, ({ round }) => round)
    const dense = denseOf(byRound.get(0) ?? [], reference, outcomes)
    let lost: LostReplicate | null = null
    for (const { round, complete, lost: lostHere } of rounds) {
      const here = byRound.get(round) ?? []
      const diverged: LostReplicate | null = lost ?? divergenceAmong(here, outcomes)
      if (diverged) lostHere.push(diverged)
      else if (dense)
        complete.push(...completeReplicate(replicate, dense, here, reference, outcomes))
      lost ??= divergenceAmong(
        here.filter(({ arm }) => arm === chain),
        outcomes,
      )
    }
  }
  return rounds
}

function byKey(
  placements: readonly Placed[],
  keyOf: (placement: Placed) => number,
): Map<number, Placed[]> {
  const groups = new Map<number, Placed[]>()
  for (const placement of placements) {
    const group = groups.get(keyOf(placement))
    if (group) group.push(placement)
    else groups.set(keyOf(placement), [placement])
  }
  return groups
}

interface Dense {
  readonly result: ArmResult
  /** Its minimum of validation loss, that the replicate's others are to reach. */
  readonly target: number
}

function denseOf(placed: readonly Placed[], reference: string, outcomes: Outcomes): Dense | null {
  const dense = placed.find(({ arm }) => arm === reference)
  const outcome = dense && outcomes.get(dense.identity)
  if (outcome?.state !== 'done') return null
  const target = minimumOf(outcome.series.validationLoss)
  return { result: armResultOf(outcome, target), target }
}

function divergenceAmong(placed: readonly Placed[], outcomes: Outcomes): LostReplicate | null {
  for (const { arm, replicate, round, identity } of placed) {
    const outcome = outcomes.get(identity)
    if (outcome?.state === 'diverged') return { replicate, arm, round, step: outcome.step }
  }
  return null
}

/** None while anything placed here is still to come. */
function completeReplicate(
  replicate: number,
  { result, target }: Dense,
  placed: readonly Placed[],
  reference: string,
  outcomes: Outcomes,
): CompleteReplicate[] {
  const draws = new Map<string, ArmResult[]>()
  for (const { arm, identity } of placed) {
    const outcome = outcomes.get(identity)
    if (outcome?.state !== 'done') return []
    const one = arm === reference ? result : armResultOf(outcome, target)
    draws.set(arm, [...(draws.get(arm) ?? []), one])
  }
  const arms = Object.fromEntries([...draws].map(([arm, all]) => [arm, averageOfDraws(all)]))
  return placed.length > 0 ? [{ replicate, dense: result, arms }] : []
}
