import type { ShowQuery, VerdictState } from '../server/documents.ts'
import { accuracy, interval, points, ratio, remaining, whole } from './numbers.ts'
import { table } from './table.ts'

type Experiment = NonNullable<ShowQuery['experiment']>
export type Verdict = NonNullable<Experiment['verdict']>
export type Curve = NonNullable<Experiment['curve']>
interface Claimed {
  readonly headline: { readonly sentence: string } | null
  readonly verdict: { readonly headline: Pick<Verdict['headline'], 'limit'> } | null
}

/** The answer in a sentence, and where the claim of a verdict ends. */
export const headlineLines = ({ headline, verdict }: Claimed): string[] =>
  [headline?.sentence ?? '', verdict?.headline.limit ?? ''].filter(Boolean)

const words: Readonly<Record<VerdictState, string>> = {
  WINNING: 'winning',
  NOT_WINNING: 'not winning',
  UNDECIDED: 'undecided',
}

/** Accuracy of every arm at every round, each with its interval, n beside them. */
export function curveLines(
  { arms, replicates }: Curve,
  labels: ReadonlyMap<string, string>,
): string[] {
  const rounds = [...new Set(arms.flatMap(({ points }) => points.map(({ round }) => round)))]
  if (rounds.length === 0) return ['No round has every arm in yet.']
  const shown = arms.filter(({ points }) => points.length > 0)
  const at = (arm: (typeof arms)[number], round: number) =>
    arm.points.find((point) => point.round === round)
  const rows = rounds
    .toSorted((a, b) => a - b)
    .map((round) => {
      const some = shown.map((arm) => at(arm, round)).find((point) => point !== undefined)
      return [
        whole(round),
        some ? remaining(some.remaining.mean) : '',
        some ? `${some.accuracy.n} of ${replicates}` : '',
        ...shown.map((arm) => meanAndInterval(at(arm, round)?.accuracy)),
      ]
    })
  return [
    'Test accuracy at early stop, %: mean and 95 % interval over replicates',
    ...table(
      [
        { title: 'Round', align: 'right' },
        { title: 'Remaining', align: 'right' },
        { title: 'n' },
        ...shown.map(({ arm, draws }) => ({
          title: `${labels.get(arm) ?? arm}${draws > 1 ? `, ${draws} draws` : ''}`,
        })),
      ],
      rows,
    ),
  ]
}

type Mean = { readonly mean: number; readonly ci95: readonly number[] | null } | undefined
const meanAndInterval = (value: Mean): string =>
  value ? `${accuracy(value.mean)} ${interval(value.ci95, accuracy)}`.trim() : ''

/**
 * The three conditions at every round, as differences and ratios with the interval that was tested. A side that never
 * got there counts as its last step, so a ratio of steps is then a bound, and its interval open at one end.
 */
export function verdictLines({ rounds: all, speed }: Verdict): string[] {
  const rounds = all.filter(({ n }) => n > 0)
  if (rounds.length === 0) return []
  return [
    `Verdict by round: accuracy in points, speed (${speed === 'REACH' ? 'steps to the dense minimum' : 'early stop'}) as a ratio; intervals of 95 %, of 97.5 % against the re-draw`,
    ...table(
      [
        { title: 'Round', align: 'right' },
        { title: 'Against dense' },
        { title: 'Speed' },
        { title: 'Against re-draw' },
        { title: 'Speed' },
        { title: 'Verdict' },
      ],
      rounds.map(({ round, matches, asFast, initMatters, state, reason }) => [
        whole(round),
        difference(matches),
        stepsRatio(asFast),
        difference(initMatters.accuracy),
        stepsRatio(initMatters.speed),
        reason ? `${words[state]}: ${reason}` : words[state],
      ]),
    ),
    ...(rounds.some(isCensored)
      ? [
          '≤, ≥ and “censored”: in some replicates a network never got there and counts as its last step.',
        ]
      : []),
  ]
}

type Condition = Verdict['rounds'][number]['matches']

const isCensored = ({ asFast, initMatters }: Verdict['rounds'][number]): boolean =>
  [asFast, initMatters.speed].some(
    ({ ticketCensored, controlCensored }) => ticketCensored > 0 || controlCensored > 0,
  )

const difference = ({ estimate, interval: bounds, zeroSpread }: Condition): string =>
  estimate === null
    ? ''
    : `${points(estimate)} ${interval(bounds, points)}${spreadNote(zeroSpread)}`.trim()

/** All replicates differ by the same, so that the interval is a point: no measure of how sure it is. */
const spreadNote = (zeroSpread: boolean): string => (zeroSpread ? ' no spread' : '')

function stepsRatio(condition: Condition): string {
  const { estimate, interval: bounds, zeroSpread, ticketCensored, controlCensored } = condition
  if (estimate === null) return ''
  if (ticketCensored > 0 && controlCensored > 0) return 'both censored'
  const [low, high] = bounds ?? []
  if (ticketCensored > 0)
    return `≥ ${ratio(estimate)} ${low === undefined ? '' : `[${ratio(low)}, ∞)`}`.trim()
  if (controlCensored > 0)
    return `≤ ${ratio(estimate)} ${high === undefined ? '' : `(0, ${ratio(high)}]`}`.trim()
  return `${ratio(estimate)} ${interval(bounds, ratio)}${spreadNote(zeroSpread)}`.trim()
}
