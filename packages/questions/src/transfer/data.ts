import {
  datasetOf,
  networkOf,
  partCounts,
  partTitle,
  prunableLayers,
  type DataPart,
  type DatasetDescription,
  type Network,
  type Problem,
} from '@lottery/science'
import type { TransferSpecification } from './specification.ts'

type Data = TransferSpecification['data']

/** Everything as asked, but on the source. */
export function onSource(specification: TransferSpecification): TransferSpecification {
  const { scaling, validation } = specification.data
  return { ...specification, data: { scaling, validation, ...specification.source } }
}

/** Such as `MNIST` or `MNIST, classes 0–4`. */
export function dataTitle({ dataset, part }: Pick<Data, 'dataset' | 'part'>): string {
  const description = datasetOf(dataset)
  return part ? `${description.title}, ${partTitle(description, part)}` : description.title
}

export const dataProblems = (specification: TransferSpecification): Problem[] => [
  ...sameData(specification),
  ...shapeProblems(
    datasetOf(specification.source.dataset),
    datasetOf(specification.data.dataset),
    networkOf(specification.network),
  ),
  ...sourceTooSmall(specification),
]

function sameData({ source, data }: TransferSpecification): Problem[] {
  const isSame = source.dataset === data.dataset && samePart(source.part, data.part)
  return isSame
    ? [
        {
          code: 'no-meaning',
          field: 'source',
          value: source,
          fix: `the ticket would be tried where it was found, on ${dataTitle(data)}: name another data set, or another part of this one.`,
        },
      ]
    : []
}

const samePart = (one: DataPart | undefined, other: DataPart | undefined): boolean =>
  one?.of === other?.of && one?.half === other?.half

/** A mask and its initial weights fit one network, and that network one shape of example and one number of classes. */
export function shapeProblems(
  source: DatasetDescription,
  target: DatasetDescription,
  network: Network,
): Problem[] {
  const problem = (fix: string): Problem[] => [
    { code: 'incompatible', field: 'source.dataset', value: source.key, fix },
  ]
  const [from, to] = [source, target].map(({ shape }) => shape.join(' × ')) as [string, string]
  const inputs = network.input.join(' × ')
  if (from !== to)
    return problem(
      `examples of ${source.title} are ${from} and those of ${target.title} ${to}: a mask of the first layer has no meaning on the other; take data of one shape.`,
    )
  if (from !== inputs)
    return problem(`${network.title} reads ${inputs}, and ${source.title} has ${from}.`)
  if (source.classes.length !== target.classes.length)
    return problem(
      `${source.title} has ${source.classes.length} classes and ${target.title} ${target.classes.length}: a ticket keeps its output layer, so take data with as many classes.`,
    )
  return []
}

/** What is asked of the target's examples is asked of the source's. */
function sourceTooSmall({ source, data, training }: TransferSpecification): Problem[] {
  const { train } = partCounts(datasetOf(source.dataset), source.part)
  const left = train - data.validation
  if (training.batch <= left) return []
  return [
    {
      code: 'out-of-range',
      field: 'source',
      value: source,
      fix: `${dataTitle(source)} has ${train} training examples, too few for ${data.validation} of validation and a batch of ${training.batch}.`,
    },
  ]
}

export function dataWarnings({
  source,
  data,
  network,
  exempt,
}: TransferSpecification): readonly string[] {
  const last = prunableLayers(networkOf(network)).at(-1)!.name
  const areClasses = [source.part, data.part].some((part) => part?.of === 'classes')
  const warnings: string[] = []
  if (areClasses && !exempt.includes(last))
    warnings.push(
      `Source and target differ in their classes: weights to classes that the source does not have are pruned as useless there; exempt ${last} to keep a whole output layer.`,
    )
  if (source.dataset === data.dataset && source.part?.of !== data.part?.of)
    warnings.push('Source and target have training examples in common.')
  return warnings
}
