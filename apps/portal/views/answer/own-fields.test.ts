import { expect, test } from 'vitest'
import { ownFields } from './own-fields.ts'

test('only what other questions have not is told, in the order of the specification', () => {
  expect(
    ownFields({
      question: 'necessity',
      network: 'lenet-300-100',
      kinds: ['flip', 'remove'],
      draws: 3,
      arms: { 'random-reinit': { draws: 2 } },
      seeds: [1],
    }),
  ).toEqual([
    ['kinds', 'flip, remove'],
    ['draws', '3'],
    ['arms', 'random-reinit draws 2'],
  ])
})

test('nothing is told of a question without fields of its own', () => {
  expect(ownFields({ question: 'x', arms: {} })).toEqual([])
  expect(ownFields(null)).toEqual([])
})
