import type { VerdictTableFragment as VerdictTableData } from '../../gql/graphql.ts'
import type { Censoring } from '../format.ts'
import { pairOf } from '../pair.ts'
import { pointScale, ratioScale, type Interval } from './interval-scale.ts'

type Rounds = VerdictTableData['rounds']
type Condition = Rounds[number]['matches']

/** Censoring leaves an end of a ratio open. */
export const scaled = (
  condition: Pick<Condition, 'estimate' | 'interval'> & Censoring,
  unit: number,
): Interval => {
  const { ticketCensored = 0, controlCensored = 0 } = condition
  const ends = pairOf(condition.interval)
  return {
    estimate: condition.estimate == null ? null : condition.estimate * unit,
    ends: ends && [
      controlCensored > 0 ? 0 : ends[0] * unit,
      ticketCensored > 0 ? Infinity : ends[1] * unit,
    ],
  }
}

/** One scale down each column, from all rounds together. */
export function scalesOf(rounds: Rounds, width: number) {
  const threshold = (of: (round: Rounds[number]) => Condition, unit: number) =>
    Number(((rounds[0] ? of(rounds[0]).threshold : 0) * unit).toFixed(6))
  return {
    matches: pointScale(
      rounds.map(({ matches }) => scaled(matches, 100)),
      threshold(({ matches }) => matches, 100),
      width,
    ),
    asFast: ratioScale(
      rounds.map(({ asFast }) => scaled(asFast, 1)),
      rounds[0]?.asFast.threshold ?? 1.1,
      width,
    ),
    init: pointScale(
      rounds.map(({ initMatters }) => scaled(initMatters.accuracy, 100)),
      0,
      width,
    ),
  }
}
