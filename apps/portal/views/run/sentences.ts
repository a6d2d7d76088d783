import { count, percent, remaining } from '../../figures/format.ts'
import type { MiddleShare } from '../../figures/input-map/input-shares.ts'
import type { Nouns } from '../../figures/mask/nouns.ts'

/** What sentences on one layer of one round are made from: counted in its mask, nothing else. */
export interface LayerFacts {
  readonly layer: string
  readonly round: number
  readonly kept: number
  readonly total: number
  readonly nouns: Nouns
  readonly inputs: number
  readonly units: number
  readonly unreadInputs: number
  readonly deadUnits: number
  /** Where the inputs are an image. */
  readonly middle: MiddleShare | null
}

export const titleOf = (seed: number, arm: string, draw: string, round: number | null): string =>
  `Which weights stay: seed ${seed}, ${arm}${draw}${round === null ? '' : `, round ${round}`}`

export interface Dek {
  readonly claim: string
  readonly rest: string
}

/** The answer in one sentence, and what has gone silent. */
export function dekOf(facts: LayerFacts): Dek {
  const { layer, round, kept, total, nouns, inputs, units, unreadInputs, deadUnits, middle } = facts
  if (kept === total)
    return {
      claim: `All weights of ${layer} are there.`,
      rest: round === 0 ? 'Nothing is pruned in round 0: this is the dense network.' : '',
    }
  const place = middle
    ? `, ${percent(middle.kept, 0)} of them on the middle quarter of the image`
    : ''
  const silent = middle
    ? lost(unreadInputs, inputs, nouns.input, nouns.inputs, 'weight')
    : lost(deadUnits, units, nouns.unit, nouns.units, 'input')
  return {
    claim: `${remaining(kept / total)} of the weights of ${layer} are left${place}.`,
    rest: silent,
  }
}

function lost(dead: number, all: number, one: string, many: string, what: string): string {
  if (dead === 0) return `No ${one} has lost every ${what}.`
  return `${count(dead)} of ${count(all)} ${many} ${dead === 1 ? 'has' : 'have'} lost every ${what}.`
}

/** Points by which the middle must hold more than its share before the sentence says that it does. */
const clearly = 0.05

export function mapSays({ layer, kept, total, middle, unreadInputs, inputs }: LayerFacts): string {
  if (!middle) return ''
  if (kept === total) return 'Every pixel is read by every unit: nothing is pruned yet.'
  const share = `that quarter of the image holds ${percent(middle.kept, 0)} of the kept weights of ${layer}`
  const even = `spread evenly it would hold ${percent(middle.pixels, 0)}`
  const where =
    middle.kept > middle.pixels + clearly
      ? `Kept weights gather in the middle: ${share}; ${even}. The rule sees sizes only, never the image.`
      : `There is no clear place: ${share.replace('that', 'the middle')}; ${even}.`
  return unreadInputs > 0
    ? `${where} ${count(unreadInputs)} of ${count(inputs)} pixels are read no more.`
    : where
}

export interface Limits {
  readonly layer: string
  readonly share: number
  readonly dataset: string
  readonly scope: 'global' | 'layer-wise'
  readonly seed: number
  readonly redrawn: boolean
}

/** The limits of a mask: inputs that cannot learn, what the specification set, and that it is one replicate. */
export function mapMayNotSay({ layer, share, dataset, scope, seed, redrawn }: Limits): string {
  const dead = dataset.includes('mnist')
    ? 'Border pixels are black in every image. Their weights get no gradient and never move, so initial size alone keeps or prunes them.'
    : ''
  const set =
    scope === 'layer-wise'
      ? ` Layer-wise scope: the ${remaining(share)} of ${layer} itself was set in the specification.`
      : ` Global scope: one threshold cuts all layers, so how much of ${layer} stays depends on how large its weights began, too.`
  const whose = redrawn
    ? ` The mask is that of seed ${seed}’s ticket; only the weights were drawn anew.`
    : ` This is seed ${seed} alone.`
  return `${dead}${set}${whose}`.trim()
}

export interface HistoryFacts {
  readonly layer: string
  readonly steps: number
  readonly signKept: number
  readonly first: number
  readonly last: number
}

export function historySays({ layer, steps, signKept, first, last }: HistoryFacts): string {
  const change = last / first
  const way =
    change > 1.02
      ? `grows from ${first.toFixed(3)} to ${last.toFixed(3)}`
      : change < 0.98
        ? `shrinks from ${first.toFixed(3)} to ${last.toFixed(3)}`
        : `stays near ${last.toFixed(3)}`
  return `Over ${count(steps)} steps the mean size of the kept weights of ${layer} ${way}, and ${percent(signKept, 1)} of them end with the sign they began with.`
}

export function historyMayNotSay(round: number, redrawn: boolean): string {
  if (round === 0)
    return 'Nothing has been chosen in round 0: these are all weights, so a shape here is not one of tickets.'
  if (redrawn)
    return 'The places were chosen with other weights in them. Compare with the ticket of the same seed, whose weights went back to where they began.'
  return 'Magnitude kept these weights for their size at the end of the round before, so a gap around zero is partly that choice. Compare with the re-drawn run.'
}

/** `Shared: 2 311 of 16 163; a random mask would share 1 111 ± 31.` */
export function overlapSentence(
  shared: number,
  kept: number,
  chance: { readonly mean: number; readonly sd: number },
  other: 'random' | 'seed',
): string {
  const expected = `${count(chance.mean)} ± ${count(Math.max(1, chance.sd))}`
  return other === 'random'
    ? `Shared: ${count(shared)} of ${count(kept)}. Two random masks of these sizes share ${expected} (hypergeometric, mean ± SD).`
    : `Shared: ${count(shared)} of ${count(kept)}. By chance, at random places: ${expected} (hypergeometric, mean ± SD).`
}
