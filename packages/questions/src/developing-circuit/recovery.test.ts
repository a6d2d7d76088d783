import type { Done } from '@lottery/science'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { gapOf, recoveryOf } from './recovery.ts'

const part = (accuracy: readonly number[], every = 10): Done => {
  const steps = accuracy.map((_, i) => i * every)
  const series = { steps, values: [...accuracy] }
  const end = { step: steps.at(-1)!, testLoss: 0, testAccuracy: accuracy.at(-1)! }
  return {
    state: 'done',
    layers: [],
    series: { validationLoss: series, validationAccuracy: series, trainingLoss: series },
    earlyStop: { ...end, censored: true },
    end,
  }
}

test('recovery is the first evaluation within the margin, over several parts', () => {
  const gap = gapOf(
    [part([0.5, 0.8, 0.9]), part([0.9, 0.95, 0.99])],
    [part([0.95, 0.95, 0.95]), part([0.95, 0.96, 0.99])],
  )
  expect(gap.steps).toEqual([0, 10, 20, 30, 40])
  expect(recoveryOf(gap, 0.01)).toEqual({ step: 30, censored: false })
  expect(recoveryOf(gap, 0.05)).toEqual({ step: 20, censored: false })
})

test('a circuit that never fell has recovered at once; one that never gets there is censored at the end', () => {
  const control = [part([0.9, 0.9])]
  expect(recoveryOf(gapOf([part([0.9, 0.1])], control), 0)).toEqual({ step: 0, censored: false })
  expect(recoveryOf(gapOf([part([0.1, 0.2])], control), 0.01)).toEqual({ step: 10, censored: true })
})

const hundredths = (values: readonly number[]) => part(values.map((value) => value / 100))

test('it is the least step of all that are within the margin, whatever the curves', () => {
  const accuracy = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(accuracy, accuracy, fc.integer({ min: 0, max: 10 }), (own, other, margin) => {
      const found = recoveryOf(gapOf([hundredths(own)], [hundredths(other)]), margin / 100)
      const within = own.flatMap((value, i) => (value >= other[i]! - margin ? [i * 10] : []))
      const least = within.length > 0 ? Math.min(...within) : 40
      expect(found).toEqual({ step: least, censored: within.length === 0 })
    }),
  )
})

test('curves that were evaluated at other steps are refused', () => {
  expect(() => gapOf([part([0, 1])], [part([0, 1], 20)])).toThrow('no step 10')
})
