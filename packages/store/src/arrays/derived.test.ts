import {
  countsOf,
  decilesOf,
  fullMask,
  identityOf,
  initialWeights,
  maskIdentity,
  networkOf,
  orderMask,
  orderUnits,
  permutation,
  pruneBy,
  quantileOf,
  streamOf,
  type MaskRecipe,
  type TrainRecipe,
} from '@lottery/science'
import { expect, test } from 'vitest'
import { derivedArrays, type DerivedFrom } from './derived.ts'

const network = networkOf('lenet-300-100')
const end = initialWeights(network, {
  kind: 'draw',
  distribution: 'glorot',
  seed: 9,
  stream: ['init'],
})
const round = identityOf('the round before')
const amount = { scope: 'global', rate: 0.9, exempt: ['output'] } as const
const pruned: MaskRecipe = { kind: 'prune', round, criterion: 'magnitude', amount }
const expected = pruneBy('magnitude', network, fullMask(network), end, amount)

const behind = { initial: { kind: 'draw', distribution: 'glorot', seed: 1, stream: ['init'] } }
/** Arrays by identity, in memory. */
const arraysOf = (masks: Record<string, MaskRecipe>, ended: readonly string[]): DerivedFrom => ({
  mask: (identity) => Promise.resolve(identity in masks ? expected : null),
  maskOfRound: (identity) => Promise.resolve(ended.includes(identity) ? fullMask(network) : null),
  endWeights: (identity) => Promise.resolve(ended.includes(identity) ? end : null),
  recipeOfRound: (identity) =>
    Promise.resolve(ended.includes(identity) ? (behind as unknown as TrainRecipe) : null),
})
const derivedFrom = (masks: Record<string, MaskRecipe>, ended: readonly string[]) =>
  derivedArrays(arraysOf(masks, ended), 'lenet-300-100')

test('a dense round keeps everything and asks for nothing', async () => {
  expect(await derivedFrom({}, []).mask({ kind: 'all' })).toEqual(fullMask(network))
})

test('a mask is what is left of the round that its recipe names', async () => {
  expect(await derivedFrom({}, [round]).mask(pruned)).toEqual(expected)
})

test('a mask that is stored already is taken, though the arrays it came from are gone', async () => {
  const stored = { [maskIdentity(pruned, 'lenet-300-100')]: pruned }
  expect(await derivedFrom(stored, []).mask(pruned)).toBe(expected)
})

test('a round whose arrays are not there is named', async () => {
  await expect(derivedFrom({}, []).mask(pruned)).rejects.toThrow(round)
})

test('who needs weights that a round came without is told how to have them', async () => {
  const arrays = { ...arraysOf({}, [round]), endWeights: () => Promise.resolve(null) }
  const { mask } = derivedArrays(arrays, 'lenet-300-100')
  await expect(mask(pruned)).rejects.toThrow(new RegExp(`${round}.*lottery replay`))
})

test('masks are made of masks: a complement of a matched subset keeps all but as many', async () => {
  const like = {
    kind: 'random',
    like: pruned,
    within: { kind: 'all' },
    seed: 3,
    stream: ['m'],
  } as const
  const { mask } = derivedFrom({}, [round])
  const [subset, rest] = [await mask(like), await mask({ kind: 'complement', of: like })]
  const counts = countsOf(subset, network)
  expect(counts).toEqual(countsOf(expected, network))
  expect(countsOf(rest, network).map(({ kept }) => kept)).toEqual(
    counts.map(({ kept, total }) => total - kept),
  )
  expect(countsOf(await mask({ kind: 'difference', from: like, less: [like] }), network)).toEqual(
    counts.map((count) => ({ ...count, kept: 0 })),
  )
})

test('a magnitude-matched subset has the counts of each decile of the weights it is matched by', async () => {
  const { mask, weights } = derivedFrom({}, [round])
  const recipe = { kind: 'draw', distribution: 'glorot', seed: 9, stream: ['init'] } as const
  const matched = await mask({
    kind: 'magnitude-matched',
    like: pruned,
    weights: recipe,
    seed: 1,
    stream: ['m'],
  })
  const kernel = (await weights(recipe))['fc2/kernel']!
  const decile = decilesOf(kernel)
  const inDecile = (kept: Uint8Array, d: number) => kept.filter((bit, i) => bit && decile[i] === d)
  for (let d = 0; d < 10; d++)
    expect(inDecile(matched['fc2']!, d)).toHaveLength(inDecile(expected['fc2']!, d).length)
})

test('weights are made of weights: what is replaced is the other’s, what is negated the opposite', async () => {
  const { weights } = derivedFrom({}, [round])
  const own = { kind: 'draw', distribution: 'glorot', seed: 1, stream: ['init'] } as const
  const other = { ...own, stream: ['reinit', 1, 0] } as const
  const negated = { kind: 'scale', of: own, factor: -1 } as const
  const [start, anew] = [await weights(own), await weights(other)]
  const mixed = await weights({ kind: 'replace', of: negated, places: pruned, by: other })
  for (const name of ['fc1', 'fc2', 'output'])
    mixed[`${name}/kernel`]!.forEach((weight, i) => {
      const wanted = expected[name]![i] ? anew[`${name}/kernel`]![i] : -start[`${name}/kernel`]![i]!
      if (weight !== wanted) throw new Error(`${name} ${i}: ${weight} instead of ${wanted}`)
    })
  expect((await weights({ kind: 'end', round }))['fc1/kernel']).toEqual(end['fc1/kernel'])
})

test('shuffled weights are the same values of the same places, others are left alone', async () => {
  const { weights } = derivedFrom({}, [round])
  const own = { kind: 'draw', distribution: 'glorot', seed: 1, stream: ['init'] } as const
  const shuffled = await weights({
    kind: 'shuffle',
    of: own,
    places: pruned,
    seed: 1,
    stream: ['shuffle', 0],
  })
  const [before, after] = [(await weights(own))['fc2/kernel']!, shuffled['fc2/kernel']!]
  const kept = expected['fc2']!
  const at = (kernel: Float32Array, bit: number) => kernel.filter((_, i) => kept[i] === bit)
  expect(at(after, 1).toSorted()).toEqual(at(before, 1).toSorted())
  expect(at(after, 1)).not.toEqual(at(before, 1))
  expect(at(after, 0)).toEqual(at(before, 0))
})

test('a draw of equal variance has the mean square of others at their places, layer by layer', async () => {
  const { weights } = derivedFrom({}, [round])
  const own = { kind: 'draw', distribution: 'glorot', seed: 1, stream: ['init'] } as const
  const other = { ...own, stream: ['reinit', 1, 0] } as const
  const made = await weights({ kind: 'equal-variance', of: other, like: own, places: pruned })
  const start = await weights(own)
  for (const name of ['fc1', 'fc2', 'output']) {
    const squares = (kernel: Float32Array) =>
      kernel.reduce((sum, weight, i) => sum + (expected[name]![i] ? weight ** 2 : 0), 0)
    const [wanted, found] = [start, made].map((of) => squares(of[`${name}/kernel`]!))
    expect(found! / wanted!).toBeCloseTo(1, 5)
  }
})

test('weights fitted to others are quantiles of what those keep, and need the rounds that they were found in', async () => {
  const own = { kind: 'draw', distribution: 'glorot', seed: 1, stream: ['init'] } as const
  const recipe = {
    kind: 'fitted',
    from: [{ weights: own, places: pruned }],
    seed: 2,
    stream: ['fitted', 0],
  } as const
  const { weights } = derivedFrom({}, [round])
  const [start, made] = [await weights(own), await weights(recipe)]
  for (const name of ['fc1', 'fc2', 'output']) {
    const kept = start[`${name}/kernel`]!.filter((_, i) => expected[name]![i]).toSorted()
    const { uniform } = streamOf(2, ['fitted', 0, name])
    for (const index of [0, 7, 99])
      expect(made[`${name}/kernel`]![index]).toBe(Math.fround(quantileOf(kept, uniform(index))))
  }
  await expect(derivedFrom({}, []).weights(recipe)).rejects.toThrow(round)
})

test('aligned masks and weights have their units in one order, which takes the ends of both rounds', async () => {
  const own = { kind: 'draw', distribution: 'glorot', seed: 1, stream: ['init'] } as const
  const [other, host] = [identityOf('another round'), identityOf('the host')]
  const shuffledUnits = [300, 100].map((units) => permutation(streamOf(5, ['units', units]), units))
  const ends = new Map([
    [host, end],
    [other, orderUnits(network, end, shuffledUnits)],
  ])
  let asked = 0
  const arrays = arraysOf({}, [round])
  const { mask, weights } = derivedArrays(
    {
      ...arrays,
      endWeights: (identity) => {
        asked += ends.has(identity) ? 1 : 0
        return Promise.resolve(ends.get(identity) ?? null).then(
          (found) => found ?? arrays.endWeights(identity),
        )
      },
    },
    'lenet-300-100',
  )
  const matched = { kind: 'aligned', round: other, to: host } as const
  const [start, places] = [
    await weights({ ...matched, of: own }),
    await mask({ ...matched, of: pruned }),
  ]
  const back = shuffledUnits.map((order) => order.map((_, unit) => order.indexOf(unit)))
  expect(start).toEqual(orderUnits(network, await weights(own), back))
  expect(places).toEqual(orderMask(network, expected, back))
  expect(countsOf(places, network)).toEqual(countsOf(expected, network))
  // Once for both.
  expect(asked).toBe(2)
  const missing = derivedFrom({}, [round]).mask({ ...matched, of: pruned })
  await expect(missing).rejects.toThrow(other)
})

test('an order of units whose arrays could not be read once is found when it is asked for again', async () => {
  const matched = { kind: 'aligned', round, to: identityOf('the host') } as const
  const of = { kind: 'draw', distribution: 'glorot', seed: 1, stream: ['init'] } as const
  let reads = 0
  const { weights } = derivedArrays(
    {
      ...arraysOf({}, []),
      endWeights: () =>
        reads++ === 0 ? Promise.reject(new Error('no connection')) : Promise.resolve(end),
    },
    'lenet-300-100',
  )
  await expect(weights({ ...matched, of })).rejects.toThrow('no connection')
  expect(await weights({ ...matched, of })).toEqual(await weights(of))
})

test('blocks put a narrow network’s kept weights where they stand in the wide one', async () => {
  const wide = derivedArrays(arraysOf({}, []), 'mlp-4-2')
  const of = { kind: 'draw', distribution: 'glorot', seed: 1, stream: ['init'] } as const
  const narrow = { ...of, stream: ['narrow'] } as const
  const pieces = [{ block: 1, network: 'mlp-2-1', weights: narrow, mask: { kind: 'all' } }] as const
  const [before, put] = [await wide.weights(of), await wide.weights({ kind: 'blocks', of, pieces })]
  const small = await derivedArrays(arraysOf({}, []), 'mlp-2-1').weights(narrow)
  expect(put['fc1/kernel']!.slice(0, 4)).toEqual(
    Float32Array.of(...before['fc1/kernel']!.slice(0, 2), ...small['fc1/kernel']!.slice(0, 2)),
  )
  expect([...put['fc2/kernel']!]).toEqual([
    ...before['fc2/kernel']!.slice(0, 5),
    small['fc2/kernel']![0],
    before['fc2/kernel']![6],
    small['fc2/kernel']![1],
  ])
  expect(put['output/kernel']!.slice(10)).toEqual(small['output/kernel'])
  expect(put['output/kernel']!.slice(0, 10)).toEqual(before['output/kernel']!.slice(0, 10))
})
