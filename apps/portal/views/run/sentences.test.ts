import { describe, expect, test } from 'vitest'
import { nounsOf } from '../../figures/mask/nouns.ts'
import {
  dekOf,
  elsewhereSays,
  historyMayNotSay,
  historySays,
  mapMayNotSay,
  mapSays,
  overlapSentence,
  pruningSays,
  startSays,
  titleOf,
  type LayerFacts,
} from './sentences.ts'

const facts: LayerFacts = {
  layer: 'fc1',
  round: 12,
  kept: 16_163,
  total: 235_200,
  nouns: nounsOf(0, 3, { rows: 28, columns: 28 }),
  inputs: 784,
  units: 300,
  unreadInputs: 11,
  deadUnits: 0,
  middle: { kept: 0.614, pixels: 0.25 },
}
const plain = (text: string) => text.replaceAll(/\s/g, ' ')

test('an address that asks for a round that is not there is told which are', () => {
  expect(elsewhereSays(99, [0, 1, 2])).toBe(
    'The address asks for round 99, which is not there; this run has rounds 0 to 2.',
  )
  expect(elsewhereSays(3, [0])).toMatch(/this run has round 0\.$/)
  expect(elsewhereSays(2, [0, 1, 2])).toBeNull()
  expect(elsewhereSays(null, [0])).toBeNull()
})

test('the title names the run and its round', () => {
  expect(titleOf(3, 'ticket', '', 12)).toBe('Which weights stay: seed 3, ticket, round 12')
  expect(titleOf(3, 're-drawn', ', draw 2', null)).toBe(
    'Which weights stay: seed 3, re-drawn, draw 2',
  )
})

describe('the answer in one sentence', () => {
  test('says what is left, where, and what has gone silent', () => {
    const { claim, rest } = dekOf(facts)
    expect(plain(claim)).toBe(
      '6.9 % of the weights of fc1 are left, 61 % of them on the middle quarter of the image.',
    )
    expect(plain(rest)).toBe('11 of 784 pixels have lost every weight.')
  })

  test('of one, of none, and without an image', () => {
    expect(dekOf({ ...facts, unreadInputs: 1 }).rest).toBe('1 of 784 pixels has lost every weight.')
    expect(dekOf({ ...facts, unreadInputs: 0 }).rest).toBe('No pixel has lost every weight.')
    const flat = { ...facts, middle: null, nouns: nounsOf(1, 3, null), deadUnits: 2 }
    expect(dekOf(flat).rest).toBe('2 of 300 hidden units have lost every input.')
  })

  test('of the dense network claims nothing', () => {
    const { claim, rest } = dekOf({ ...facts, round: 0, kept: 235_200, unreadInputs: 0 })
    expect(claim).toBe('All weights of fc1 are there.')
    expect(rest).toContain('this is the whole network')
  })
})

describe('what the map says', () => {
  test('is the middle only where it clearly holds more than its share', () => {
    expect(plain(mapSays(facts, 'Final magnitude'))).toBe(
      'Kept weights gather in the middle: that quarter of the image holds 61 % of the kept weights of fc1; spread evenly it would hold 25 %. Nobody told the rule, final magnitude, where that is. 11 of 784 pixels are read no more.',
    )
    const even = { ...facts, unreadInputs: 0, middle: { kept: 0.27, pixels: 0.25 } }
    expect(mapSays(even, null)).toMatch(/^There is no clear place/)
  })

  test('and may not say: dead inputs, what was set, and that it is one seed', () => {
    const limits = { layer: 'fc1', share: 0.069, seed: 3, ownMask: true, redrawn: false } as const
    const layerWise = plain(mapMayNotSay({ ...limits, scope: 'layer-wise' }))
    expect(layerWise).toContain('black in every image gets no gradient')
    expect(layerWise).toContain('the 6.9 % of fc1 itself was set in the specification.')
    expect(layerWise).toContain('This is seed 3 alone.')
    const other = mapMayNotSay({ ...limits, scope: 'global', ownMask: false, redrawn: true })
    expect(other).toContain('Global scope')
    expect(other).toContain('in another run of seed 3; only the weights were drawn anew')
  })
})

test('a history says which way weights went, and no more', () => {
  const history = { layer: 'fc1', steps: 50_000, signKept: 0.851, first: 0.058, last: 0.189 }
  expect(plain(historySays(history))).toBe(
    'Over 50 000 steps the mean size of the kept weights of fc1 grows from 0.058 to 0.189, and 85.1 % of them end with the sign they began with.',
  )
  expect(historySays({ ...history, last: 0.03 })).toContain('shrinks from 0.058 to 0.030')
  expect(historySays({ ...history, last: 0.0582 })).toContain('stays near 0.058')
  expect(historySays({ ...history, signKept: 1 })).toContain('all of them end')
  expect(historySays({ ...history, steps: 0 })).toBe('Nothing but the start of fc1 was logged.')
  expect(historyMayNotSay({ criterion: null, ownMask: true, whole: true })).toContain('all weights')
  expect(
    historyMayNotSay({ criterion: 'Final magnitude', ownMask: false, whole: false }),
  ).toContain('with other weights in them')
  expect(historyMayNotSay({ criterion: 'Final magnitude', ownMask: true, whole: false })).toMatch(
    /^Final magnitude chose these weights/,
  )
})

test('an overlap stands beside what chance would share', () => {
  expect(plain(overlapSentence(2311, 16_163, { mean: 1110.7, sd: 30.9 }, 'seed'))).toBe(
    'Shared: 2 311 of 16 163. By chance, at random places: 1 111 ± 31 (hypergeometric, mean ± SD).',
  )
  expect(plain(overlapSentence(2311, 16_163, null, 'random'))).toBe('Shared: 2 311 of 16 163.')
})

test('how a run is pruned is said with every layer that differs', () => {
  const plan = {
    rounds: 3,
    scope: 'layer-wise',
    rate: 0.2,
    rates: { fc2: 0.3 },
    exempt: [],
  } as const
  expect(plain(pruningSays(plan, 'output'))).toBe('layer-wise, 20 % a round, fc2 30 %, output 10 %')
  expect(
    plain(pruningSays({ ...plan, scope: 'global', rates: {}, exempt: ['output'] }, 'output')),
  ).toBe('global, 20 % a round, output exempt')
})

test('where weights began is said by what was done to them', () => {
  const treatment = 'Trained from its own start, negated.'
  expect(startSays({ rewound: true, redrawn: false, startStep: 0 }, treatment)).toBe(
    'rewound to step 0',
  )
  expect(startSays({ rewound: false, redrawn: false, startStep: 300 }, treatment)).toBe(
    'rewound to step 300',
  )
  expect(startSays({ rewound: false, redrawn: true, startStep: 0 }, treatment)).toBe(
    'weights drawn anew',
  )
  expect(startSays({ rewound: false, redrawn: false, startStep: 0 }, treatment)).toBe(
    'trained from its own start, negated',
  )
})
