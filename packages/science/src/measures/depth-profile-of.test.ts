import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prunableLayers } from '../networks/network.ts'
import { networkOf } from '../networks/registry.ts'
import { depthProfilesOf, type DepthInput } from './depth-profile-of.ts'
import type { LayerCount } from '../outcomes/outcome.ts'
import type { DepthProfile } from './depth-profile.ts'
import type { ArmResult, RoundReplicates } from './replicates.ts'

const layers = prunableLayers(networkOf('lenet-300-100'))
type Counts = readonly [fc1: number, fc2: number, output: number]
const dense: Counts = [235_200, 30_000, 1_000]

const resultOf = (layers: readonly LayerCount[]): ArmResult => ({
  accuracy: 0.97,
  accuracyAtEnd: 0.97,
  earlyStop: { step: 1, censored: false },
  reach: { step: 1, censored: false },
  layers,
})
const roundOf = (
  kept: readonly Counts[],
  byInitialMagnitude: readonly (Counts | null)[],
  round = 3,
): RoundReplicates => ({
  round,
  remaining: 0.5,
  lost: [],
  complete: kept.map((counts, i) => {
    const ticket = resultOf(
      layers.map(({ name, total }, layer) => ({
        layer: name,
        total,
        kept: counts[layer] ?? 0,
        keptByInitialMagnitude: byInitialMagnitude[i]?.[layer] ?? null,
      })),
    )
    return { replicate: i + 1, dense: ticket, arms: { ticket } }
  }),
})
const logit = (kept: number, total: number) => Math.log((kept + 0.5) / (total - kept + 0.5))
const profileOf = (round: RoundReplicates, extra: Partial<DepthInput> = {}): DepthProfile => {
  const [profile] = depthProfilesOf({
    arm: 'ticket',
    scope: 'global',
    exempt: [],
    layers,
    replicates: round.complete.length,
    rounds: [round],
    ...extra,
  })
  if (!profile) throw new Error('A round with replicates has a profile')
  return profile
}

describe('a depth profile', () => {
  // R 4: coef(lm(log((k + .5) / (t - k + .5)) ~ c(0, 1, 2)))[2] for ticket and null, t.test(difference)
  it('has the slopes, and the test of their difference, of R', () => {
    const profile = profileOf(
      roundOf(
        [
          [100_000, 20_000, 900],
          [101_000, 19_000, 910],
        ],
        [
          [110_000, 15_000, 800],
          [109_000, 16_000, 790],
        ],
      ),
    )
    expect(profile.slope?.min).toBeCloseTo(1.24718805648408, 12)
    expect(profile.slope?.max).toBeCloseTo(1.29642676572539, 12)
    const above = profile.slopeAboveInitialMagnitude
    expect(above?.mean).toBeCloseTo(0.525919092870071, 12)
    expect(above?.p).toBeCloseTo(0.0430976303025649, 12)
    expect(above?.ci95?.[0]).toBeCloseTo(0.0728418829141313, 11)
    expect(above?.ci95?.[1]).toBeCloseTo(0.97899630282601, 11)
    expect(profile.sentence).toContain(
      'slope difference +0.53 [+0.07, +0.98] a layer, n = 2, too few to tell',
    )
  })

  it('weighs depth by what is kept: fc1 at 0, fc2 at ½, the output at 1', () => {
    const { centreOfMass, deeperHalfShare, deeperHalfOfAll } = profileOf(
      roundOf([[100, 100, 200]], [null]),
    )
    expect(centreOfMass?.mean).toBe((0.5 * 100 + 200) / 400)
    expect(deeperHalfShare?.mean).toBe(800 / (235_100 + 29_900 + 800))
    expect(deeperHalfOfAll).toBe(1_000 / 266_200)
  })

  it('expects of uniform pruning the same share in every layer that is not exempt', () => {
    const { layers: shown } = profileOf(roundOf([[117_600, 15_000, 1_000]], [null]), {
      exempt: ['output'],
    })
    expect(shown.map(({ expectedUniform, exempt }) => [expectedUniform, exempt])).toEqual([
      [117_600, false],
      [15_000, false],
      [1_000, true],
    ])
  })

  it('of a network with one layer says that there is nothing to compare', () => {
    const layers = prunableLayers(networkOf('mushroom-body'))
    const counts = { layer: 'output', total: 20_000, kept: 5_000, keptByInitialMagnitude: 5_000 }
    const ticket = { ...resultOf([]), layers: [counts] }
    const complete = [{ replicate: 1, dense: ticket, arms: { ticket } }]
    const profile = profileOf({ round: 3, remaining: 0.25, lost: [], complete }, { layers })
    expect(profile).toMatchObject({
      meaning: 'fixed',
      sentence: 'All that is pruned falls in the one layer that there is: nothing to compare.',
      slope: null,
      slopeAboveInitialMagnitude: null,
      layers: [{ name: 'output', depth: 0, expectedFromInitialMagnitude: null }],
    })
  })

  it('leaves exempt layers out of the slope, and has none with fewer than two others', () => {
    const round = roundOf([[100_000, 20_000, 1_000]], [[110_000, 15_000, 1_000]])
    expect(profileOf(round, { exempt: ['output'] }).slope?.mean).toBeCloseTo(
      logit(20_000, 30_000) - logit(100_000, 235_200),
      12,
    )
    expect(profileOf(round, { exempt: ['fc1', 'output'] })).toMatchObject({
      slope: null,
      slopeAboveInitialMagnitude: null,
    })
  })

  it('of a dense round has nothing pruned and no null', () => {
    expect(profileOf(roundOf([dense], [null], 0))).toMatchObject({
      deeperHalfShare: null,
      slopeAboveInitialMagnitude: null,
      slope: { mean: expect.any(Number) },
      layers: [{ expectedFromInitialMagnitude: null }, {}, {}],
    })
  })

  it('of a network without weights left has no centre', () => {
    const profile = profileOf(roundOf([[0, 0, 0]], [[0, 0, 0]]))
    expect(profile.centreOfMass).toBeNull()
    expect(profile.deeperHalfShare?.mean).toBe(profile.deeperHalfOfAll)
  })

  it('under layer-wise scope is fixed by the rates: no null is held against it', () => {
    expect(profileOf(roundOf([[100, 100, 100]], [null]), { scope: 'layer-wise' })).toMatchObject({
      meaning: 'fixed',
      slopeAboveInitialMagnitude: null,
      sentence: expect.stringMatching(/^Set by the rates/),
    })
  })

  it('promises nothing of more replicates where weights do not start at a draw, and so have no null', () => {
    const counts: readonly Counts[] = [[100_000, 20_000, 900], [101_000, 19_000, 910], dense]
    expect(profileOf(roundOf(counts, [null, null, null])).sentence).toContain('is not told')
    expect(profileOf(roundOf(counts.slice(0, 1), counts)).sentence).toContain(
      'more replicates are needed',
    )
  })

  it('with the null’s own counts has learned nothing, and says so without claiming equality', () => {
    const counts = Array.from({ length: 5 }, (_, i): Counts => [100_000 + i * 10, 15_000, 800])
    const { slopeAboveInitialMagnitude, sentence } = profileOf(roundOf(counts, counts))
    expect(slopeAboveInitialMagnitude).toMatchObject({ mean: 0, sd: 0, p: 1 })
    expect(sentence).toContain('is undecided: slope difference')
  })

  it('is no finding about learning while replicates are missing, whatever the first ones show', () => {
    const counts = Array.from({ length: 5 }, (_, i): Counts => [90_000 + i * 10, 20_000, 900])
    const nulls = counts.map((): Counts => [95_000, 15_000, 800])
    const shown = (replicates: number) => profileOf(roundOf(counts, nulls), { replicates }).sentence
    expect(shown(5)).toMatch(/^A finding: training kept more in deeper layers/)
    expect(shown(10)).not.toContain('finding')
    expect(shown(10)).toContain('open while replicates are missing')
    const p = (replicates: number) =>
      profileOf(roundOf(counts, nulls), { replicates }).slopeAboveInitialMagnitude?.p
    expect(p(5)).toBeLessThan(0.05)
    expect(p(10)).toBeNull()
  })

  it('keeps its shares in 0…1, whatever is kept', () => {
    const counts = fc.tuple(
      fc.integer({ min: 0, max: 235_200 }),
      fc.integer({ min: 0, max: 30_000 }),
      fc.integer({ min: 0, max: 1_000 }),
    )
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 6 }), (kept) => {
        const profile = profileOf(roundOf(kept, kept))
        for (const share of [profile.centreOfMass?.mean, profile.deeperHalfShare?.mean])
          if (share !== undefined) expect(share >= 0 && share <= 1 + 1e-12).toBe(true)
        const uniform = profile.layers.reduce((sum, layer) => sum + layer.expectedUniform, 0)
        const mean = profile.layers.reduce((sum, layer) => sum + layer.kept.mean, 0)
        expect(uniform).toBeCloseTo(mean, 6)
        expect(JSON.parse(JSON.stringify(profile))).toEqual(profile)
      }),
    )
  })
})
