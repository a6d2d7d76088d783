import type { Placement } from '@lottery/questions'
import type { Identity, Outcome, Outcomes } from '@lottery/science'
import * as fc from 'fast-check'
import { expect } from 'vitest'

const placeOf = ({ arm, replicate, round, draw, identity }: Placement): string =>
  [arm, replicate, round, draw, identity].join('/')

/**
 * A plan never takes work back: rounds come out one by one, in any order and with any fate, and everything that was
 * placed before is placed after. `imagine`: what one placement gives under a fate from 0 to 11.
 */
export function expectToGrow(
  plan: (outcomes: Outcomes) => readonly Placement[],
  imagine: (placement: Placement, fate: number) => Outcome,
  { runs = 5 } = {},
): void {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (choices) => {
      const chosen = (): number => choices.next().value ?? 0
      const outcomes = new Map<Identity, Outcome>()
      let before = plan(outcomes)
      for (;;) {
        const open = before.filter(({ identity }) => !outcomes.has(identity))
        const next = open[chosen() % Math.max(1, open.length)]
        if (!next) break
        outcomes.set(next.identity, imagine(next, chosen() % 12))
        const after = plan(outcomes)
        const placed = new Set(after.map(placeOf))
        expect(before.map(placeOf).filter((place) => !placed.has(place))).toEqual([])
        before = after
      }
    }),
    { numRuns: runs },
  )
}
