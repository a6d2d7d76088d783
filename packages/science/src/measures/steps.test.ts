import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { earlyStopOf, minimumOf, reachOf } from './steps.ts'

describe('a step is found in a series', () => {
  const series = { steps: [0, 100, 200, 300], values: [0.05, 0.4, 0.2, 0.2] }

  it('early stop: the first minimum after step 0', () => {
    expect(earlyStopOf(series)).toEqual({ step: 200, censored: false })
  })

  it('reach: the first step after 0 at or below the target, else the last one, censored', () => {
    expect(reachOf(series, 0.4)).toEqual({ step: 100, censored: false })
    expect(reachOf(series, 0.1)).toEqual({ step: 300, censored: true })
  })

  it('a minimum in the last step is censored, for it may lie beyond', () => {
    expect(earlyStopOf({ steps: [0, 1, 2], values: [1, 0.5, 0.4] })).toEqual({
      step: 2,
      censored: true,
    })
  })

  it('the end may reach the target: then it is reached, not censored', () => {
    expect(reachOf(series, 0.2)).toEqual({ step: 200, censored: false })
    expect(reachOf({ steps: [0, 5], values: [1, 0.2] }, 0.2)).toEqual({ step: 5, censored: false })
  })

  it('dense reaches its own minimum at its own early stop', () => {
    const values = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(values, (values) => {
        const own = { steps: values.map((_, i) => i * 100), values }
        expect(reachOf(own, minimumOf(own)).step).toBe(earlyStopOf(own).step)
        expect(minimumOf(own)).toBe(Math.min(...values.slice(1)))
      }),
    )
  })

  it('a series that was never evaluated after step 0 has none', () => {
    expect(() => earlyStopOf({ steps: [0], values: [1] })).toThrow(RangeError)
  })
})
