import { meanOf, type PlacedOutcomes } from './placed-outcomes.ts'

/**
 * Accuracy at the early stop of an arm at a round and at its own round 0, draws averaged: one pair a replicate where
 * both are in. Is what was found a ticket at all?
 */
export const againstRoundZero = (
  placed: PlacedOutcomes,
  seeds: readonly number[],
  arm: string,
  round: number,
): (readonly [number, number])[] =>
  seeds.flatMap((replicate) => {
    const found = placed.done({ arm, replicate, round })
    const whole = placed.done({ arm, replicate, round: 0 })
    return found && whole ? [[accuracyOf(found), accuracyOf(whole)] as const] : []
  })

const accuracyOf = (done: NonNullable<ReturnType<PlacedOutcomes['done']>>): number =>
  meanOf(done.map(({ earlyStop }) => earlyStop.testAccuracy))
