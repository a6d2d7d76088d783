import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, identityOf, identityOfBytes, isIdentity } from './identity.ts'

describe('identityOf', () => {
  test('is pinned for a value like a spec: a change here renames every stored result', () => {
    const value = {
      words: 'Fünf',
      question: 'winning-ticket',
      tiny: 1e-7,
      seeds: [1, 2, 3],
      rate: 0.2,
    }
    expect(canonicalJson(value)).toBe(
      '{"question":"winning-ticket","rate":0.2,"seeds":[1,2,3],"tiny":1e-7,"words":"Fünf"}',
    )
    expect(identityOf(value)).toBe(
      'f68768168204ebebdae2027216ca212d4a0519abf1d247f5a45aefa81e46b914',
    )
  })

  test('does not depend on the order of keys, nor on a trip through JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed())
        expect(identityOf(turned)).toBe(identityOf(value))
        expect(identityOf(JSON.parse(JSON.stringify(value)))).toBe(identityOf(value))
      }),
    )
  })

  test('tells values apart that differ anywhere, in the order of a list too', () => {
    const values = [1, '1', [1], [1, 2], [2, 1], { a: 1 }, { a: [1] }, { a: null }, {}, null]
    expect(new Set(values.map(identityOf)).size).toBe(values.length)
  })

  test.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, { rate: Number.NaN }])(
    'refuses %j, which has no JSON form',
    (value) => {
      expect(() => identityOf(value)).toThrow()
    },
  )
})

describe('identityOfBytes', () => {
  test('is SHA-256, by the known answer for “abc”', () => {
    expect(identityOfBytes(Uint8Array.of(97, 98, 99))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })
})

describe('isIdentity', () => {
  test('knows 64 lower-case hexadecimal digits from anything else', () => {
    const identity = identityOf('any')
    expect(isIdentity(identity)).toBe(true)
    for (const text of [
      '',
      identity.slice(1),
      `${identity}0`,
      identity.toUpperCase(),
      `${identity}\n`,
    ])
      expect(isIdentity(text)).toBe(false)
  })
})
