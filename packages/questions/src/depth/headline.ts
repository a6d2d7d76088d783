import type { Aggregate, Contrast, ContrastRow } from '@lottery/science'
import { no, undecided, withInterval, yes } from '../answers/headlines.ts'
import type { AnswerHeadline } from '../measures.ts'
import type { DepthSpecification } from './specification.ts'

/** By template, from the last round: what was found, and what of it exceeds pruning without training. */
export function headlineOf(
  { seeds }: DepthSpecification,
  found: Contrast,
  learned: Contrast,
): AnswerHeadline {
  const [slope, above] = [found.rows.at(-1), learned.rows.at(-1)]
  if (!slope?.difference || slope.decision === 'undecided')
    return undecided(reason(slope, seeds.length))
  const at = `at ${slope.label} deeper layers keep a`
  const figures = `slope ${interval(slope.difference)} a layer, n = ${slope.difference.n}`
  const part = above?.difference ? ` ${partLearned(above)}` : ''
  return slope.decision === 'above'
    ? no(`${at} larger share, ${figures}.${part}`)
    : yes(`${at} smaller share, ${figures}.${part}`)
}

function partLearned({ difference, decision, control }: ContrastRow): string {
  if (!difference || !control) return ''
  const initial = `Magnitude at initialisation alone gives ${signed(control.mean)}`
  return decision === 'undecided'
    ? `${initial}; what training adds is undecided, ${interval(difference)}.`
    : `${initial}; training adds ${interval(difference)}.`
}

function reason(slope: ContrastRow | undefined, asked: number): string {
  const n = slope?.difference?.n ?? 0
  if (n < asked) return `${n} of ${asked} replicates are in.`
  if (asked < 5) return `it takes 5 replicates, and this has ${asked}.`
  return `the slope ${slope?.difference ? interval(slope.difference) : ''} may be none, n = ${n}.`
}

const interval = (aggregate: Aggregate): string => withInterval(aggregate, signed)
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`
