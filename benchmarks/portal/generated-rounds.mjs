import {
  biasOf,
  countsOf,
  fullMask,
  identityOf,
  initialWeights,
  keptByInitialMagnitude,
  kernelOf,
  maskIdentity,
  networkOf,
  packMask,
  prunableLayers,
  pruneBy,
} from '@lottery/science'
import { followedLayers } from '../../apps/trainer/dist/round/followed-layers.js'
import { historyAt } from '../../apps/trainer/dist/round/weight-history.js'
import { curvesOf } from './generated-curves.mjs'
import { numbersFrom } from './numbers.mjs'
import { label } from './specifications.mjs'

/** Logged steps of a round's weight history; a trainer has about as many. */
const loggedSteps = 12
const startedAt = Date.UTC(2026, 0, 1)

/**
 * What a trainer would commit for the placed rounds of an experiment, made without training. Masks come from pruning
 * drawn weights as the recipes say, so that counts, nesting and identities are what they must be; losses and accuracies
 * are curves with noise. Yields `{placement, round}`, `round` being a `CommittedRound`, each identity once.
 * `withArrays`: the replicate whose rounds have weight histories and end weights; null for none.
 */
export function* generatedRounds(experiment, placements, withArrays) {
  const maskByIdentity = new Map()
  const maskByRound = new Map()
  for (const placement of placements.toSorted((a, b) => a.round - b.round)) {
    const { identity, recipe } = placement
    if (maskByRound.has(identity)) continue
    const network = networkOf(recipe.network)
    const arrays = placement.replicate === withArrays
    const weights = weightsOf(network, experiment, placement)
    const key = maskIdentity(recipe.mask, recipe.network)
    const before = maskByRound.get(recipe.mask.round)
    const mask = maskByIdentity.get(key) ?? maskOf(network, placement, before, weights)
    maskByIdentity.set(key, mask)
    maskByRound.set(identity, mask)
    const { series, earlyStop, end } = curvesOf(experiment, placement, mask.kept / mask.total)
    yield {
      placement,
      round: {
        outcome: { state: 'done', layers: mask.layers, series, earlyStop, end },
        mask: { identity: key, packed: mask.packed },
        startHash: identityOf([label, 'start', identity]),
        endHash: identityOf([label, 'end', identity]),
        endKept: endOf(network, mask, arrays ? weights.end : null),
        history: arrays ? historyOf(network, mask, weights, placement) : [],
        provenance: provenanceOf(placement),
      },
    }
  }
}

const drawn = new Map()

/** Weights of a replicate before training, and one end for all its rounds: so its masks lie in one another. */
function weightsOf(network, experiment, { recipe, replicate }) {
  const start = remembered(drawn, `${network.key} ${replicate}`, () =>
    initialWeights(network, { ...recipe.initial, stream: ['init'] }),
  )
  const end = remembered(drawn, `${experiment} ${replicate}`, () => {
    const { next } = numbersFrom(`${experiment} ${replicate}`)
    return Object.fromEntries(
      Object.entries(start).map(([name, values]) => [
        name,
        values.map((value) => 1.1 * value + 0.1 * (next() - 0.5)),
      ]),
    )
  })
  return { start, end }
}

function maskOf(network, { recipe: { mask }, replicate }, before, { start, end }) {
  const bits =
    mask.kind === 'all'
      ? fullMask(network)
      : pruneBy(mask.criterion, network, before.bits, end, mask.amount)
  const counts = countsOf(bits, network)
  const kept = sum(counts.map((count) => count.kept))
  const byMagnitude =
    mask.kind === 'prune' && mask.amount.scope === 'global'
      ? remembered(drawn, `${network.key} ${replicate} ${kept}`, () =>
          keptByInitialMagnitude(network, start, kept, mask.amount.exempt),
        )
      : null
  return {
    bits,
    packed: packMask(bits, prunableLayers(network)),
    kept,
    total: sum(counts.map(({ total }) => total)),
    layers: counts.map((count, index) => ({
      ...count,
      keptByInitialMagnitude: byMagnitude?.[index].kept ?? null,
    })),
  }
}

const endOf = (network, { bits, layers }, end) =>
  Object.fromEntries(
    network.layers.flatMap(({ name, outputs }, index) => [
      [
        kernelOf(name),
        end
          ? end[kernelOf(name)].filter((_, place) => bits[name][place])
          : new Float32Array(layers[index].kept),
      ],
      [biasOf(name), new Float32Array(outputs)],
    ]),
  )

function historyOf(network, { bits }, { start, end }, { recipe, replicate }) {
  const followed = followedLayers(network, bits, replicate)
  return Array.from({ length: loggedSteps }, (_, index) => {
    const share = index / (loggedSteps - 1)
    const now = Object.fromEntries(
      Object.entries(start).map(([name, from]) => [
        name,
        from.map((value, place) => value + share * (end[name][place] - value)),
      ]),
    )
    return historyAt(Math.round(share * recipe.steps), followed, start, now)
  }).flat()
}

const provenanceOf = ({ recipe: { engine, steps }, round }) => ({
  engine: engine.name,
  engineVersion: label,
  numerics: engine.numerics,
  codeVersion: label,
  node: process.version,
  machine: { cpu: label, arch: process.arch, cores: 1 },
  startedAt: new Date(startedAt + round * 60_000),
  finishedAt: new Date(startedAt + round * 60_000 + 40_000),
  trainMilliseconds: 38_000,
  stepsPerSecond: steps / 38,
})

function remembered(all, key, make) {
  if (!all.has(key)) all.set(key, make())
  return all.get(key)
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)
