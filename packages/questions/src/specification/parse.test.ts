import { networkChoices, sentenceOf } from '@lottery/science'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostProblems, parseSpecification } from './parse.ts'
import { mostReplicates, seedLimit } from './common-fields.ts'
import { identityOfSpecification, questionKeys } from './specification.ts'

const least = { question: 'winning-ticket', network: 'lenet-300-100', rounds: 4 }
const parsed = (extra: object = {}) => {
  const { specification, problems } = parseSpecification({ ...least, ...extra })
  if (!specification) throw new Error(problems.map(sentenceOf).join('\n'))
  return specification
}
const problemsOf = (extra: object) => parseSpecification({ ...least, ...extra }).problems
const sentencesOf = (extra: object) => problemsOf(extra).map(sentenceOf)

describe('a specification', () => {
  it('has every default written out, and the identity that it had when it was first used', () => {
    expect(parsed()).toEqual({
      ...least,
      data: { dataset: 'mnist', scaling: 'unit', validation: 5000 },
      seeds: [1, 2, 3, 4, 5],
      scope: 'global',
      rate: 0.2,
      rates: {},
      exempt: [],
      rewindStep: 0,
      arms: { 'random-reinit': { draws: 3 } },
      initialisation: 'glorot-truncated',
      training: {
        optimizer: 'adam',
        rate: 0.0012,
        beta1: 0.9,
        beta2: 0.999,
        epsilon: 1e-8,
        steps: 50_000,
        batch: 60,
      },
      evaluate: { every: 100, test: 'ends' },
      speed: 'reach',
      margin: 0.002,
      claimFrom: 3,
      engine: 'compiled',
    })
    expect(identityOfSpecification(parsed())).toMatchInlineSnapshot(
      `"e8a36752cb0108db0afb94ab1cd145350085aace67df536f6eaa7b6cd46654f0"`,
    )
  })

  it('of the whole data set has no part in it, and of a half is another one', () => {
    const identities = [
      {},
      ...(['examples', 'classes'] as const).flatMap((of) =>
        (['first', 'second'] as const).map((half) => ({ part: { of, half } })),
      ),
    ].map((data) => identityOfSpecification(parsed({ data })))
    expect(new Set(identities).size).toBe(5)
    expect(identities[0]).toBe(identityOfSpecification(parsed()))
    expect(parsed({ data: {} }).data).not.toHaveProperty('part')
  })

  it('claims from round 3, or from the last round where there are fewer', () => {
    expect(parsed({ rounds: 2 }).claimFrom).toBe(2)
    expect(parsed({ rounds: 3 }).claimFrom).toBe(3)
    expect(parsed({ rounds: 9 }).claimFrom).toBe(3)
  })

  it('is the same whether a default is written or left out, in any order', () => {
    expect(identityOfSpecification(parsed({ margin: 0.002, seeds: [1, 2, 3, 4, 5] }))).toBe(
      identityOfSpecification(parsed()),
    )
  })

  it('reads back as itself', () => {
    const specification = parsed({ scope: 'layer-wise', rates: { fc1: 0.3 }, exempt: ['output'] })
    expect(parseSpecification(JSON.parse(JSON.stringify(specification))).specification).toEqual(
      specification,
    )
  })
})

describe('replicates: n', () => {
  it('is short for seeds 1 to n, and is not stored', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: mostReplicates }), (replicates) => {
        const specification = parsed({ replicates })
        expect(specification.seeds).toEqual(Array.from({ length: replicates }, (_, i) => i + 1))
        expect(specification).not.toHaveProperty('replicates')
      }),
      { numRuns: 20 },
    )
    expect(identityOfSpecification(parsed({ replicates: 5 }))).toBe(
      identityOfSpecification(parsed()),
    )
  })

  it('is refused beside seeds', () => {
    expect(sentencesOf({ replicates: 2, seeds: [7, 8] })).toEqual([
      'replicates = 2: is short for seeds 1, 2, …: give replicates or seeds, not both.',
    ])
  })

  it.each([1e9, 1e300, mostReplicates + 1, 0, -1])('refuses %d, and makes no seeds for it', (n) => {
    expect(problemsOf({ replicates: n })).toEqual([
      {
        code: 'out-of-range',
        field: 'replicates',
        value: n,
        fix: 'must be a whole number from 1 to 1000.',
      },
    ])
  })

  it.each([2.5, '5', NaN, Infinity, null, [5]])('refuses %o, which is no whole number', (n) => {
    expect(problemsOf({ replicates: n })).toMatchObject([{ code: 'invalid', field: 'replicates' }])
  })

  it('does not hide the other problems of an input', () => {
    expect(sentencesOf({ replicates: 1e9, rounds: 0 })).toEqual([
      'replicates = 1000000000: must be a whole number from 1 to 1000.',
      'rounds = 0: must be a whole number from 1 to 100.',
    ])
  })
})

describe('a problem says what is allowed', () => {
  it.each([
    [{ network: 'resnet' }, `network = "resnet": the networks are: ${networkChoices}.`],
    [{ network: 'mlp-4097' }, `network = "mlp-4097": the networks are: ${networkChoices}.`],
    [{ network: undefined }, `network = nothing: the networks are: ${networkChoices}.`],
    [
      { network: 'mlp-4096-4096-4096' },
      'network = "mlp-4096-4096-4096": it has 36806656 weights, and a network has at most 25000000: use fewer or narrower layers.',
    ],
    [
      { network: 'mlp-20-20', exempt: ['fc3'] },
      'exempt.0 = "fc3": mlp-20-20 has the layers fc1, fc2, output.',
    ],
    [{ question: 'luck' }, `question = "luck": the questions are: ${questionKeys.join(', ')}.`],
    [
      { data: { dataset: 'imagenet' } },
      'data.dataset = "imagenet": the data sets are: mnist, fashion-mnist.',
    ],
    [{ rate: 0 }, 'rate = 0: must be a number between 0 and 1, neither included.'],
    [{ rate: 1 }, 'rate = 1: must be a number between 0 and 1, neither included.'],
    [{ rate: -0.2 }, 'rate = -0.2: must be a number between 0 and 1, neither included.'],
    [{ rate: '0.2' }, 'rate = "0.2": must be a number between 0 and 1, neither included.'],
    [{ rounds: 0 }, 'rounds = 0: must be a whole number from 1 to 100.'],
    [{ rounds: 1e9 }, 'rounds = 1000000000: must be a whole number from 1 to 100.'],
    [{ rounds: undefined }, 'rounds = nothing: must be a whole number from 1 to 100.'],
    [{ seeds: [1, 1.5] }, `seeds.1 = 1.5: a seed is a whole number from 0 to ${seedLimit}.`],
    [{ seeds: ['one'] }, `seeds.0 = "one": a seed is a whole number from 0 to ${seedLimit}.`],
    [
      { seeds: [2 ** 32] },
      `seeds.0 = 4294967296: a seed is a whole number from 0 to ${seedLimit}.`,
    ],
    [{ seeds: [3, 3] }, 'seeds = [3,3]: every seed may stand only once.'],
    [{ exempt: ['fc1', 'fc1'] }, 'exempt = ["fc1","fc1"]: every layer may stand only once.'],
    [{ seeds: [] }, 'seeds = []: must be at least 1 long.'],
    [{ scope: 'local' }, 'scope = "local": must be one of global, layer-wise.'],
    [
      { rewindStep: 50_000 },
      'rewindStep = 50000: kept weights return to a step before the last of a round: use 0 to 49999.',
    ],
    [{ rewindStep: 0.5 }, 'rewindStep = 0.5: must be a whole number, 0 or more.'],
    [
      { arms: { 'random-reinit': { draws: 0 } } },
      'arms.random-reinit.draws = 0: must be a whole number from 1 to 20.',
    ],
    [
      { arms: { dense: {} } },
      'arms.dense = "dense": there is no such field; check its spelling or leave it out.',
    ],
    [{ round: 3 }, 'round = "round": there is no such field; check its spelling or leave it out.'],
    [
      { scope: 'layer-wise', rates: { fc9: 0.2 } },
      'rates.fc9 = "fc9": lenet-300-100 has the layers fc1, fc2, output.',
    ],
    [
      { rates: { fc1: 0.2 } },
      'rates = {"fc1":0.2}: rates by layer need scope: layer-wise; under global scope one threshold decides.',
    ],
    [
      { scope: 'layer-wise', rates: { fc1: 0.2 }, exempt: ['fc1'] },
      'rates.fc1 = 0.2: fc1 is exempt: leave out its rate, or do not exempt it.',
    ],
    [
      { exempt: ['fc1', 'fc2', 'output'] },
      'exempt = ["fc1","fc2","output"]: leave at least one layer that can be pruned.',
    ],
    [{ claimFrom: 5 }, 'claimFrom = 5: claims start at a round that is trained: use 1 to 4.'],
    [
      { training: { steps: 50 } },
      'evaluate.every = 100: evaluate at least once in the 50 steps of a round: use 1 to 50.',
    ],
    [
      { data: { part: { of: 'classes', half: 'second' }, validation: 29_404 } },
      'data.validation = 29404: mnist has 29404 training examples in this part: use 1 to 29403.',
    ],
    [
      { data: { part: { of: 'examples', half: 'first' }, validation: 29_950 } },
      'training.batch = 60: mnist has 30000 training examples in this part: use 1 to 50.',
    ],
    [
      { data: { part: { of: 'pixels', half: 'first' } } },
      'data.part.of = "pixels": must be one of examples, classes.',
    ],
    [
      { data: { part: { of: 'classes' } } },
      'data.part.half = nothing: must be one of first, second.',
    ],
  ])('%j', (extra, sentence) => {
    expect(sentencesOf(extra)).toEqual([sentence])
  })

  it('all problems of an input are told at once', () => {
    expect(
      problemsOf({ network: 'x', rate: 2, seeds: [0.5, -1] }).map(({ field }) => field),
    ).toEqual(['network', 'seeds.0', 'seeds.1', 'rate'])
  })

  it('parts that are allowed, but together are more than can be planned, are one problem', () => {
    const arms = { 'random-reinit': { draws: 20 } }
    expect(sentencesOf({ replicates: 1000, rounds: 100, arms })).toEqual([
      'rounds = 100: 1000 replicates of 2101 trainings each make 2101000, and one experiment has at most 20000: ask for fewer rounds, replicates or draws.',
    ])
    expect(
      problemsOf({ replicates: 100, rounds: 33, arms: { 'random-reinit': { draws: 5 } } }),
    ).toEqual([])
  })

  it('an input that is nested without end is one problem', () => {
    const nested: unknown = JSON.parse('['.repeat(200_000) + ']'.repeat(200_000))
    const circular: { self?: unknown } = {}
    circular.self = circular
    for (const training of [nested, circular])
      expect(problemsOf({ training })).toMatchObject([{ code: 'too-deep' }])
  })

  it('of a hundred thousand problems the first are told', () => {
    const exempt = Array.from({ length: 100_000 }, (_, i) => `x${i}`)
    expect(problemsOf({ exempt })).toHaveLength(mostProblems)
  })

  it('an input that is no object is one problem', () => {
    for (const input of [null, undefined, 'spec', 5, [least]])
      expect(parseSpecification(input)).toMatchObject({
        specification: null,
        problems: [{ field: '' }],
      })
  })

  it('whatever is given, the answer is a specification or problems, and never an exception', () => {
    const key = fc.constantFrom('network', 'rounds', 'seeds', 'rate', 'arms', 'replicates', 'extra')
    fc.assert(
      fc.property(fc.dictionary(key, fc.anything()), (extra) => {
        const { specification, problems } = parseSpecification({ ...least, ...extra })
        expect(specification === null).toBe(problems.length > 0)
        for (const { fix } of problems) expect(fix).toMatch(/\w\.$/)
      }),
    )
  })
})
