import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aggregate, aggregateOrNull, momentsOf } from './aggregate.ts'

/** JSON knows no negative zero. */
const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0)

describe('an aggregate', () => {
  it('is that of R: mean, sd, sd/sqrt(n), t.test(x)$conf.int', () => {
    const { mean, sd, se, ci95, n } = aggregate([0.9812, 0.9795, 0.9823, 0.9801, 0.9809])
    expect(n).toBe(5)
    expect(mean).toBeCloseTo(0.9808, 14)
    expect(sd).toBeCloseTo(0.00107238052947633, 14)
    expect(se).toBeCloseTo(0.00047958315233126, 14)
    expect(ci95?.[0]).toBeCloseTo(0.979468463704175, 14)
    expect(ci95?.[1]).toBeCloseTo(0.982131536295825, 14)
  })

  it('of one value has no spread to tell', () => {
    expect(aggregate([0.5])).toEqual({
      n: 1,
      mean: 0.5,
      sd: null,
      se: null,
      min: 0.5,
      max: 0.5,
      ci95: null,
    })
  })

  it('of equal values is a point', () => {
    expect(aggregate([0.1, 0.1, 0.1])).toMatchObject({ sd: 0, se: 0, min: 0.1, max: 0.1 })
  })

  it('takes rounding for no spread: three equal differences of accuracies', () => {
    const differences = [0.3 - 0.2, 0.9 - 0.8, 0.1]
    expect(new Set(differences).size).toBeGreaterThan(1)
    expect(momentsOf(differences).sd).toBe(0)
  })

  it('keeps a small spread around a large mean', () => {
    expect(momentsOf([1e9, 1e9 + 1, 1e9 + 2]).sd).toBeCloseTo(1, 9)
  })

  it('of nothing is null where asked for, else an error; so is a value that is not finite', () => {
    expect(aggregateOrNull([])).toBeNull()
    expect(() => aggregate([])).toThrow(RangeError)
    expect(() => aggregate([1, NaN])).toThrow(RangeError)
    expect(() => aggregate([1, Infinity])).toThrow(RangeError)
  })

  it('holds its mean between its ends, inside its interval, in finite numbers that JSON keeps', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 2, maxLength: 30 }), (values) => {
        const whole = aggregate(values)
        const { mean, min, max, ci95 } = whole
        const slack = 1e-9 * Math.max(1, Math.abs(min), Math.abs(max))
        expect(mean).toBeGreaterThanOrEqual(min - slack)
        expect(mean).toBeLessThanOrEqual(max + slack)
        expect(ci95?.[0]).toBeLessThanOrEqual(mean)
        expect(ci95?.[1]).toBeGreaterThanOrEqual(mean)
        expect(JSON.parse(JSON.stringify(whole))).toEqual(whole)
      }),
    )
  })

  it('does not depend on the order of its members', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 2, maxLength: 12 }), (values) => {
        const [one, other] = [aggregate(values), aggregate(values.toReversed())]
        expect(one.mean).toBeCloseTo(other.mean, 6)
        expect(one.sd ?? 0).toBeCloseTo(other.sd ?? 0, 6)
      }),
    )
  })
})
