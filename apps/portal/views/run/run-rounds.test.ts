import { expect, test } from 'vitest'
import { placeIn, signKept } from './run-rounds.ts'

const key = { experiment: 'aa', arm: 'ticket', replicate: 3, draw: 0 }
const placement = { experimentId: 'Experiment:aa', arm: 'ticket', replicate: 3, round: 2, draw: 0 }

test('a round stands where its placement in this run says, whatever else shares it', () => {
  const others = [
    { ...placement, experimentId: 'Experiment:bb', round: 7 },
    { ...placement, arm: 'dense', round: 0 },
    { ...placement, replicate: 4, round: 5 },
  ]
  expect(placeIn([...others, placement], key)).toBe(2)
  expect(placeIn(others, key)).toBeNull()
})

const layer = (name: string, index: number, kept: number) => ({
  name,
  index,
  kept,
  total: 100,
  remaining: kept / 100,
})
const at = (name: string, step: number, signAgreement: number) => ({
  layer: name,
  step,
  signAgreement,
})

test('signs kept are weighed by the weights of each layer at its last logged step', () => {
  const layers = [layer('fc1', 0, 30), layer('output', 1, 10)]
  const weightHistory = [
    at('fc1', 500, 0.8),
    at('fc1', 0, 1),
    at('output', 0, 1),
    at('output', 500, 0.6),
  ]
  expect(signKept({ layers, weightHistory })).toBeCloseTo((0.8 * 30 + 0.6 * 10) / 40)
  expect(signKept({ layers, weightHistory: [] })).toBeNull()
})
