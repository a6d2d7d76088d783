import {
  aggregateOrNull,
  contrastOf,
  distributionGroupOf,
  initialEdges,
  networkOf,
  prunableLayers,
  type Contrast,
  type Distribution,
  type MeasuredValues,
  type PairedValues,
  type Quantity,
} from '@lottery/science'
import { meanOf, type PlacedOutcomes } from '../answers/placed-outcomes.ts'
import { measureArm } from './arms.ts'
import { leastReplicates, type InitialisationSpecification } from './specification.ts'

/** What was measured of a replicate's ticket, and of random masks of its counts. */
interface Found {
  readonly ticket: MeasuredValues
  readonly random: readonly MeasuredValues[]
}

export const foundIn = ({ seeds }: InitialisationSpecification, placed: PlacedOutcomes): Found[] =>
  seeds.flatMap((replicate) => {
    const [ticket] = placed.measured({ arm: measureArm('ticket'), replicate }) ?? []
    const random = placed.measured({ arm: measureArm('random'), replicate })
    return ticket && random
      ? [{ ticket: ticket.values, random: random.map(({ values }) => values) }]
      : []
  })

const valueOf = (values: MeasuredValues, name: string, index: number): number => {
  const value = values[name]?.[index]
  if (value === undefined) throw new Error(`The measurement has no ${name} ${index}`)
  return value
}

const layersOf = ({ network }: InitialisationSpecification) => prunableLayers(networkOf(network))
/** A group without weights tells nothing. */
const bothThere = ({ ticket }: Found, index: number): boolean =>
  valueOf(ticket, 'countKept', index) > 0 && valueOf(ticket, 'countPruned', index) > 0

interface Told {
  readonly key: string
  readonly title: string
  readonly quantity: Quantity
  readonly margin: number
  readonly words: Contrast['words']
  readonly says: string
  readonly mayNotSay: string
  readonly sides: readonly {
    readonly key: string
    readonly against: string
    readonly pair: (found: Found, index: number) => readonly [number, number] | null
  }[]
}

/** A row for each layer and side. */
const byLayer = (
  specification: InitialisationSpecification,
  found: readonly Found[],
  { sides, words, ...told }: Told,
): Contrast =>
  contrastOf({
    ...told,
    words: words ?? {},
    replicates: specification.seeds.length,
    least: leastReplicates,
    rows: layersOf(specification).flatMap(({ name }, index) =>
      sides.map(({ key, against, pair }): PairedValues => ({
        key: `${name}/${key}`,
        label: name,
        arm: 'ticket',
        against,
        pairs: found.flatMap((one) => {
          const values = bothThere(one, index) ? pair(one, index) : null
          return values ? [values] : []
        }),
      })),
    ),
  })

const deadInputsAside =
  'Anything about weights of dead inputs, which are left out: nothing but where they began decides over them.'
const random = (found: Found, name: string, index: number): number =>
  meanOf(found.random.map((values) => valueOf(values, name, index)))

/** Chance that a kept weight began larger than a pruned one. */
export const aucContrast = (
  specification: InitialisationSpecification,
  found: readonly Found[],
): Contrast =>
  byLayer(specification, found, {
    key: 'auc',
    title: 'Does the size of a weight at the start tell whether it is kept?',
    quantity: { name: 'Area under the curve of |θ0| for kept', unit: 'number' },
    margin: 0.01,
    words: { above: 'kept began larger', within: 'tells nothing', below: 'kept began smaller' },
    sides: [
      {
        key: 'nothing',
        against: 'what tells nothing',
        pair: ({ ticket }, index) => [valueOf(ticket, 'auc', index), 0.5],
      },
      {
        key: 'random',
        against: 'random masks of the same counts',
        pair: (one, index) => [valueOf(one.ticket, 'auc', index), random(one, 'auc', index)],
      },
    ],
    says: 'How often a kept weight began larger than a pruned one of its layer: half of the time if it tells nothing.',
    mayNotSay: `That size matters: pruning goes by size at the end. ${deadInputsAside}`,
  })

const keptAgainstPruned = (name: string, log = false): Told['sides'][number] => ({
  key: 'pruned',
  against: 'the pruned weights of the layer',
  pair: ({ ticket }, index) => {
    const both = [
      valueOf(ticket, `${name}Kept`, index),
      valueOf(ticket, `${name}Pruned`, index),
    ] as const
    if (!log) return both
    return both[0] > 0 && both[1] > 0 ? [Math.log(both[0]), Math.log(both[1])] : null
  },
})

export const otherContrasts = (
  specification: InitialisationSpecification,
  found: readonly Found[],
): Contrast[] => [
  byLayer(specification, found, {
    key: 'size',
    title: 'How much larger did kept weights begin?',
    quantity: { name: 'Mean |θ0|, in σ of the layer', unit: 'ratio' },
    margin: Math.log(1.1),
    words: { above: 'larger', within: 'as large', below: 'smaller' },
    sides: [keptAgainstPruned('size', true)],
    says: 'Mean size at the start of what is kept, as a factor of that of what is pruned.',
    mayNotSay: deadInputsAside,
  }),
  byLayer(specification, found, {
    key: 'distance',
    title: 'How different are the two distributions?',
    quantity: { name: 'Kolmogorov–Smirnov distance of θ0, kept and pruned', unit: 'number' },
    margin: 0.01,
    words: { above: 'different', within: 'as by chance' },
    sides: [
      {
        key: 'random',
        against: 'random masks of the same counts',
        pair: (one, index) => [
          valueOf(one.ticket, 'distance', index),
          random(one, 'distance', index),
        ],
      },
    ],
    says: 'The largest difference between the shares of kept and of pruned weights that began below any value.',
    mayNotSay:
      'That a ticket differs because the distance is above zero: it always is, and larger for few weights, hence against random masks.',
  }),
  byLayer(specification, found, {
    key: 'positive',
    title: 'Are kept weights more often positive?',
    quantity: { name: 'Share that began above zero', unit: 'share' },
    margin: 0.01,
    words: { above: 'more positive', within: 'balanced', below: 'more negative' },
    sides: [keptAgainstPruned('positive')],
    says: 'The balance of signs at the start among kept and among pruned weights.',
    mayNotSay: deadInputsAside,
  }),
  byLayer(specification, found, {
    key: 'sign',
    title: 'Do kept weights hold on to their signs?',
    quantity: { name: 'Share whose sign the training left', unit: 'share' },
    margin: 0.01,
    words: { above: 'kept more often', within: 'as often', below: 'kept less often' },
    sides: [
      keptAgainstPruned('sign'),
      {
        key: 'chance',
        against: 'a coin, in the dense training',
        pair: ({ ticket }, index) => [valueOf(ticket, 'signKept', index), 0.5],
      },
      {
        key: 'own',
        against: 'a coin, in the ticket’s own training',
        pair: ({ ticket }, index) => [valueOf(ticket, 'ownSign', index), 0.5],
      },
    ],
    says: 'Of the weights that are kept in the end, how many end the dense training, and the ticket’s own, with the sign that they began with.',
    mayNotSay:
      'That signs are sought: what is kept ended large, and a weight that began large seldom crosses zero.',
  }),
  byLayer(specification, found, {
    key: 'moved',
    title: 'Do kept weights move further?',
    quantity: { name: 'Mean distance moved in the dense training, in σ', unit: 'ratio' },
    margin: Math.log(1.1),
    words: { above: 'further', within: 'as far', below: 'less far' },
    sides: [keptAgainstPruned('moved', true)],
    says: 'How far training carried kept weights, as a factor of how far it carried pruned ones.',
    mayNotSay:
      'That what moves is sought: ending far from zero takes moving away from it, or having begun there.',
  }),
]

/** θ0 of kept and of pruned weights, a panel a layer. */
export function initialDistribution(
  specification: InitialisationSpecification,
  found: readonly Found[],
): Distribution {
  const bins = initialEdges.length - 1
  return {
    key: 'initial',
    title: 'Where kept and pruned weights began',
    quantity: { name: 'Initial weight, in σ of the layer', unit: 'number' },
    replicates: specification.seeds.length,
    panels: layersOf(specification).flatMap(({ name }, index) => {
      const there = found.filter((one) => bothThere(one, index))
      if (there.length === 0) return []
      const group = (label: string, which: 'Kept' | 'Pruned') =>
        distributionGroupOf(
          label,
          initialEdges,
          there.map(({ ticket }) =>
            (ticket[`shares${which}`] ?? []).slice(index * bins, (index + 1) * bins),
          ),
        )
      const statistic = (label: string, of: (one: Found) => number, nothing: number) => {
        const value = aggregateOrNull(there.map(of))
        return value ? [{ label, value, nothing }] : []
      }
      return [
        {
          label: name,
          groups: [group('Kept', 'Kept'), group('Pruned', 'Pruned')],
          statistics: [
            ...statistic('AUC of |θ0|', ({ ticket }) => valueOf(ticket, 'auc', index), 0.5),
            ...statistic(
              'Kolmogorov–Smirnov',
              ({ ticket }) => valueOf(ticket, 'distance', index),
              meanOf(there.map((one) => random(one, 'distance', index))),
            ),
            ...statistic(
              'Mean |θ0|, kept less pruned',
              ({ ticket }) =>
                valueOf(ticket, 'sizeKept', index) - valueOf(ticket, 'sizePruned', index),
              0,
            ),
          ],
        },
      ]
    }),
    says: 'Shares of kept and of pruned weights by where they began, mean over replicates.',
    mayNotSay: deadInputsAside,
  }
}
