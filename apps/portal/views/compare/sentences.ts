import {
  capital,
  counted,
  inWords,
  pointsInterval,
  remaining,
  signedPoints,
} from '../../figures/format.ts'
import { differenceAt, type DifferenceAt } from './at-share.ts'
import type { Comparison } from './documents.ts'
import { mainKeys, nameAt, namesOf } from './names.ts'

const questions: Readonly<Record<string, string>> = {
  arm: 'how do the arms compare?',
  scope: 'does the scope of pruning matter?',
  rate: 'does it matter how much is pruned a round?',
  'training.steps': 'does the length of training matter?',
  'training.rate': 'does the learning rate matter?',
  'training.batch': 'does the size of batches matter?',
  rewindStep: 'does the step of rewinding matter?',
  initialisation: 'does the initialisation matter?',
  network: 'does the network matter?',
}

/** The question that a choice asks: after the one key that differs, else in general. */
export function questionOf(
  comparison: Pick<Comparison, 'differing' | 'groups'>,
  network: string,
  dataset: string,
): string {
  const keys = mainKeys(comparison)
  const [only] = keys
  if (comparison.groups.length === 1) return `${network} on ${dataset}: one group of runs`
  if (!only) return `${network} on ${dataset}: how do these runs compare?`
  const asked = keys.length === 1 ? questions[only.key] : undefined
  return `${network} on ${dataset}: ${asked ?? 'what makes the difference?'}`
}

const most = 3

export interface Answer {
  /** How many groups are decided, in one sentence. */
  readonly lead: string
  /** The differences themselves, those that are decided first. */
  readonly rest: string
}

/** What the differences say at one share of the weights, by template; never more than the intervals do. */
export function answerOf(
  comparison: Pick<Comparison, 'differing' | 'groups'>,
  share: number,
): Answer {
  const names = namesOf(comparison)
  const others = comparison.groups.flatMap((group, index) =>
    group.isBaseline
      ? []
      : [{ name: nameAt(names, index), difference: differenceAt(group, share) }],
  )
  const at = `At ${remaining(share)} of the weights`
  if (others.length === 0)
    return { lead: 'One group.', rest: 'There is nothing to hold it against: add a run.' }
  const told = others.flatMap(({ name, difference }) =>
    difference ? [{ name, difference, side: sideOf(difference) }] : [],
  )
  if (told.length === 0)
    return {
      lead: 'Nothing to say here.',
      rest: `${at} no group shares a seed with the baseline.`,
    }
  const of = (side: Side) => told.filter((one) => one.side === side)
  const ordered = [...of('more'), ...of('less'), ...of('undecided')]
  const sentences = ordered
    .slice(0, most)
    .map(({ name, difference, side }) => sentenceOf(name, difference, side))
  const left = others.length - sentences.length
  return {
    lead: `${at} ${leadOf(others.length, of('more').length, of('less').length, of('undecided').length)}`,
    rest: `${capital(sentences.join('; '))}.${left > 0 ? ` ${counted(left, 'more group')} in the table.` : ''}`,
  }
}

type Side = 'more' | 'less' | 'undecided'

const some = (many: number): string => (many === 0 ? 'none' : inWords(many))

/** `two of three groups are more accurate than the baseline, none less, one undecided.` */
function leadOf(others: number, more: number, less: number, undecided: number): string {
  if (others === 1 && more + less + undecided === 1)
    return `the other group ${more ? `${sides.more} than` : less ? `${sides.less} than` : `${sides.undecided} against`} the baseline.`
  return `${some(more)} of ${inWords(others)} groups ${more === 1 ? 'is' : 'are'} more accurate than the baseline, ${some(less)} less, ${some(undecided)} undecided.`
}

/** One pair of seeds has no interval and decides nothing. */
function sideOf({ ends }: DifferenceAt): Side {
  if (ends && ends[0] > 0) return 'more'
  return ends && ends[1] < 0 ? 'less' : 'undecided'
}

const sides: Readonly<Record<Side, string>> = {
  more: 'is more accurate',
  less: 'is less accurate',
  undecided: 'is undecided',
}

function sentenceOf(name: string, { mean, ends, n }: DifferenceAt, side: Side): string {
  const points = signedPoints(mean, 2)
  if (!ends) return `${name} ${points}, one pair of seeds, so undecided`
  return `${name} ${sides[side]}, ${points} ${pointsInterval(ends, 0, 2)}, n${'\u00a0'}=${'\u00a0'}${n}`
}
