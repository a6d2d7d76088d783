import { buildSchema, GraphQLError, parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { checkLimits, limits, sizeOf } from './limits.ts'

const schema = buildSchema('type Query { self: Query, name: String }')
const nested = (depth: number) => `{ ${'self { '.repeat(depth - 1)}name${' }'.repeat(depth - 1)} }`
const problemOf = (document: string): unknown => {
  try {
    checkLimits(schema, parse(document), {}, null)
    return null
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    return error.extensions['problem']
  }
}

const aliases = (n: number) => `{ ${Array.from({ length: n }, (_, i) => `a${i}: name`).join(' ')} }`

describe('limits of a document', () => {
  test('depth counts fields, not fragments', () => {
    const document = parse(
      '{ ...a } fragment a on Query { self { ...b } } fragment b on Query { name }',
    )
    expect(sizeOf(document)).toEqual({ depth: 2, aliases: 0 })
  })

  test('a document as deep as allowed passes; one deeper does not', () => {
    expect(problemOf(nested(limits.depth))).toBeNull()
    expect(problemOf(nested(limits.depth + 1))).toMatchObject({
      code: 'too-deep',
      field: 'query',
      value: limits.depth + 1,
    })
  })

  test('a document without the operation that is asked for costs nothing: executing it says so', () => {
    expect(checkLimits(schema, parse('query a { name }'), {}, 'b')).toBe(0)
    expect(checkLimits(schema, parse('query a { name } query b { name }'), {}, null)).toBe(0)
  })

  test('introspection may nest deeper', () => {
    expect(sizeOf(parse(`{ __schema { ${'a { '.repeat(30)} b ${' }'.repeat(30)} } }`)).depth).toBe(
      0,
    )
  })

  test('aliases inside a fragment count at each spread', () => {
    const document = parse('{ ...a self { ...a } } fragment a on Query { x: name, y: name }')
    expect(sizeOf(document).aliases).toBe(4)
  })

  test('more aliases than allowed are refused', () => {
    expect(problemOf(aliases(limits.aliases))).toBeNull()
    expect(problemOf(aliases(limits.aliases + 1))).toMatchObject({ code: 'too-many-aliases' })
  })

  test('a bomb of fragments is refused, and soon', () => {
    const levels = Array.from(
      { length: 40 },
      (_, i) => `fragment f${i} on Query { ...f${i + 1} self { ...f${i + 1} } }`,
    )
    const bomb = `{ ...f0 } ${levels.join(' ')} fragment f40 on Query { name }`
    expect(problemOf(bomb)).toMatchObject({ code: 'too-deep' })
    const flat = `{ ...f0 } ${levels.map((one) => one.replace(/self \{ (\S+) \}/, '$1')).join(' ')} fragment f40 on Query { name }`
    expect(problemOf(flat)).toMatchObject({ code: 'too-complex' })
  })
})
