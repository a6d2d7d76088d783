import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Network } from '../networks/network.ts'
import { paths } from './paths.ts'

const layer = { kind: 'dense', activation: 'relu' } as const
const widths = [3, 3, 2, 2]
const network: Network = {
  key: 'tiny',
  title: 'Tiny',
  source: 'this test',
  input: [3],
  classes: 2,
  layers: [1, 2, 3].map((at) => ({
    ...layer,
    name: `fc${at}`,
    inputs: widths[at - 1]!,
    outputs: widths[at]!,
  })),
}
type Kernels = readonly Uint8Array[]
const measured = (kernels: Kernels) =>
  paths.measure({
    network,
    masks: [Object.fromEntries(kernels.map((kernel, at) => [`fc${at + 1}`, kernel]))],
    initial: null,
    otherInitials: [],
    ends: [],
  })

/** Every path there is, one after the other. */
function everyPath(kernels: Kernels) {
  const used = kernels.map((kernel) => new Set<number>(kernel.length === 0 ? [0] : []))
  const units = widths.map(() => new Set<number>())
  let count = 0
  for (let a = 0; a < 3; a++)
    for (let b = 0; b < 3; b++)
      for (let c = 0; c < 2; c++)
        for (let d = 0; d < 2; d++) {
          const at = [a * 3 + b, b * 2 + c, c * 2 + d]
          if (at.some((index, layer) => !kernels[layer]![index])) continue
          count += 1
          at.forEach((index, layer) => used[layer]!.add(index))
          for (const [layer, unit] of [a, b, c, d].entries()) units[layer]!.add(unit)
        }
  return {
    count,
    used: used.map((set) => set.size),
    dead: [3 - units[1]!.size, 2 - units[2]!.size],
  }
}

const bits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 1 }), { minLength: length, maxLength: length })
    .map((values) => Uint8Array.from(values))

test('paths, the weights on them and units on none are those that walking every path finds', () => {
  fc.assert(
    fc.property(bits(9), bits(6), bits(4), (...kernels) => {
      const values = measured(kernels)
      const walked = everyPath(kernels)
      expect(values['paths']).toEqual([walked.count])
      expect(values['onPaths']).toEqual(walked.used)
      expect(values['unitsOnNoPath']).toEqual(walked.dead)
    }),
  )
})

test('by chance there are as many as all masks with such counts have on average', () => {
  const kept = [4, 3, 1]
  const choices = [9, 6, 4].map((size, layer) =>
    Array.from({ length: 2 ** size }, (_, code) =>
      Uint8Array.from(code.toString(2).padStart(size, '0'), Number),
    ).filter((mask) => mask.reduce((sum, bit) => sum + bit, 0) === kept[layer]),
  )
  let [sum, masks] = [0, 0]
  for (const first of choices[0]!)
    for (const second of choices[1]!)
      for (const third of choices[2]!) {
        sum += everyPath([first, second, third]).count
        masks += 1
      }
  const [first, second, third] = choices.map((those) => those[0]!)
  expect(measured([first!, second!, third!])['pathsByChance']![0]).toBeCloseTo(sum / masks, 10)
})

test('an empty layer leaves no path, and nothing on any', () => {
  const full = [9, 6, 4].map((size) => new Uint8Array(size).fill(1))
  expect(measured(full)).toMatchObject({ paths: [36], unitsOnNoPath: [0, 0], onPaths: [9, 6, 4] })
  const cut = measured([full[0]!, new Uint8Array(6), full[2]!])
  expect(cut).toMatchObject({ paths: [0], pathsByChance: [0], onPaths: [0, 0, 0] })
  expect(cut['unitsOnNoPath']).toEqual([3, 2])
})
