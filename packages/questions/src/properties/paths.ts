import {
  contrastOf,
  responseLineOf,
  type Contrast,
  type MeasuredValues,
  type PairedValues,
  type Response,
} from '@lottery/science'
import type { Asked } from './asked.ts'
import { builtMasks, type BuiltMask } from './masks.ts'
import { logOf, meanOver, numberOf, pairOf, sumOf } from './measured-masks.ts'

const controls = {
  'random-mask': 'random masks of the same counts',
  'initial-magnitude': 'as many weights that began largest',
} as const
type Control = keyof typeof controls

const row = (
  { seeds, last }: Asked,
  control: Control,
  { key, label }: { readonly key: string; readonly label: string },
  told: (values: MeasuredValues) => number | null,
): PairedValues => ({
  key: `${key}/${control}`,
  label,
  arm: 'ticket',
  against: controls[control],
  pairs: seeds.flatMap((replicate) => {
    const { build } = last(replicate)
    return pairOf(meanOver(build('paths', 'ticket'), told), meanOver(build('paths', control), told))
  }),
})

const logPaths = (values: MeasuredValues) => logOf(numberOf(values, 'paths'))

export const pathCount = (asked: Asked): Contrast => {
  const whole = { key: 'paths', label: 'Paths from an input to an output' }
  const mean: PairedValues = {
    ...row(asked, 'random-mask', whole, logPaths),
    key: 'paths/chance',
    against: 'as many places of each layer at random, their mean exactly',
    pairs: asked.seeds.flatMap((replicate) => {
      const ticket = asked.last(replicate).build('paths', 'ticket')
      return pairOf(
        meanOver(ticket, logPaths),
        meanOver(ticket, (values) => logOf(numberOf(values, 'pathsByChance'))),
      )
    }),
  }
  return contrastOf({
    ...asked.ratio,
    key: 'paths',
    title: 'Does it keep more paths than its counts give?',
    quantity: { name: 'Kept paths, one weight of every layer each', unit: 'ratio' },
    words: { above: 'more paths', within: 'as by chance', below: 'fewer paths' },
    rows: [
      mean,
      row(asked, 'random-mask', whole, logPaths),
      row(asked, 'initial-magnitude', whole, logPaths),
    ],
    says: 'Ways from an input to an output over kept weights. More of them: connections meet in the same units.',
    mayNotSay:
      'That training alone makes the difference: magnitude at initialisation keeps other counts by layer, which alone changes paths.',
  })
}

const offPaths = (values: MeasuredValues, index: number): number | null => {
  const kept = numberOf(values, 'kept', index)
  return kept > 0 ? 1 - numberOf(values, 'onPaths', index) / kept : null
}
const offPathsInAll = (values: MeasuredValues): number | null =>
  sumOf(values, 'kept') > 0 ? 1 - sumOf(values, 'onPaths') / sumOf(values, 'kept') : null

export const keptInVain = (asked: Asked): Contrast =>
  contrastOf({
    ...asked.share,
    key: 'off-paths',
    title: 'How much of what is kept does nothing?',
    quantity: { name: 'Kept weights on no path', unit: 'share' },
    words: { above: 'more', within: 'as much', below: 'less' },
    rows: [
      ...(['random-mask', 'initial-magnitude'] as const).map((control) =>
        row(asked, control, { key: 'all', label: 'All layers' }, offPathsInAll),
      ),
      ...asked.layers.map(({ name }, index) =>
        row(asked, 'random-mask', { key: name, label: name }, (values) => offPaths(values, index)),
      ),
    ],
    says: 'A kept weight is on no path when nothing reaches it or nothing leads on. It still counts as kept.',
    mayNotSay:
      'How many weights do nothing: those of dead inputs, told elsewhere, do nothing either.',
  })

const deadShare = (index: number) => (values: MeasuredValues) =>
  numberOf(values, 'unitsOnNoPath', index) / numberOf(values, 'units', index)

/** None for a network without hidden layers. */
export const deadUnits = (asked: Asked): Contrast =>
  contrastOf({
    ...asked.share,
    key: 'dead-units',
    title: 'Does it give up whole units?',
    quantity: { name: 'Hidden units on no path', unit: 'share' },
    words: { above: 'more units given up', within: 'as by chance', below: 'fewer given up' },
    rows: asked.layers
      .slice(0, -1)
      .flatMap(({ name }, index) =>
        (['random-mask', 'initial-magnitude'] as const).map((control) =>
          row(asked, control, { key: name, label: `Units of ${name}` }, deadShare(index)),
        ),
      ),
    says: 'Units that nothing reaches, or that nothing reads: the network is narrower by them.',
    mayNotSay: 'What a unit is worth: one with a single connection each way is alive here.',
  })

const lineLabels: Record<BuiltMask, string> = {
  ticket: 'Ticket',
  'random-mask': 'Random masks',
  'initial-magnitude': 'Initial magnitude',
}

/** A line for each kind of mask along the share that is kept. */
const byRound = (
  { seeds, measured, at }: Asked,
  response: Pick<Response, 'key' | 'title' | 'quantity' | 'says' | 'mayNotSay'>,
  told: (values: MeasuredValues) => number | null,
): Response => ({
  ...response,
  axis: { name: 'Weights kept', scale: 'log', unit: 'share' },
  replicates: seeds.length,
  lines: builtMasks.map((mask) =>
    responseLineOf(
      mask,
      measured.map(({ round, remaining }) => ({
        x: remaining,
        values: seeds.flatMap((replicate) => {
          const value = meanOver(at(replicate, round).build('paths', mask), told)
          return value === null ? [] : [value]
        }),
      })),
      lineLabels[mask],
    ),
  ),
})

export const pathResponses = (asked: Asked): Response[] => [
  byRound(
    asked,
    {
      key: 'paths-by-round',
      title: 'Paths, round by round',
      quantity: { name: 'Kept paths, log₁₀', unit: 'number' },
      says: 'How many ways from inputs to outputs are left as weights go.',
      mayNotSay: 'Anything about a mask without any path: it has no point.',
    },
    (values) => {
      const log = logPaths(values)
      return log === null ? null : log / Math.LN10
    },
  ),
  byRound(
    asked,
    {
      key: 'units-by-round',
      title: 'Units given up, round by round',
      quantity: { name: 'Hidden units on no path', unit: 'share' },
      says: 'The share of hidden units that no longer stand between an input and an output.',
      mayNotSay: 'Which layers they are in: see the table.',
    },
    (values) =>
      sumOf(values, 'units') > 0 ? sumOf(values, 'unitsOnNoPath') / sumOf(values, 'units') : null,
  ),
]
