import {
  assert,
  boolean,
  constantFrom,
  dictionary,
  nat,
  property,
  record,
  string,
  subarray,
  array,
} from 'fast-check'
import { expect, test } from 'vitest'
import { allButSeed, firstRunsView, runsPath, runsViewOf, sortKeys } from './address.ts'

const viewOf = (path: string) => runsViewOf(new URL(path, 'http://lab').searchParams)

test('the first view leaves the address plain', () => {
  expect(runsPath()).toBe('/runs')
  expect(runsViewOf(new URLSearchParams())).toEqual(firstRunsView)
})

test('an address gives back the view it was made from', () => {
  const word = string({ minLength: 1 }).filter((text) => text !== '__proto__')
  const view = record({
    groupBy: constantFrom(allButSeed, [], ['scope', 'training.rate']),
    sort: constantFrom(...sortKeys),
    at: constantFrom(0.21, 0.07, 0.036),
    columns: constantFrom(firstRunsView.columns, [], ['accuracy', 'training.rate']),
    filter: record({
      where: dictionary(word, array(word, { minLength: 1, maxLength: 3 }), {
        noNullPrototype: true,
      }),
      state: subarray(['RUNNING', 'DONE']),
      text: constantFrom('', 'a,b & c'),
      rounds: nat(100),
      archived: boolean(),
    }),
  })
  assert(
    property(view, (wanted) => {
      expect(viewOf(runsPath(wanted))).toEqual(wanted)
    }),
  )
})

test('an address is legible, and knows runs without a key', () => {
  const where = { scope: ['global'], 'rates.fc1': [null] }
  const path = runsPath({
    ...firstRunsView,
    groupBy: ['scope', 'rate'],
    filter: { ...firstRunsView.filter, where },
  })
  expect(path).toBe('/runs?group=scope,rate&where=scope~global:rates.fc1')
  expect(viewOf(path).filter.where).toEqual(where)
})

test('an address with nonsense shows the default', () => {
  expect(runsViewOf(new URLSearchParams('at=9&sort=x&rounds=-2'))).toEqual(firstRunsView)
})
