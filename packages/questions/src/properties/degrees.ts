import {
  contrastOf,
  degreeEdges,
  distributionGroupOf,
  type Contrast,
  type Distribution,
  type MeasuredValues,
  type PairedValues,
} from '@lottery/science'
import type { Asked } from './asked.ts'
import { logOf, meanOver, numberOf, pairOf } from './measured-masks.ts'

type Side = 'in' | 'out'
const sides = ['in', 'out'] as const
const words = { in: 'into its units', out: 'out of what feeds it' } as const
const logNumber = (name: string, index: number) => (values: MeasuredValues) =>
  logOf(numberOf(values, name, index))

/** A row for each side of each layer. */
const rowsBySide = (
  { layers, seeds }: Asked,
  against: string,
  pairsOf: (replicate: number, side: Side, index: number) => PairedValues['pairs'],
): PairedValues[] =>
  layers.flatMap(({ name }, index) =>
    sides.map((side) => ({
      key: `${name}-${side}`,
      label: `${name}, ${words[side]}`,
      arm: 'ticket',
      against,
      pairs: seeds.flatMap((replicate) => pairsOf(replicate, side, index)),
    })),
  )

const spread = { name: 'Spread of degrees over units', unit: 'ratio' } as const
const chance = 'as many places of the layer at random, exactly'

export const degreeSpread = (asked: Asked): Contrast =>
  contrastOf({
    ...asked.ratio,
    key: 'degree-spread',
    title: 'Are its connections bunched on some units?',
    quantity: spread,
    words: { above: 'bunched', within: 'as by chance', below: 'spread evenly' },
    rows: rowsBySide(asked, chance, (replicate, side, index) => {
      const ticket = asked.last(replicate).build('degrees', 'ticket')
      return pairOf(
        meanOver(ticket, logNumber(`${side}Spread`, index)),
        meanOver(ticket, logNumber(`${side}SpreadByChance`, index)),
      )
    }),
    says: 'How far the units of a layer differ in the number of connections that the ticket left them.',
    mayNotSay: 'Anything about a layer of which everything is kept: it has no spread, and no row.',
  })

export const degreeMost = (asked: Asked): Contrast =>
  contrastOf({
    ...asked.ratio,
    key: 'degree-most',
    title: 'How many connections has the best connected unit?',
    quantity: { name: 'Connections of the unit that has most', unit: 'ratio' },
    words: { above: 'more', within: 'as drawn', below: 'fewer' },
    rows: rowsBySide(asked, 'random masks of the same counts', (replicate, side, index) => {
      const { build } = asked.last(replicate)
      const most = logNumber(`${side}Most`, index)
      return pairOf(
        meanOver(build('degrees', 'ticket'), most),
        meanOver(build('degrees', 'random-mask'), most),
      )
    }),
    says: 'The largest degree of a layer’s units beside that in masks drawn with the same counts.',
    mayNotSay: 'How most units do: a largest value is of one alone.',
  })

/** Masks that were drawn must be as chance says, or the drawing or the formula is wrong. */
export const degreeCheck = (asked: Asked): Contrast =>
  contrastOf({
    ...asked.ratio,
    key: 'degree-check',
    title: 'Are the drawn masks as chance says?',
    quantity: spread,
    sought: 'within',
    words: { within: 'as by chance' },
    rows: rowsBySide(asked, chance, (replicate, side, index) => {
      const random = asked.last(replicate).build('degrees', 'random-mask')
      const squared = meanOver(random, (values) => numberOf(values, `${side}Spread`, index) ** 2)
      const treated = squared === null ? null : logOf(Math.sqrt(squared))
      return pairOf(treated, meanOver(random, logNumber(`${side}SpreadByChance`, index)))
    }).map((row) => ({ ...row, arm: 'random-mask' })),
    says: 'A check: random masks must show no more spread than the formula gives.',
    mayNotSay: 'Anything about tickets.',
  })

/** How the degrees of each side of each layer spread, in the ticket and in random masks. */
export function degreeDistribution(asked: Asked): Distribution {
  const bins = degreeEdges.length - 1
  const panels = asked.layers.flatMap(({ name }, index) =>
    sides.flatMap((side) => {
      const sharesOf = (values: MeasuredValues): readonly number[] =>
        (values[`${side}Shares`] ?? []).slice(index * bins, (index + 1) * bins)
      const found = asked.seeds.flatMap((replicate) => {
        const { build } = asked.last(replicate)
        const [ticket] = build('degrees', 'ticket') ?? []
        const random = build('degrees', 'random-mask')
        return ticket && random ? [{ ticket, random }] : []
      })
      if (found.length === 0) return []
      const ratios = found.flatMap(({ ticket }) => {
        const byChance = numberOf(ticket, `${side}SpreadByChance`, index)
        return byChance > 0 ? [numberOf(ticket, `${side}Spread`, index) / byChance] : []
      })
      return [
        {
          label: `${name}, ${words[side]}`,
          groups: [
            distributionGroupOf(
              'Ticket',
              degreeEdges,
              found.map(({ ticket }) => sharesOf(ticket)),
            ),
            distributionGroupOf(
              'Random masks',
              degreeEdges,
              found.map(({ random }) => meanShares(random.map(sharesOf))),
            ),
          ],
          statistics:
            ratios.length > 0
              ? [
                  {
                    label: 'Spread over that by chance',
                    value: asked.aggregate(ratios),
                    nothing: 1,
                  },
                ]
              : [],
        },
      ]
    }),
  )
  return {
    key: 'degrees',
    title: 'How connections are shared out among units',
    quantity: { name: 'Connections of a unit, as multiples of the mean', unit: 'number' },
    replicates: asked.seeds.length,
    panels,
    says: 'Share of a layer’s units by the number of connections that they kept, beside random masks of the same counts.',
    mayNotSay:
      'Anything about units with more than four times the mean: they lie beyond the figure.',
  }
}

const meanShares = (draws: readonly (readonly number[])[]): number[] =>
  draws[0]!.map((_, bin) => draws.reduce((sum, one) => sum + one[bin]!, 0) / draws.length)
