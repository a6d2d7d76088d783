import { expect, test } from 'vitest'
import { comparePath, compareViewOf, nothingChosen } from './address.ts'

test('an address gives back the comparison it was made from', () => {
  const view = {
    of: ['Group:by:arm~ticket:exempt~%5B%22fc3%22%5D', 'Run:cd:random-reinit:3:1'],
    by: ['scope', 'training.rate'],
    baseline: 'Group:by:arm~ticket',
    at: 0.07,
    hidden: ['Group:cd:random-reinit', 'Run:cd:random-reinit:3:1'],
    runs: true,
    chance: 'magnitudes' as const,
  }
  const address = comparePath(view)
  expect(address).toContain('runs=Group:by:arm~ticket:exempt~%255B%2522fc3%2522%255D,Run:cd')
  expect(compareViewOf(new URL(address, 'http://lab').searchParams)).toEqual(view)
})

test('what an id shares with the one before it is not said again', () => {
  const experiment = 'cd'.repeat(32)
  const of = [1, 2, 3].flatMap((seed) =>
    [0, 1].map((draw) => `Run:${experiment}:ticket:${seed}:${draw}`),
  )
  const address = comparePath({ of, hidden: of.slice(2, 4) })
  expect(address.split(experiment)).toHaveLength(3)
  expect(address).toContain(':ticket:1:0,::::1,:::2:0,::::1,:::3:0')
  expect(compareViewOf(new URL(address, 'http://lab').searchParams)).toMatchObject({
    of,
    hidden: of.slice(2, 4),
  })
})

test('each run for itself is another comparison than all but the seed', () => {
  const address = comparePath({ of: ['Run:a:b:1:0'], by: [] })
  expect(address).toContain('by=none')
  expect(compareViewOf(new URL(address, 'http://lab').searchParams).by).toEqual([])
})

test('without a choice the address is plain, and nonsense is left out', () => {
  expect(comparePath(nothingChosen)).toBe('/compare')
  expect(compareViewOf(new URLSearchParams('at=7&runs=,&chance=luck&by='))).toEqual(nothingChosen)
})
