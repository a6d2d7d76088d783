import {
  contrastOf,
  responseLineOf,
  type Contrast,
  type MeasuredValues,
  type PairedValues,
  type Response,
} from '@lottery/science'
import type { Asked } from './asked.ts'
import { partners, type Partner } from './masks.ts'
import { meanOver, numberOf, pairOf, sumOf } from './measured-masks.ts'

const labels: Record<Partner, string> = {
  'one-shot': 'With the mask of pruning once',
  'initial-magnitude': 'With magnitude at initialisation',
  'other-seed': 'With the ticket of another seed',
  'random-mask': 'With a random mask',
}
/** Where a line ends there is little room. */
const lineLabels: Record<Partner, string> = {
  'one-shot': 'Pruned once',
  'initial-magnitude': 'Initial magnitude',
  'other-seed': 'Another seed',
  'random-mask': 'Random mask',
}
const nulls = {
  anywhere: { against: 'any places of each layer', expected: 'expected', variance: 'variance' },
  alike: {
    against: 'places alike: as large at the start, input as dead or live',
    expected: 'expectedAlike',
    variance: 'varianceAlike',
  },
} as const
type Null = keyof typeof nulls

const share =
  (name: string) =>
  (values: MeasuredValues): number | null =>
    sumOf(values, 'one') > 0 ? sumOf(values, name) / sumOf(values, 'one') : null
const zOf =
  (of: Null) =>
  (values: MeasuredValues): number | null => {
    const { expected, variance } = nulls[of]
    const deviation = Math.sqrt(sumOf(values, variance))
    return deviation > 0 ? (sumOf(values, 'shared') - sumOf(values, expected)) / deviation : null
  }

const rowsOf = (
  { seeds, last }: Asked,
  pairsOf: (values: readonly MeasuredValues[] | null, of: Null) => PairedValues['pairs'],
): PairedValues[] =>
  partners.flatMap((partner) =>
    (['anywhere', 'alike'] as const).map((of) => ({
      key: `${partner}/${of}`,
      label: labels[partner],
      arm: 'ticket',
      against: nulls[of].against,
      pairs: seeds.flatMap((replicate) => pairsOf(last(replicate).overlap(partner), of)),
    })),
  )

const ring =
  'Anything about all pairs: seeds are paired in a ring, each ticket with the next, so that two pairs share one. With random masks it must be as by chance.'

export const overlap = (asked: Asked): Contrast =>
  contrastOf({
    ...asked.share,
    key: 'overlap',
    title: 'How much of the ticket is in other masks?',
    quantity: { name: 'Share of the ticket that the other mask keeps too', unit: 'share' },
    words: { above: 'more than chance', within: 'as by chance', below: 'less than chance' },
    rows: rowsOf(asked, (values, of) =>
      pairOf(meanOver(values, share('shared')), meanOver(values, share(nulls[of].expected))),
    ),
    says: 'Both masks draw by chance as many places: anywhere in a layer, or among those that began as large, dead inputs apart.',
    mayNotSay: ring,
  })

export const overlapInDeviations = (asked: Asked): Contrast =>
  contrastOf({
    ...asked.share,
    margin: 0,
    key: 'overlap-z',
    title: 'And in standard deviations of chance?',
    quantity: { name: 'Overlap beyond chance, z', unit: 'number' },
    words: { above: 'more than chance', below: 'less than chance' },
    rows: rowsOf(asked, (values, of) => pairOf(meanOver(values, zOf(of)), 0)),
    says: 'Places shared less those expected, over their standard deviation by chance: beyond 2 in one pair is seldom chance.',
    mayNotSay: 'How much they share: z grows with the number of weights and says how sure it is.',
  })

/** Which layers the likeness lies in, against places alike. */
export const overlapByLayer = (asked: Asked): Contrast =>
  contrastOf({
    ...asked.share,
    key: 'overlap-by-layer',
    title: 'In which layers?',
    quantity: { name: 'Share of the ticket’s layer that the other mask keeps too', unit: 'share' },
    words: { above: 'more than chance', within: 'as by chance', below: 'less than chance' },
    rows: (['one-shot', 'other-seed'] as const).flatMap((partner) =>
      asked.layers.map(({ name }, index): PairedValues => {
        const part = (what: string) => (values: MeasuredValues) => {
          const kept = numberOf(values, 'one', index)
          return kept > 0 ? numberOf(values, what, index) / kept : null
        }
        return {
          key: `${partner}/${name}`,
          label: `${labels[partner]}, ${name}`,
          arm: 'ticket',
          against: nulls.alike.against,
          pairs: asked.seeds.flatMap((replicate) => {
            const values = asked.last(replicate).overlap(partner)
            return pairOf(meanOver(values, part('shared')), meanOver(values, part('expectedAlike')))
          }),
        }
      }),
    ),
    says: 'The same layer by layer. Hidden units of two seeds have no order in common, inputs and classes have.',
    mayNotSay: 'That they are unlike up to a change of the units’ order.',
  })

export const overlapByRound = ({ seeds, measured, at }: Asked): Response => ({
  key: 'overlap-by-round',
  title: 'Overlap beyond chance, round by round',
  axis: { name: 'Weights kept', scale: 'log', unit: 'share' },
  quantity: {
    name: 'Share of the ticket in the other mask, less chance among places alike',
    unit: 'share',
  },
  replicates: seeds.length,
  lines: partners.map((partner) =>
    responseLineOf(
      partner,
      measured.map(({ round, remaining }) => ({
        x: remaining,
        values: seeds.flatMap((replicate) => {
          const beyond = meanOver(at(replicate, round).overlap(partner), (values) => {
            const [shared, expected] = [share('shared')(values), share('expectedAlike')(values)]
            return shared === null || expected === null ? null : shared - expected
          })
          return beyond === null ? [] : [beyond]
        }),
      })),
      lineLabels[partner],
    ),
  ),
  says: 'Zero is chance. Rounds of one chain are nested, so what one round has in common with the next says nothing; pruning once to the same count does.',
  mayNotSay: ring,
})
