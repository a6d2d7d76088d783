import type { PruningPlan } from '../../figures/axis/expected-remaining.ts'
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
  /** The claim is of a failure. */
  readonly wrong?: boolean
}

/** `Loss is not a number from step 61 200.` What was found before stays. */
export const divergedDek = (round: number, step: number): Dek => ({
  claim: `Loss is not a number from step ${count(step)}: round ${round} diverged.`,
  rest:
    round === 0
      ? 'It has no accuracy, and nothing can be pruned from it.'
      : `It has no accuracy, and nothing can be pruned from it. Its mask, found in round ${round - 1}, is below.`,
  wrong: true,
})

/** What to say of an address that asks for a round that is not shown; null where it is, or where nothing is asked for. */
export const elsewhereSays = (asked: number | null, rounds: readonly number[]): string | null =>
  asked === null || rounds.includes(asked)
    ? null
    : `The address asks for round ${asked}, which is not there; this run has ${rounds.length === 1 ? `round ${rounds[0]}` : `rounds ${rounds[0]} to ${rounds.at(-1)}`}.`

/** The answer in one sentence, and what has gone silent. */
export function dekOf(facts: LayerFacts): Dek {
  const { layer, round, kept, total, nouns, inputs, units, unreadInputs, deadUnits, middle } = facts
  if (kept === total)
    return {
      claim: `All weights of ${layer} are there.`,
      rest: round === 0 ? 'Nothing is pruned in round 0: this is the whole network.' : '',
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

/** `criterion`: in words, such as `Final magnitude`; null where nothing is pruned. */
export function mapSays(
  { layer, kept, total, middle, unreadInputs, inputs }: LayerFacts,
  criterion: string | null,
): string {
  if (!middle) return ''
  if (kept === total) return 'Every pixel is read by every unit: nothing is pruned yet.'
  const share = `that quarter of the image holds ${percent(middle.kept, 0)} of the kept weights of ${layer}`
  const even = `spread evenly it would hold ${percent(middle.pixels, 0)}`
  const where =
    middle.kept > middle.pixels + clearly
      ? `Kept weights gather in the middle: ${share}; ${even}.${criterion ? ` Nobody told the rule, ${midSentence(criterion)}, where that is.` : ''}`
      : `There is no clear place: ${share.replace('that', 'the middle')}; ${even}.`
  return unreadInputs > 0
    ? `${where} ${count(unreadInputs)} of ${count(inputs)} pixels are read no more.`
    : where
}

export interface Limits {
  readonly layer: string
  readonly share: number
  readonly scope: 'global' | 'layer-wise'
  readonly seed: number
  /** The mask was found in this run, not in another one of its seed. */
  readonly ownMask: boolean
  readonly redrawn: boolean
}

/** The limits of a mask: inputs that cannot learn, what the specification set, and that it is one replicate. */
export function mapMayNotSay({ layer, share, scope, seed, ownMask, redrawn }: Limits): string {
  const dead =
    'A pixel that is black in every image gets no gradient: its weights never move, so where they began alone keeps or prunes them.'
  const set =
    scope === 'layer-wise'
      ? ` Layer-wise scope: the ${remaining(share)} of ${layer} itself was set in the specification.`
      : ` Global scope: one threshold cuts all layers, so how much of ${layer} stays depends on how large its weights began, too.`
  const whose = ownMask
    ? ` This is seed ${seed} alone.`
    : ` The mask was found in another run of seed ${seed}${redrawn ? '; only the weights were drawn anew' : ''}.`
  return `${dead}${set}${whose}`
}

export interface HistoryFacts {
  readonly layer: string
  readonly steps: number
  readonly signKept: number
  readonly first: number
  readonly last: number
}

export function historySays({ layer, steps, signKept, first, last }: HistoryFacts): string {
  if (steps === 0) return `Nothing but the start of ${layer} was logged.`
  const change = last / first
  const way =
    change > 1.02
      ? `grows from ${first.toFixed(3)} to ${last.toFixed(3)}`
      : change < 0.98
        ? `shrinks from ${first.toFixed(3)} to ${last.toFixed(3)}`
        : `stays near ${last.toFixed(3)}`
  return `Over ${count(steps)} steps the mean size of the kept weights of ${layer} ${way}, and ${signKept >= 1 ? 'all' : percent(signKept, 1)} of them end with the sign they began with.`
}

export interface ChoiceOfWeights {
  /** In words; null where nothing is pruned. */
  readonly criterion: string | null
  readonly ownMask: boolean
  /** Nothing is pruned. */
  readonly whole: boolean
}

export function historyMayNotSay({ criterion, ownMask, whole }: ChoiceOfWeights): string {
  if (whole)
    return 'Nothing has been chosen here: these are all weights, so a shape is not one of tickets.'
  if (criterion === null)
    return 'No rule looked at these weights to choose their places, so a shape is not the mark of a choice.'
  if (!ownMask)
    return 'The places were chosen with other weights in them. Compare with the run of the same seed that the mask comes from, whose weights went back to where they began.'
  return `${criterion} chose these weights at the end of the round before, so a gap around zero is partly that choice. Compare with a run that has the same mask and other weights.`
}

/** `Shared: 2 311 of 16 163. By chance, at random places: 1 111 ± 31`, as soon as chance is known. */
export function overlapSentence(
  shared: number,
  kept: number,
  chance: { readonly mean: number; readonly sd: number } | null,
  other: 'random' | 'seed',
): string {
  const found = `Shared: ${count(shared)} of ${count(kept)}.`
  if (!chance) return found
  const expected = `${count(chance.mean)} ± ${count(Math.max(1, chance.sd))}`
  return other === 'random'
    ? `${found} Two random masks of these sizes share ${expected} (hypergeometric, mean ± SD).`
    : `${found} By chance, at random places: ${expected} (hypergeometric, mean ± SD).`
}

/** Where the weights of a round began. `treatment`: what its arm does, for weights that are neither rewound nor drawn. */
export function startSays(
  {
    rewound,
    redrawn,
    startStep,
  }: { readonly rewound: boolean; readonly redrawn: boolean; readonly startStep: number },
  treatment: string,
): string {
  if (rewound || startStep > 0) return `rewound to step ${count(startStep)}`
  return redrawn ? 'weights drawn anew' : midSentence(treatment.replace(/\.$/, ''))
}

/** `global, 20 % a round, output exempt` */
export function pruningSays(
  { scope, rate, rates = {}, remaining, exempt }: PruningPlan,
  output: string | undefined,
): string {
  const spared = exempt.length > 0 ? [`${exempt.join(', ')} exempt`] : []
  if (rate === undefined)
    return [`${scope}, to ${percent(remaining ?? 1, 0)}`, ...spared].join(', ')
  const named = Object.entries(rates).map(([name, one]) => `${name} ${percent(one, 0)}`)
  const half = scope === 'layer-wise' && output && !(output in rates) && !exempt.includes(output)
  return [
    `${scope}, ${percent(rate, 0)} a round`,
    ...named,
    ...(half ? [`${output} ${percent(rate / 2, 0)}`] : []),
    ...spared,
  ].join(', ')
}

/** A label as it stands within a sentence. */
export const midSentence = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)
