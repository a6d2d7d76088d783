import { expect, test } from 'vitest'
import { complementOf, differenceOf } from './mask-algebra.ts'
import type { Mask } from './mask.ts'

const bits = (text: string): Uint8Array => Uint8Array.from(text, Number)
const from: Mask = { fc1: bits('1111'), output: bits('1101') }
const less: readonly Mask[] = [
  { fc1: bits('1000'), output: bits('1000') },
  { fc1: bits('0010'), output: bits('0010') },
]

test('a difference keeps what the first keeps and none of the others does', () => {
  expect(differenceOf(from, less)).toEqual({ fc1: bits('0101'), output: bits('0101') })
  expect(differenceOf(from, [])).toEqual(from)
})

test('a difference takes from the layers named alone', () => {
  expect(differenceOf(from, less, ['fc1'])).toEqual({ fc1: bits('0101'), output: bits('1101') })
})

test('a complement keeps what was pruned', () => {
  expect(complementOf(from)).toEqual({ fc1: bits('0000'), output: bits('0010') })
})
