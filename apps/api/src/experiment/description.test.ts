import { ProblemError } from '@lottery/science'
import { describe, expect, test } from 'vitest'
import { parseDescription } from './description.ts'

const fieldsOf = (given: Parameters<typeof parseDescription>[0]): readonly string[] => {
  try {
    parseDescription(given)
    return []
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map(({ field }) => field)
    throw error
  }
}

describe('a description', () => {
  test.each(['\u0000', '\u001b[31m', '\u009b', '\ud800'])(
    'is text: %j is refused anywhere',
    (sign) => {
      expect(fieldsOf({ name: `a${sign}`, tags: ['a', sign], note: `a${sign}b` })).toEqual([
        'name',
        'note',
        'tags.1',
      ])
    },
  )

  test('may break lines in its note, and nowhere else', () => {
    expect(fieldsOf({ note: 'a\r\n\tb' })).toEqual([])
    expect(fieldsOf({ name: 'a\nb', tags: ['a\tb'] })).toEqual(['name', 'tags.0'])
  })

  test('has a name and tags that are seen, and that turn nothing beside them around', () => {
    expect(fieldsOf({ name: '\u200b', tags: ['\u200d\u00a0'] })).toEqual(['name', 'tags.0'])
    expect(fieldsOf({ name: '\u202egnp', tags: ['\u2067a'] })).toEqual(['name', 'tags.0'])
    expect(fieldsOf({ name: ' ', tags: [''], note: '\u200b' })).toEqual([])
    expect(fieldsOf({ name: 'שלום', tags: ['مرحبا\u200f'] })).toEqual([])
  })

  test('may be in any writing, and look like markup', () => {
    const name = '<b>Größe</b> 日本語 👩🏽‍🔬'
    expect(parseDescription({ name, tags: [name], note: name })).toEqual({
      name,
      tags: [name],
      note: name,
    })
  })
})
