import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ProblemError } from '../problem.ts'
import type { DataRecipe } from '../recipes/recipe.ts'
import { dataSplit } from './split.ts'

const unlabelled = (count: number) => ({ labels: new Uint8Array(count), classes: 10 })
const mnist: DataRecipe = { dataset: 'mnist', scaling: 'unit', validation: 5_000, seed: 1 }

describe('dataSplit', () => {
  test('has every example once, in ascending order on both sides', () => {
    fc.assert(
      fc.property(
        fc.nat(0xffff_ffff),
        fc.nat(49),
        fc.constant(50),
        (seed, validation, examples) => {
          const split = dataSplit({ ...mnist, seed, validation }, unlabelled(examples))
          expect(split.validation.length).toBe(validation)
          expect(split.train).toEqual(split.train.toSorted())
          expect(split.validation).toEqual(split.validation.toSorted())
          expect([...split.train, ...split.validation].toSorted((a, b) => a - b)).toEqual(
            Array.from({ length: examples }, (_, i) => i),
          )
        },
      ),
    )
  })

  test('is pinned, by an independent program', () => {
    const { train, validation } = dataSplit(mnist, unlabelled(60_000))
    expect([train.length, validation.length]).toEqual([55_000, 5_000])
    for (const example of [2668, 26646, 35541, 49576, 51016]) expect(validation).toContain(example)
  })

  test('differs by seed and by data set', () => {
    const first = dataSplit(mnist, unlabelled(6000)).validation
    expect(dataSplit({ ...mnist, seed: 2 }, unlabelled(6000)).validation).not.toEqual(first)
    expect(dataSplit({ ...mnist, dataset: 'other' }, unlabelled(6000)).validation).not.toEqual(
      first,
    )
  })

  test('refuses to leave nothing to train on', () => {
    expect(() => dataSplit(mnist, unlabelled(5_000))).toThrow(ProblemError)
    expect(() => dataSplit(mnist, unlabelled(5_000))).toThrow('set aside at most 4999')
  })
})
