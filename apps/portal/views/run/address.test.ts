import { assert, constantFrom, nat, oneof, option, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import {
  firstRunView,
  otherSeedOf,
  runIdOf,
  runKeyOf,
  runPath,
  runViewOf,
  withRound,
  type Shown,
} from './address.ts'

const key = { experiment: '9f3c41e1', arm: 'ticket', replicate: 3, draw: 0 }

test('a plain view leaves the address plain', () => {
  expect(runPath(key)).toBe('/experiments/9f3c41e1/runs/ticket/3/0')
  expect(runIdOf(key)).toBe('Run:9f3c41e1:ticket:3:0')
})

test('an address gives back the view it was made from', () => {
  const shown = oneof(
    constantFrom<Shown>('death', 'kept', 'random'),
    nat(4_294_967_295).map((seed): Shown => `seed:${seed}`),
  )
  assert(
    property(
      record({
        round: option(nat(100)),
        layer: option(constantFrom('fc2', 'block1/conv-2')),
        shown,
        sorting: constantFrom('index', 'in-degree', 'half-life'),
      }),
      (view) => {
        const { searchParams } = new URL(runPath(key, view), 'http://lab')
        expect(runViewOf(searchParams)).toEqual(view)
      },
    ),
  )
})

test('an address with nonsense shows the default, and one without a run is none', () => {
  expect(runViewOf(new URLSearchParams('round=-1&layer=<x>&show=seed:x&sort=9'))).toEqual(
    firstRunView,
  )
  expect(runKeyOf({ id: 'a', arm: 'ticket', replicate: '-1', draw: '0' })).toBeNull()
  expect(runKeyOf({ id: '9f3c41e1', arm: 'ticket', replicate: '3', draw: '0' })).toEqual(key)
  expect(otherSeedOf('seed:12')).toBe(12)
  expect(otherSeedOf('random')).toBeNull()
})

test('another round is pinned and freed without touching the rest of an address', () => {
  const path = runPath(key, { ...firstRunView, layer: 'fc2', shown: 'kept' })
  expect(withRound(path, 3)).toBe(`${path}&round=3`)
  expect(withRound(withRound(path, 3), null)).toBe(path)
  expect(withRound(runPath(key), null)).toBe(runPath(key))
})
