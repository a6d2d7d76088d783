import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../randomness/normal.ts'
import { streamOf } from '../randomness/stream.ts'
import { contrastOf, decisionOf, type PairedValues } from './contrast.ts'
import { aggregate } from '../statistics/aggregate.ts'

const contrast = (
  pairs: PairedValues['pairs'],
  {
    margin = 0.002,
    replicates = 5,
    noWorse = false,
    censored = { treated: false, control: false },
  } = {},
) =>
  contrastOf({
    key: 'flipped',
    title: 'Flipped against untouched',
    quantity: { name: 'Test accuracy', unit: 'points' },
    replicates,
    margin,
    least: 5,
    noWorse,
    says: '',
    mayNotSay: '',
    rows: [{ key: 'flip', label: 'Flipped', against: 'untouched', pairs, censored }],
  }).rows[0]!

const around = (centre: number, spread: number, n: number): PairedValues['pairs'] =>
  Array.from({ length: n }, (_, i) => [0.97 + centre + spread * (i % 2 === 0 ? 1 : -1), 0.97])

describe('a contrast', () => {
  it('subtracts within replicates, so that what both sides share cancels', () => {
    const row = contrast([
      [0.91, 0.9],
      [0.82, 0.8],
      [0.73, 0.7],
    ])
    expect(row.treated?.mean).toBeCloseTo(0.82, 12)
    expect(row.difference).toMatchObject({ n: 3, min: expect.closeTo(0.01, 12) })
    // t of 0.975 with 2 degrees of freedom is 4.30265; SD 0.01
    expect(row.difference?.ci95?.[1]).toBeCloseTo(0.02 + (4.30265 * 0.01) / Math.sqrt(3), 6)
  })

  it.each([
    [{ treated: true, control: false }, ['undecided', 'undecided', 'above']],
    [{ treated: false, control: true }, ['below', 'undecided', 'undecided']],
    [{ treated: true, control: true }, ['undecided', 'undecided', 'undecided']],
  ])('with lower bounds at %j says only what they leave open', (censored, decisions) => {
    const found = [-0.01, 0, 0.01].map(
      (centre) => contrast(around(centre, 0.0005, 6), { censored }).decision,
    )
    expect(found).toEqual(decisions)
  })

  it('with lower bounds says on which side, and promises no decision from more replicates', () => {
    const wide = around(0, 0.0023, 6)
    const bounds = { treated: true, control: false }
    expect(contrast(wide, { replicates: 6 }).replicatesWanted).toBeGreaterThan(6)
    expect(contrast(wide, { replicates: 6 })).not.toHaveProperty('censored')
    const row = contrast(wide, { replicates: 6, censored: bounds })
    expect(row).toMatchObject({ replicatesWanted: null, censored: bounds })
  })

  it('takes what rounding leaves between equal means for no difference, with p 1', () => {
    const logs = Math.log(2000)
    const row = contrast(Array.from({ length: 6 }, () => [(logs + logs + logs) / 3 + 4e-16, logs]))
    expect(row).toMatchObject({ difference: { mean: 0, sd: 0 }, p: 1, decision: 'within' })
  })

  it('decides by where the interval lies', () => {
    expect(contrast(around(-0.01, 0.001, 6), { replicates: 6 }).decision).toBe('below')
    expect(contrast(around(0.01, 0.001, 6), { replicates: 6 }).decision).toBe('above')
    expect(contrast(around(0, 0.0005, 6), { replicates: 6 }).decision).toBe('within')
    expect(contrast(around(0.002, 0.001, 6), { replicates: 6 }).decision).toBe('undecided')
  })

  it('decides nothing while a replicate is to come, nor below the least number of them', () => {
    expect(contrast(around(-0.01, 0.001, 6), { replicates: 7 }).decision).toBe('undecided')
    expect(contrast(around(-0.01, 0.0001, 4), { replicates: 4 }).decision).toBe('undecided')
  })

  it('has no numbers while no replicate is in', () => {
    expect(contrast([])).toMatchObject({
      treated: null,
      control: null,
      difference: null,
      p: null,
      signFlipP: null,
      replicatesWanted: null,
      decision: 'undecided',
    })
  })

  it('is within also when better, where no worse is enough, and then wants fewer replicates', () => {
    const better = around(0.0018, 0.002, 10)
    expect(contrast(better).decision).toBe('undecided')
    expect(contrast(better, { noWorse: true }).decision).toBe('within')
    expect(contrast(around(-0.01, 0.001, 10), { noWorse: true }).decision).toBe('below')
    expect(contrast(around(0.01, 0.001, 10), { noWorse: true }).decision).toBe('above')
    const wide = around(0, 0.003, 10)
    const wanted = contrast(wide).replicatesWanted!
    expect(contrast(wide, { noWorse: true }).replicatesWanted).toBeLessThan(wanted)
  })

  it('has a sign-flip p of two sides: the same for a loss as for a gain', () => {
    const gain = contrast(around(0.01, 0.001, 6)).signFlipP
    // All six differ in one direction: 2 of 2⁶ flips are as extreme.
    expect(gain).toBeCloseTo(2 / 64, 12)
    expect(contrast(around(-0.01, 0.001, 6)).signFlipP).toBe(gain)
    expect(contrast(around(0.01, 0.001, 5)).signFlipP).toBeNull()
  })

  it('wants as many replicates as show no difference in 80 % of trials', () => {
    const sd = 0.0021
    const wide = around(0, sd / Math.sqrt(6 / 5), 6)
    const row = contrast(wide, { replicates: 6 })
    expect(row.difference?.sd).toBeCloseTo(sd, 10)
    const wanted = row.replicatesWanted!
    const stream = streamOf(7, ['trials'])
    const trials = 4_000
    let within = 0
    for (let trial = 0; trial < trials; trial++) {
      const drawn = Array.from(
        { length: wanted },
        (_, i) => sd * normalQuantile(stream.uniform(trial * wanted + i)),
      )
      if (decisionOf(aggregate(drawn), 0.002) === 'within') within++
    }
    // Three standard errors of 4,000 trials are 0.019; one replicate more adds at most 0.06 here.
    expect(within / trials).toBeGreaterThan(0.78)
    expect(within / trials).toBeLessThan(0.88)
  })
})
