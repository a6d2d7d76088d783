import { contrastOf, type Contrast, type MeasuredValues, type PairedValues } from '@lottery/science'
import type { Asked } from './asked.ts'
import { meanOver, numberOf, pairOf } from './measured-masks.ts'

const ratioOf = (values: MeasuredValues, part: string, whole: string): number | null =>
  numberOf(values, whole) > 0 ? numberOf(values, part) / numberOf(values, whole) : null
const onDead = (values: MeasuredValues) => ratioOf(values, 'keptOnDead', 'kept')

const row = (
  { seeds, last }: Asked,
  key: string,
  words: Pick<PairedValues, 'label' | 'against'>,
  told: (values: MeasuredValues) => number | null,
  control: 'random-mask' | 'initial-magnitude',
): PairedValues => ({
  key: `${key}/${control}`,
  ...words,
  arm: 'ticket',
  pairs: seeds.flatMap((replicate) => {
    const { build } = last(replicate)
    return pairOf(
      meanOver(build('input-map', 'ticket'), told),
      meanOver(build('input-map', control), told),
    )
  }),
})

/** None of it without dead inputs. */
export const deadInputs = (asked: Asked): Contrast => {
  const label = 'Kept weights of the first layer that lie at dead inputs'
  return contrastOf({
    ...asked.share,
    key: 'dead-inputs',
    title: 'Does it still look where there is nothing to see?',
    quantity: { name: 'Share at dead inputs', unit: 'share' },
    words: { above: 'more', within: 'as many', below: 'fewer' },
    rows: [
      {
        key: 'dead/places',
        label,
        arm: 'ticket',
        against: 'the share of inputs that are dead',
        pairs: asked.seeds.flatMap((replicate) => {
          const ticket = asked.last(replicate).build('input-map', 'ticket')
          return pairOf(
            meanOver(ticket, onDead),
            meanOver(ticket, (values) => ratioOf(values, 'deadInputs', 'inputs')),
          )
        }),
      },
      row(
        asked,
        'dead',
        { label, against: 'as many weights that began largest' },
        onDead,
        'initial-magnitude',
      ),
    ],
    says: 'Inputs that were zero in all of training never move a weight: theirs are kept or pruned by where they began.',
    mayNotSay: 'That anything is learned there, whatever is kept.',
  })
}

export const concentration = (asked: Asked): Contrast => {
  const told: [string, string, (values: MeasuredValues) => number | null][] = [
    ['gini', 'Inequality among live inputs (Gini)', (values) => numberOf(values, 'gini')],
    ['most', 'Held by the tenth that keeps most', (values) => numberOf(values, 'heldByMost')],
    [
      'without',
      'Live inputs without any',
      (values) =>
        numberOf(values, 'liveWithout') /
        Math.max(1, numberOf(values, 'inputs') - numberOf(values, 'deadInputs')),
    ],
  ]
  return contrastOf({
    ...asked.share,
    key: 'concentration',
    title: 'Does it look at some inputs more than at others?',
    quantity: { name: 'Concentration on inputs', unit: 'share' },
    words: { above: 'more', within: 'as by chance', below: 'less' },
    rows: told.flatMap(([key, label, of]) => [
      row(asked, key, { label, against: 'random masks of the same counts' }, of, 'random-mask'),
      row(
        asked,
        key,
        { label, against: 'as many weights that began largest' },
        of,
        'initial-magnitude',
      ),
    ]),
    says: 'How unequally the kept weights of the first layer are shared out among inputs that carry something.',
    mayNotSay:
      'That all of it is choice: random masks spend some weights on dead inputs, so theirs are a little sparser among live ones.',
  })
}
