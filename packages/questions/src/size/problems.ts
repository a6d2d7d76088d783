import {
  isNetworkKey,
  mlpLimits,
  networkOf,
  prunableLayers,
  sum,
  type NetworkKey,
  type Problem,
} from '@lottery/science'
import { withoutHiddenLayers } from '../training/hidden-layers.ts'
import { moreThanCanBePlanned } from '../training/size.ts'
import { disjointProblems } from './disjoint.ts'
import { keptBy, levelsOf, networkOfSize, weightsOf } from './levels.ts'
import type { SizeSpecification } from './specification.ts'

/** The first kind of problem that there is: others follow from it. */
export function sizeProblems(specification: SizeSpecification): Problem[] {
  for (const problemsOf of [
    noHiddenLayer,
    sizesWithoutNetwork,
    sizesAlike,
    layersByDepth,
    sizesTooSmall,
    disjointProblems,
  ]) {
    const problems = problemsOf(specification)
    if (problems.length > 0) return problems
  }
  const rounds = levelsOf(specification).map(({ kept }) => kept.length - 1)
  const { draws, tickets = 1 } = specification
  const trainings = rounds.map(
    (one) => 1 + one * (1 + 2 * draws) + (tickets - 1) * (one + 1) * (1 + draws),
  )
  return moreThanCanBePlanned(specification, sum(trainings))
}

const noHiddenLayer = (specification: SizeSpecification): Problem[] =>
  withoutHiddenLayers(specification, 'there is no hidden layer of another width or number')

const problem = (code: string, value: unknown, fix: string): Problem => ({
  code,
  field: 'sizes',
  value,
  fix,
})

function sizesWithoutNetwork(specification: SizeSpecification): Problem[] {
  const { along, sizes, network } = specification
  return sizes.flatMap((size) => {
    if (along === 'depth' && !Number.isInteger(size))
      return [problem('invalid', size, 'a number of hidden layers is a whole number from 1 to 32.')]
    const key = networkOfSize(specification, size)
    if (!isNetworkKey(key))
      return [
        problem(
          'out-of-range',
          size,
          `a hidden layer of ${network} would have no unit or more than ${mlpLimits.width}.`,
        ),
      ]
    const weights = weightsOf(key)
    return weights > mlpLimits.weights
      ? [
          problem(
            'too-large',
            size,
            `${key} has ${weights} weights, and a network has at most ${mlpLimits.weights}.`,
          ),
        ]
      : []
  })
}

function sizesAlike(specification: SizeSpecification): Problem[] {
  const keys = specification.sizes.map((size) => networkOfSize(specification, size))
  const twice = keys.findIndex((key, i) => keys.indexOf(key) < i)
  return twice < 0
    ? []
    : [
        problem(
          'no-meaning',
          specification.sizes[twice],
          `it is ${keys[twice]}, as another size is.`,
        ),
      ]
}

/** Layers of networks of other depths have other names, but for the output layer. */
function layersByDepth({ along, network, exempt, rates }: SizeSpecification): Problem[] {
  if (along === 'width') return []
  const last = prunableLayers(networkOf(network)).at(-1)!.name
  return [
    ...exempt.map((name, i) => [`exempt.${i}`, name] as const),
    ...Object.keys(rates).map((name) => [`rates.${name}`, name] as const),
  ]
    .filter(([, name]) => name !== last)
    .map(([field, name]) => ({
      code: 'no-meaning',
      field,
      value: name,
      fix: `networks of several depths have only ${last} in common: leave ${name} out.`,
    }))
}

/** Nothing would be pruned of a network that has as few weights, nor could be claimed. */
function sizesTooSmall(specification: SizeSpecification): Problem[] {
  const { sizes, claimFrom, network, rounds } = specification
  return sizes.flatMap((size) => {
    const key = networkOfSize(specification, size) as NetworkKey
    const kept = keptBy(specification, key)
    if (kept && kept.length > claimFrom) return []
    const last = keptBy(specification, network)?.at(-1)
    const why = kept
      ? `it comes down to the ${last} weights that ${network} keeps after ${rounds} rounds within ${kept.length - 1}, and claims start at round ${claimFrom}`
      : `its exempt layers alone have more weights than the ${last} that ${network} keeps after ${rounds} rounds`
    return [problem('out-of-range', size, `${key}: ${why}: leave this size out or change rounds.`)]
  })
}
