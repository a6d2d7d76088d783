import {
  assert,
  array,
  constant,
  option,
  property,
  record,
  boolean,
  string,
  integer,
  uniqueArray,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conditionsId, parseSelection, type Conditions } from './selection.ts'

const only = (keys: Record<string, readonly (string | null)[]>): Conditions => ({
  keys: new Map(Object.entries(keys)),
  text: null,
  minimumRounds: null,
  archived: false,
})

describe('the id of a group', () => {
  it('says what its runs have in common, in the order of keys', () => {
    expect(conditionsId(only({ scope: ['global'], arm: ['ticket'] }))).toBe(
      'Group:by:arm~ticket:scope~global',
    )
    expect(conditionsId(only({ 'rates.fc1': [null], exempt: ['["fc3"]'] }))).toBe(
      'Group:by:exempt~%5B%22fc3%22%5D:rates.fc1',
    )
  })

  it('gives back the conditions that it was made from', () => {
    const reserved = new Set(['text', 'minimum-rounds', 'archived'])
    const word = string({ minLength: 1 }).filter((text) => !reserved.has(text))
    const conditions = record({
      keys: uniqueArray(word, { minLength: 1, maxLength: 4 }).chain((keys) =>
        array(array(string(), { minLength: 1, maxLength: 3 }), {
          minLength: keys.length,
          maxLength: keys.length,
        }).map((values) => new Map(keys.map((key, index) => [key, values[index] ?? []]))),
      ),
      text: option(string({ minLength: 1 })),
      minimumRounds: option(integer({ min: 1, max: 100 })),
      archived: boolean(),
    })
    assert(
      property(conditions, constant('of'), (wanted, field) => {
        const parsed = parseSelection(conditionsId(wanted), field)
        expect(parsed).toEqual({ kind: 'keys', conditions: wanted })
      }),
    )
  })

  it('may be that of one arm of one experiment, or of one run', () => {
    const experiment = 'a'.repeat(64)
    expect(parseSelection(`Group:${experiment}:ticket`, 'of')).toEqual({
      kind: 'arm',
      experiment,
      arm: 'ticket',
    })
    expect(parseSelection(`Run:${experiment}:ticket:3:0`, 'of')).toMatchObject({
      kind: 'run',
      replicate: 3,
    })
  })

  it.each([
    '',
    'Group:by',
    'Group:by:',
    'Group:by:arm~ticket:arm~dense',
    'Group:by:%',
    'Group:by:arm~ticket:text~%00',
    'Group:by:arm~ticket:minimum-rounds~101',
    'Group:1:x',
    'Run:1',
  ])('%j is a problem at the field given', (id) => {
    expect(() => parseSelection(id, 'filter.groups')).toThrow(
      expect.objectContaining({
        problems: [expect.objectContaining({ code: 'malformed-id', field: 'filter.groups' })],
      }),
    )
  })
})
