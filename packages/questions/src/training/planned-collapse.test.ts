import {
  applyMask,
  countsOf,
  initialWeights,
  networkOf,
  type Mask,
  type Parameters,
  type TrainRecipe,
} from '@lottery/science'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { derivedArrays } from '../../../store/src/arrays/derived.ts'
import type { Placement } from '../question.ts'
import { questionOf } from '../registry.ts'
import { parseSpecification } from '../specification/parse.ts'
import { knownCounts, plannedCollapse } from './planned-collapse.ts'

const planned = (input: object) => {
  const { specification, problems } = parseSpecification({
    network: 'mlp-6-4',
    seeds: [1],
    training: { steps: 1000 },
    ...input,
  })
  if (!specification) throw new Error(JSON.stringify(problems))
  const { arms, plan } = questionOf(specification.question)
  const placements = plan(specification, new Map())
  return { placements, said: plannedCollapse(placements, arms) }
}
const trainings = (placements: readonly Placement[]) =>
  placements.flatMap(({ identity, recipe }) =>
    recipe.kind === 'train' ? [{ identity, recipe }] : [],
  )

/** Every mask of a plan, made of rounds that end with weights drawn at random. */
async function masksOf(placements: readonly Placement[], seed: number) {
  const made = new Map<string, { mask: Mask; end: Parameters; recipe: TrainRecipe }>()
  for (const { identity, recipe } of trainings(placements)) {
    const arrays = derivedArrays(
      {
        mask: async () => null,
        maskOfRound: async (round) => made.get(round)?.mask ?? null,
        endWeights: async (round) => made.get(round)?.end ?? null,
        recipeOfRound: async (round) => made.get(round)?.recipe ?? null,
      },
      recipe.network,
    )
    const mask = await arrays.mask(recipe.mask)
    const stream = ['end', identity]
    const drawn = { kind: 'draw', distribution: 'glorot', seed, stream } as const
    const end = applyMask(initialWeights(networkOf(recipe.network), drawn), mask)
    made.set(identity, { mask, end, recipe })
  }
  return made
}

describe('what is known of masks before anything is trained', () => {
  test('is what they keep, whatever training ends with', async () => {
    const scope = fc.constantFrom('global', 'layer-wise')
    const questions = fc.constantFrom('winning-ticket', 'necessity', 'depth')
    await fc.assert(
      fc.asyncProperty(questions, scope, fc.integer({ min: 0, max: 99 }), async (...all) => {
        const [question, asked, seed] = all
        const own =
          question === 'winning-ticket' ? { arms: { 'one-shot': {}, 'random-mask': {} } } : {}
        const where = question === 'depth' ? 'global' : asked
        const { placements } = planned({
          question,
          scope: where,
          rounds: 3,
          rate: 0.4,
          exempt: ['fc2'],
          ...own,
        })
        const counts = knownCounts(placements)
        for (const { mask, recipe } of (await masksOf(placements, seed)).values()) {
          const kept = countsOf(mask, networkOf(recipe.network))
          const known = counts(recipe)
          const wrong = kept.filter(({ layer, kept: bits }) => (known[layer] ?? bits) !== bits)
          expect(wrong).toEqual([])
          if (where === 'layer-wise') expect(Object.values(known)).not.toContain(null)
          else expect(known['fc2']).not.toBeNull()
        }
      }),
      { numRuns: 6 },
    )
  })
})

describe('a plan', () => {
  test('warns of a layer that the rates empty, once for all arms', () => {
    const input = {
      question: 'winning-ticket',
      network: 'mlp-4-2',
      scope: 'layer-wise',
      rate: 0.9,
      rounds: 3,
    }
    expect(planned({ ...input, arms: { 'random-reinit': {}, 'train-on': {} } }).said).toEqual([
      'No weight of fc2 is left from round 2 on: Ticket; Re-initialised; Trained on.',
    ])
    expect(planned({ ...input, arms: {}, rate: 0.2 }).said).toEqual([])
  })

  test('warns that a layer that is never pruned is removed with its ticket, and not where it is held', () => {
    const said = planned({
      question: 'necessity',
      rounds: 2,
      exempt: ['output'],
      kinds: ['remove', 'hold'],
    })
    expect(said.said).toEqual([
      'No weight of output is left from round 2 on: Ticket, remove; Magnitude-matched, remove; Matched, remove.',
    ])
  })
})
