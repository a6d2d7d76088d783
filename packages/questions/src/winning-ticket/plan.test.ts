import { describe, expect, it } from 'vitest'
import { parseSpecification } from '../specification/parse.ts'
import type { WinningTicketSpecification } from './specification.ts'
import { plan } from './plan.ts'
import { plannedRemaining } from '../training/planned-remaining.ts'

const specificationOf = (extra: object = {}): WinningTicketSpecification => {
  const { specification, problems } = parseSpecification({
    question: 'winning-ticket',
    network: 'lenet-300-100',
    rounds: 5,
    arms: { 'random-reinit': { draws: 2 } },
    training: { steps: 2000 },
    ...extra,
  })
  if (specification?.question !== 'winning-ticket') throw new Error(JSON.stringify(problems))
  return specification
}

describe('the plan', () => {
  it('knows every round from the start, whatever comes out: it never takes work back', () => {
    const specification = specificationOf()
    const identities = plan(specification).map(({ identity }) => identity)
    expect(identities).toHaveLength(5 * (2 + 5 * 3))
    expect(plan(specification)).toEqual(plan(structuredClone(specification)))
  })

  it('of known specifications has the identities that it always had', () => {
    const [dense, , first, redrawn] = plan(specificationOf())
    expect([dense, first, redrawn].map((placement) => placement?.identity)).toMatchInlineSnapshot(`
      [
        "a17787746153b87c246f9a33318bec8e4a03ff4315461f11b9c842ab96008354",
        "52ee04614e7e1615732c30a586a10cb8bf4429c593374eae3e0a5743d63d0bcc",
        "4eed9383456992f1141c517aa40a71a90f9b5fc92ad6a43b14746c0caaa6d889",
      ]
    `)
    const layerWise = plan(specificationOf({ scope: 'layer-wise', exempt: ['fc2'] }))
    expect(layerWise.at(-1)?.identity).toMatchInlineSnapshot(
      `"a0759f7795296830e225238fef9b2537513eaea12724f2493b3c0e6c0c2a1787"`,
    )
  })

  it('rewinds kept weights to the end of a shorter round 0, and resumes there', () => {
    const placements = plan(specificationOf({ seeds: [4], rewindStep: 300 }))
    const [dense] = plan(specificationOf({ seeds: [4] }))
    const at = (arm: string, round: number) =>
      placements.find((one) => one.arm === arm && one.round === round)!
    expect(at('dense', 0).identity).toBe(dense?.identity)
    const point = at('rewind-point', 0)
    expect(point.recipe).toEqual({ ...dense?.recipe, steps: 300 })
    for (const round of [1, 5])
      expect(at('ticket', round).recipe).toMatchObject({
        initial: { kind: 'end', round: point.identity },
        startStep: 300,
        steps: 2000,
        order: { seed: 4, round },
      })
    expect(at('random-reinit', 1).recipe).not.toHaveProperty('startStep')
  })

  it('makes dense the ticket’s round 0: one identity, two placements', () => {
    const dense = plan(specificationOf()).filter(
      ({ round, replicate }) => round === 0 && replicate === 1,
    )
    expect(dense.map(({ arm }) => arm)).toEqual(['ticket', 'dense'])
    expect(new Set(dense.map(({ identity }) => identity)).size).toBe(1)
  })

  it('of two specifications that differ in an arm shares all other rounds', () => {
    const without = plan(specificationOf({ arms: {} }))
    const withArm = plan(specificationOf({ arms: { 'random-reinit': { draws: 1 } } }))
    const more = plan(specificationOf({ arms: { 'random-reinit': { draws: 3 } } }))
    const others = withArm.filter(({ arm }) => arm !== 'random-reinit')
    expect(others).toEqual(without)
    const identities = new Set(more.map(({ identity }) => identity))
    expect(withArm.filter(({ identity }) => !identities.has(identity))).toEqual([])
  })

  it('of more seeds or rounds shares those that were there', () => {
    const identities = new Set(
      plan(specificationOf({ seeds: [1, 2, 3], rounds: 8 })).map((p) => p.identity),
    )
    for (const { identity } of plan(specificationOf({ seeds: [2], rounds: 5 })))
      expect(identities).toContain(identity)
  })

  it('draws each re-initialisation from a stream of its own', () => {
    const streams = plan(specificationOf()).map(({ arm, recipe }) =>
      JSON.stringify([arm === 'random-reinit', recipe.kind === 'train' && recipe.initial]),
    )
    const redrawn = streams.filter((stream) => stream.startsWith('[true'))
    expect(new Set(redrawn).size).toBe(redrawn.length)
    expect(new Set(streams.filter((stream) => stream.startsWith('[false'))).size).toBe(5)
  })

  it('fixes the remaining share of every round: 51.2 % at 3 and 3.5 % at 15 under global scope', () => {
    const shares = plannedRemaining(specificationOf({ rounds: 15 }))
    expect(shares[3]).toBeCloseTo(0.512, 5)
    expect(shares[15]).toBeCloseTo(0.0352, 4)
  })

  it('never falls below what is exempt', () => {
    const shares = plannedRemaining(specificationOf({ rounds: 100, exempt: ['fc2'] }))
    expect(shares[1]).toBeCloseTo((30_000 + 0.8 * 236_200) / 266_200, 5)
    // Two weights are left of the others: a fifth of two rounds to none.
    expect(shares[100]).toBe(30_002 / 266_200)
  })

  it('and 51.3, 21.1, 3.6 and 1.2 % under layer-wise scope, as Frankle & Carbin print', () => {
    const shares = plannedRemaining(specificationOf({ rounds: 20, scope: 'layer-wise' }))
    expect([3, 7, 15, 20].map((round) => ((shares[round] ?? 0) * 100).toFixed(1))).toEqual([
      '51.3',
      '21.1',
      '3.6',
      '1.2',
    ])
  })
})
