import {
  applyMask,
  countsOf,
  hashOf,
  layerOfMask,
  maskIdentity,
  minimumOf,
  networkOf,
  prunableLayers,
  type Done,
  type Parameters,
} from '@lottery/science'
import type { Invariant, RoundEvidence } from './invariant.ts'

const doneOf = ({ outcome }: RoundEvidence): Done | null =>
  outcome.state === 'done' ? outcome : null
const withoutArrays = ({ mask, remade }: RoundEvidence): string | null =>
  mask ? (remade ? null : 'a round that its recipe names is not kept') : 'its mask is not kept'
const withoutEnd = (evidence: RoundEvidence): string | null =>
  evidence.outcome.state === 'done' && !evidence.end
    ? 'its end weights are not kept'
    : withoutArrays(evidence)

/** Where its training starts: as its recipe says, masked. */
function startOf({ recipe, remade, mask }: RoundEvidence): Parameters | null {
  if (!remade || !mask) return null
  return recipe.prunedValue === 'zero' ? applyMask(remade.initial, mask) : remade.initial
}

/** What must hold for one round, in the order in which to read them. */
export const roundInvariants: readonly Invariant<RoundEvidence>[] = [
  {
    key: 'mask-identity',
    title: 'A round stands under the mask that its recipe names.',
    broken: ({ recipe, record }) => {
      const expected = maskIdentity(recipe.mask, recipe.network)
      return record.mask === expected ? [] : [`mask ${record.mask} instead of ${expected}`]
    },
  },
  {
    key: 'readable',
    title: 'What is stored can be read.',
    broken: ({ damaged }) => damaged,
  },
  {
    key: 'counts',
    title: 'Bits of the mask, kept weights by layer, and kept weights in all are the same number.',
    unchecked: ({ mask }) => (mask ? null : 'its mask is not kept'),
    broken: (evidence) => {
      const { mask, maskCounts, record, recipe } = evidence
      if (!mask) return []
      const bits = countsOf(mask, networkOf(recipe.network)).map(({ kept }) => kept)
      const told = [
        ['the mask says', maskCounts],
        ['the layers say', doneOf(evidence)?.layers.map(({ kept }) => kept) ?? bits],
      ] as const
      const wrong = told
        .filter(([, counts]) => counts.join() !== bits.join())
        .map(([who, counts]) => `${who} ${counts.join(', ')}, the bits ${bits.join(', ')}`)
      const sum = bits.reduce((all, count) => all + count, 0)
      return record.kept === sum
        ? wrong
        : [...wrong, `the round says ${record.kept}, the bits ${sum}`]
    },
  },
  {
    key: 'mask-remade',
    title:
      'The mask is the one that its recipe makes of the rounds that it names: nested, of equal counts, free of forbidden places.',
    unchecked: withoutArrays,
    broken: ({ recipe, mask, remade }) => {
      if (!mask || !remade) return []
      return prunableLayers(networkOf(recipe.network)).flatMap((layer) => {
        const [stored, made] = [layerOfMask(mask, layer), layerOfMask(remade.mask, layer)]
        const different = stored.reduce((sum, bit, i) => sum + (bit === made[i] ? 0 : 1), 0)
        return different === 0 ? [] : [`${layer.name}: ${different} places differ`]
      })
    },
  },
  {
    key: 'start',
    title: 'Training starts from the weights that the recipe makes, bit for bit.',
    unchecked: withoutArrays,
    broken: (evidence) => {
      const start = startOf(evidence)
      if (!start) return []
      const hash = hashOf(networkOf(evidence.recipe.network), start)
      const { startHash } = evidence.record
      return hash === startHash ? [] : [`hash ${startHash} instead of ${hash}`]
    },
  },
  {
    key: 'end',
    title:
      'Stored weights, put back among those that may not move, are what training ended with, bit for bit: no held weight moved.',
    unchecked: withoutEnd,
    broken: ({ recipe, record, end }) => {
      if (!end) return []
      const hash = hashOf(networkOf(recipe.network), end)
      return hash === record.endHash ? [] : [`hash ${record.endHash} instead of ${hash}`]
    },
  },
  {
    key: 'early-stop',
    title: 'The early stop is the first evaluated step after 0 of least validation loss.',
    broken: (evidence) => {
      const done = doneOf(evidence)
      if (!done) return []
      const { steps, values } = done.series.validationLoss
      const least = minimumOf(done.series.validationLoss)
      const first = steps.find((step, i) => step > 0 && values[i] === least)
      const { step, censored } = done.earlyStop
      return [
        ...(step === first ? [] : [`step ${step} instead of ${first}`]),
        ...(censored === (step === evidence.recipe.steps) ? [] : [`censored: ${censored}`]),
      ]
    },
  },
  {
    key: 'length',
    title: 'Training ran its full length, and was evaluated on the way as its recipe says.',
    broken: (evidence) => {
      const done = doneOf(evidence)
      if (!done) return []
      const { steps, startStep = 0, evaluate } = evidence.recipe
      const wanted = new Set([startStep, steps])
      for (let step = 0; step < steps; step += evaluate.every)
        if (step > startStep) wanted.add(step)
      const found = done.series.validationLoss.steps
      return [
        ...(done.end.step === steps ? [] : [`ended at ${done.end.step} instead of ${steps}`]),
        ...(found.length === wanted.size && found.every((step) => wanted.has(step))
          ? []
          : [`${found.length} evaluations instead of ${wanted.size}`]),
      ]
    },
  },
]
