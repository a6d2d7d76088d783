import { constantFrom, assert, option, nat, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { firstView, paths, viewOf } from './paths.ts'

test('a plain view leaves the address plain', () => {
  expect(paths.experiment('9f3c41e1', firstView)).toBe('/experiments/9f3c41e1')
})

test('an address gives back the view it was made from', () => {
  assert(
    property(
      record({
        spread: constantFrom('range' as const, 'interval' as const),
        at: constantFrom('early-stop' as const, 'end' as const),
        round: option(nat(100)),
      }),
      (view) => {
        const { searchParams } = new URL(paths.experiment('9f3c41e1', view), 'http://lab')
        expect(viewOf(searchParams)).toEqual(view)
      },
    ),
  )
})

test('an address with nonsense shows the default', () => {
  expect(viewOf(new URLSearchParams('spread=7&at=never&round=-3'))).toEqual(firstView)
})
