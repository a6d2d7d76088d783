import { networkOf, sentenceOf } from '@lottery/science'
import { describe, expect, test } from 'vitest'
import { questionOf } from '../registry.ts'
import { parseSpecification } from '../specification/parse.ts'
import { questionKeys, type QuestionKey } from '../specification/specification.ts'

const parsed = (question: QuestionKey, extra: object = {}) =>
  parseSpecification({
    question,
    network: 'mushroom-body',
    rounds: 6,
    seeds: [3, 8],
    training: { steps: 500 },
    ...(question === 'transfer' ? { source: { dataset: 'fashion-mnist' } } : {}),
    ...extra,
  })

const refused: readonly QuestionKey[] = ['depth', 'properties', 'sufficiency', 'size', 'theory']
const asked = questionKeys.filter((key) => !refused.includes(key))

describe('of a network with one layer to prune', () => {
  test.each(refused)('%s cannot be asked, and says so of the network', (question) => {
    const { problems } = parsed(question)
    expect(problems).toMatchObject([{ field: 'network', value: 'mushroom-body' }])
    expect(problems.map(sentenceOf).join()).toMatch(/output is the only layer .* lenet-300-100/)
  })

  test('no narrow network is asked for beside a ticket', () => {
    const { problems } = parsed('winning-ticket', { arms: { 'small-dense': {} } })
    expect(problems).toMatchObject([{ field: 'network' }])
    expect(parsed('winning-ticket', { arms: { 'one-shot': {} } }).problems).toEqual([])
  })

  test('no layer but its own can be named, nor can that be exempt', () => {
    const { problems } = parsed('winning-ticket', { exempt: ['fc1', 'output'] })
    expect(problems.map(({ field }) => field)).toEqual(['exempt.0', 'exempt'])
  })

  test('tickets in other modes of sufficiency are planned, without units to match', () => {
    for (const mode of ['embedding', 'overlay', 'rescue'])
      expect(parsed('sufficiency', { mode }).problems).toEqual([])
    expect(parsed('sufficiency', { mode: 'overlay', align: true }).problems).toMatchObject([
      { field: 'network' },
    ])
  })
})

describe('the wiring of the mushroom body', () => {
  test.each(asked)('is one in all arms of a replicate of %s, and the seed’s', (question) => {
    const { specification, problems } = parsed(question)
    if (!specification) throw new Error(problems.map(sentenceOf).join())
    const placements = questionOf(question).plan(specification, new Map())
    expect(placements.length).toBeGreaterThan(5)
    for (const { replicate, recipe } of placements)
      if (recipe.kind === 'train') {
        expect(recipe.network).toBe('mushroom-body')
        expect(recipe.wiring).toEqual({ seed: replicate })
      }
  })

  test('is in no recipe of another network', () => {
    const { specification } = parsed('developing-circuit', { network: 'mlp-20' })
    const placements = questionOf('developing-circuit').plan(specification!, new Map())
    expect(networkOf('mlp-20').expansion).toBeUndefined()
    for (const { recipe } of placements) expect(recipe).not.toHaveProperty('wiring')
  })
})
