import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { datasetDescriptions } from '../datasets/registry.ts'
import type { DataRecipe } from '../recipes/recipe.ts'
import { dataParts, partCounts, partTitle, testPart, trainingPart } from './part.ts'
import { dataSplit } from './split.ts'

const whole: DataRecipe = { dataset: 'mnist', scaling: 'unit', validation: 3, seed: 1 }
const labelled = fc.uint8Array({ minLength: 40, maxLength: 80, max: 9 }).map((labels) => ({
  labels,
  classes: 10,
}))
const either = (of: 'examples' | 'classes', seed: number) =>
  (['first', 'second'] as const).map((half): DataRecipe => ({ ...whole, seed, part: { of, half } }))
const ascending = (...indices: readonly Int32Array[]) =>
  indices.flatMap((one) => [...one]).toSorted((a, b) => a - b)

describe('the two halves of a data set', () => {
  test.each(['examples', 'classes'] as const)(
    'of its %s have nothing in common and are the whole together, in training, validation and test',
    (of) => {
      fc.assert(
        fc.property(labelled, fc.nat(0xffff_ffff), (examples, seed) => {
          const all = [...examples.labels.keys()]
          const halves = either(of, seed)
          expect(ascending(...halves.map((half) => trainingPart(half, examples)))).toEqual(all)
          const tested = halves.map((half) => testPart(half, examples))
          if (of === 'classes') expect(ascending(...tested)).toEqual(all)
          else for (const one of tested) expect([...one]).toEqual(all)
          for (const half of halves) {
            const part = trainingPart(half, examples)
            if (part.length <= half.validation) continue
            const { train, validation } = dataSplit(half, examples)
            expect(validation.length).toBe(half.validation)
            expect(ascending(train, validation)).toEqual([...part])
            expect(train).toEqual(train.toSorted())
          }
        }),
      )
    },
  )

  test('of its classes hold 0–4 and 5–9, whatever the seed', () => {
    fc.assert(
      fc.property(labelled, fc.nat(0xffff_ffff), (examples, seed) => {
        const [lower, upper] = either('classes', seed)
        const classesOf = (recipe: DataRecipe | undefined) =>
          [...trainingPart(recipe!, examples)].map((index) => examples.labels[index]!)
        expect(classesOf(lower).every((label) => label < 5)).toBe(true)
        expect(classesOf(upper).every((label) => label >= 5)).toBe(true)
      }),
    )
  })

  test('of its examples are of equal size, and differ by seed', () => {
    const examples = { labels: new Uint8Array(1001), classes: 10 }
    const [first, second] = either('examples', 1)
    expect(trainingPart(first!, examples)).toHaveLength(500)
    expect(trainingPart(second!, examples)).toHaveLength(501)
    expect(trainingPart({ ...first!, seed: 2 }, examples)).not.toEqual(
      trainingPart(first!, examples),
    )
  })
})

test('counts are known without the files, and are those of the split', () => {
  for (const description of Object.values(datasetDescriptions)) {
    const labels = Uint8Array.from(
      description.counts.train.flatMap((count, label) => Array<number>(count).fill(label)),
    )
    expect(partCounts(description, undefined)).toEqual({ train: 60_000, test: 10_000 })
    for (const part of dataParts) {
      const recipe = { ...whole, dataset: description.key, part }
      expect(partCounts(description, part).train).toBe(
        trainingPart(recipe, { labels, classes: 10 }).length,
      )
    }
  }
  const { mnist } = datasetDescriptions
  expect(dataParts.map((part) => partCounts(mnist, part))).toEqual([
    { train: 30_000, test: 10_000 },
    { train: 30_000, test: 10_000 },
    { train: 30_596, test: 5_139 },
    { train: 29_404, test: 4_861 },
  ])
  expect(dataParts.map((part) => partTitle(mnist, part))).toEqual([
    'first half of the examples',
    'second half of the examples',
    'classes 0–4',
    'classes 5–9',
  ])
})
