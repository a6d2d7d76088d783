import { assert, boolean, constantFrom, nat, property, record, subarray } from 'fast-check'
import { expect, test } from 'vitest'
import { firstRunsView, runsPath, runsViewOf, sortKeys } from './address.ts'

test('the first view leaves the address plain', () => {
  expect(runsPath()).toBe('/runs')
  expect(runsViewOf(new URLSearchParams())).toEqual(firstRunsView)
})

test('an address gives back the view it was made from', () => {
  const view = record({
    grouped: boolean(),
    sort: constantFrom(...sortKeys),
    at: constantFrom(0.21, 0.07, 0.036),
    filter: record({
      arm: subarray(['ticket', 'dense']),
      network: subarray(['lenet-300-100']),
      dataset: subarray(['mnist']),
      scope: subarray(['global', 'layer-wise']),
      state: subarray(['RUNNING', 'DONE']),
      text: constantFrom('', 'a,b & c'),
      rounds: nat(100),
      archived: boolean(),
    }),
  })
  assert(
    property(view, (wanted) => {
      expect(runsViewOf(new URL(runsPath(wanted), 'http://lab').searchParams)).toEqual(wanted)
    }),
  )
})

test('an address with nonsense shows the default', () => {
  expect(runsViewOf(new URLSearchParams('at=9&sort=x&rounds=-2&group=y'))).toEqual(firstRunsView)
})
