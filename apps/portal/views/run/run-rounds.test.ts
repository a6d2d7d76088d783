import { expect, test } from 'vitest'
import { placeIn } from './run-rounds.ts'

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
