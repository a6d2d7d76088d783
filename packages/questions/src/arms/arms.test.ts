import {
  inputsOf,
  networkOf,
  prunableLayers,
  type Recipe,
  type TrainRecipe,
} from '@lottery/science'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSpecification } from '../specification/parse.ts'
import { plan } from '../winning-ticket/plan.ts'
import type { WinningTicketSpecification } from '../winning-ticket/specification.ts'
import { plannedCounts, plannedRemaining } from '../training/planned-remaining.ts'
import { chainArmKeys } from './registry.ts'
import { narrowNetwork } from './small-dense.ts'

const specificationOf = (extra: object = {}): WinningTicketSpecification => {
  const { specification, problems } = parseSpecification({
    question: 'winning-ticket',
    network: 'lenet-300-100',
    seeds: [1],
    rounds: 4,
    arms: Object.fromEntries(chainArmKeys.map((key) => [key, {}])),
    training: { steps: 1000 },
    ...extra,
  })
  if (specification?.question !== 'winning-ticket') throw new Error(JSON.stringify(problems))
  return specification
}
const placements = plan(specificationOf())
const trained = (recipe: Recipe): TrainRecipe => {
  if (recipe.kind !== 'train') throw new Error('not a round')
  return recipe
}
const at = (arm: string, round: number): TrainRecipe =>
  trained(placements.find((one) => one.arm === arm && one.round === round)!.recipe)
const identityAt = (arm: string, round: number): string =>
  placements.find((one) => one.arm === arm && one.round === round)!.identity

test('every arm stands at every round after dense, and needs only rounds that are placed', () => {
  const known = new Set(placements.map(({ identity }) => identity))
  for (const arm of chainArmKeys)
    expect([
      arm,
      new Set(placements.filter((one) => one.arm === arm).map(({ round }) => round)).size,
    ]).toEqual([arm, 4])
  for (const { recipe } of placements)
    for (const input of inputsOf(recipe)) expect(known).toContain(input)
})

test('arms of a round share its order of examples', () => {
  for (const { round, recipe } of placements)
    expect(trained(recipe).order).toEqual({ seed: 1, round })
})

test('random masks have the ticket’s counts and start; re-draws its mask and another start', () => {
  const ticket = at('ticket', 2)
  expect(at('random-mask', 2)).toMatchObject({
    initial: ticket.initial,
    mask: { kind: 'random', like: ticket.mask },
  })
  expect(at('random-reinit', 2).mask).toEqual(ticket.mask)
  expect(at('random-reinit', 2).initial).not.toEqual(ticket.initial)
})

test.each(['global', 'layer-wise'])(
  'one shot under %s scope stops at the ticket’s count',
  (scope) => {
    const specification = specificationOf({ scope, exempt: ['output'] })
    const counts = plannedCounts(specification)
    const masks = plan(specification)
      .filter(({ arm }) => arm === 'one-shot')
      .map(({ recipe }) => trained(recipe).mask)
    const dense = plan(specification)[0]!.identity
    expect(masks).toEqual(
      counts
        .slice(1)
        .map((amount) => ({ kind: 'prune', round: dense, criterion: 'magnitude', amount })),
    )
  },
)

test('training on is a chain of its own from dense; fine-tuning starts where the ticket’s mask was cut', () => {
  expect(at('train-on', 1)).toMatchObject({
    initial: { kind: 'end', round: identityAt('dense', 0) },
    mask: { kind: 'prune', round: identityAt('dense', 0) },
  })
  expect(at('train-on', 3)).toMatchObject({
    initial: { kind: 'end', round: identityAt('train-on', 2) },
    mask: { kind: 'prune', round: identityAt('train-on', 2) },
  })
  expect(at('fine-tune', 3)).toMatchObject({
    initial: { kind: 'end', round: identityAt('ticket', 2) },
    mask: at('ticket', 3).mask,
  })
})

const weights = (key: string) =>
  prunableLayers(networkOf(key as 'lenet-300-100')).reduce((sum, { total }) => sum + total, 0)

test('the small dense network has as many weights as can be, and never more than the ticket', () => {
  const lenet = networkOf('lenet-300-100')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 266_200 }), (most) => {
      const key = narrowNetwork(lenet, most)
      if (key === null) {
        expect(most).toBeLessThan(weights('mlp-1-1'))
        return
      }
      const [, width = 0] = key.split('-').map(Number)
      expect(weights(key)).toBeLessThanOrEqual(most)
      if (width < 300)
        expect(
          weights(`mlp-${width + 1}-${Math.max(1, Math.round((width + 1) / 3))}`),
        ).toBeGreaterThan(most)
    }),
  )
  const remaining = plannedRemaining(specificationOf())
  expect(weights(at('small-dense', 4).network)).toBeLessThanOrEqual(remaining[4]! * 266_200)
})

test('an arm that is not asked for changes no other identity', () => {
  const identities = new Set(placements.map(({ identity }) => identity))
  for (const { identity } of plan(specificationOf({ arms: {} })))
    expect(identities).toContain(identity)
})
