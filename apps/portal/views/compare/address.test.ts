import { expect, test } from 'vitest'
import { comparePath, compareViewOf } from './address.ts'

test('an address gives back the comparison it was made from', () => {
  const view = {
    of: ['Group:ab:ticket', 'Run:cd:random-reinit:3:1'],
    baseline: 'Group:ab:ticket',
    at: 0.07,
    hidden: ['Group:cd:random-reinit'],
  }
  const address = comparePath(view)
  expect(address).toContain('runs=Group:ab:ticket,Run:cd')
  expect(compareViewOf(new URL(address, 'http://lab').searchParams)).toEqual(view)
})

test('without a choice the address is plain, and nonsense is left out', () => {
  const none = { of: [], baseline: null, at: null, hidden: [] }
  expect(comparePath(none)).toBe('/compare')
  expect(compareViewOf(new URLSearchParams('at=7&runs=,'))).toEqual(none)
})
