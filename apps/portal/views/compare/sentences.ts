import { counted, pointsInterval, remaining, signedPoints } from '../../figures/format.ts'
import type { ComparedGroup, Comparison } from './documents.ts'
import { fullName, mainKeys, namesOf } from './names.ts'

const questions: Readonly<Record<string, string>> = {
  arm: 'how do the arms compare?',
  scope: 'does the scope of pruning matter?',
  rate: 'does it matter how much is pruned a round?',
  'training.steps': 'does the length of training matter?',
  'training.rate': 'does the learning rate matter?',
  rewindStep: 'does the step of rewinding matter?',
  initialisation: 'does the initialisation matter?',
}

/** The question that a choice asks: after the one key that differs, else in general. */
export function questionOf(
  comparison: Pick<Comparison, 'differing' | 'groups'>,
  network: string,
  dataset: string,
): string {
  const keys = mainKeys(comparison)
  const [only] = keys
  if (!only || comparison.groups.length === 1) return `${network} on ${dataset}: one group of runs`
  const asked = keys.length === 1 ? questions[only.key] : undefined
  return `${network} on ${dataset}: ${asked ?? 'what makes the difference?'}`
}

const most = 3

/** What the differences say at one share of the weights, by template; never more than the intervals do. */
export function answerOf(comparison: Pick<Comparison, 'differing' | 'groups' | 'at'>): string {
  const names = namesOf(comparison)
  const others = comparison.groups.flatMap((group, index) =>
    group.isBaseline ? [] : [{ group, name: fullName(names[index] ?? { name: '', note: '' }) }],
  )
  if (others.length === 0) return 'There is nothing to hold it against: add a run.'
  const told = others.filter(({ group }) => group.differenceAt)
  if (told.length === 0)
    return `Nothing to say at ${remaining(comparison.at)}: no group shares a seed with the baseline there.`
  const sentences = told.slice(0, most).map(({ group, name }) => differenceSentence(name, group))
  const rest = others.length - Math.min(told.length, most)
  return `At ${remaining(comparison.at)} of the weights: ${sentences.join('; ')}.${rest > 0 ? ` ${counted(rest, 'more group')} in the table.` : ''}`
}

function differenceSentence(name: string, { differenceAt }: ComparedGroup): string {
  if (!differenceAt) return name
  const { mean, ci95, n } = differenceAt
  const points = signedPoints(mean, 2)
  const [low, high] = ci95 ?? []
  if (low === undefined || high === undefined)
    return `${name} ${points}, one pair of seeds, so undecided`
  const interval = `${points} ${pointsInterval([low, high], 0, 2)}, n${'\u00a0'}=${'\u00a0'}${n}`
  if (low > 0) return `${name} is more accurate than the baseline, ${interval}`
  if (high < 0) return `${name} is less accurate than the baseline, ${interval}`
  return `${name} is undecided against the baseline, ${interval}`
}
