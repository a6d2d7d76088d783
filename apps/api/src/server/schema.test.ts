import { readFileSync } from 'node:fs'
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isIntrospectionType,
  lexicographicSortSchema,
  printSchema,
  type GraphQLSchema,
} from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { createSchema } from './schema.ts'

let schema: GraphQLSchema
beforeAll(async () => {
  schema = await createSchema()
})

describe('the schema', () => {
  test('is the committed schema.graphql; `npm run generate` writes it', () => {
    const committed = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8')
    expect(printed(buildSchema(committed))).toBe(printed(schema))
  })

  test('describes every type, field, argument and value', () => {
    expect(withoutDescription(schema)).toEqual([])
  })

  test('says the unit or range of every number', () => {
    const silent = fieldsOf(schema)
      .filter(({ type }) => /^\[?(Int|Float)\b/.test(type))
      .filter(({ description }) => description.length < 12)
    expect(silent).toEqual([])
  })
})

const printed = (schema: GraphQLSchema) => printSchema(lexicographicSortSchema(schema))

interface Described {
  readonly name: string
  readonly type: string
  readonly description: string
}

const typesOf = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type))

const fieldsOf = (schema: GraphQLSchema): Described[] =>
  typesOf(schema).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
      ? Object.values(type.getFields()).map((field) => ({
          name: `${type.name}.${field.name}`,
          type: String(field.type),
          description: field.description ?? '',
        }))
      : [],
  )

function withoutDescription(schema: GraphQLSchema): string[] {
  const builtIn = new Set(['String', 'Int', 'Float', 'Boolean', 'ID'])
  const types = typesOf(schema).filter(({ name }) => !builtIn.has(name))
  const roots = new Set(['Query', 'Mutation', 'Subscription'])
  const args = types.flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields()).flatMap((field) =>
          field.args.map(({ name, description }) => ({
            name: `${type.name}.${field.name}(${name})`,
            description,
          })),
        )
      : [],
  )
  const values = types.flatMap((type) =>
    isEnumType(type)
      ? type
          .getValues()
          .map(({ name, description }) => ({ name: `${type.name}.${name}`, description }))
      : [],
  )
  return [...types.filter(({ name }) => !roots.has(name)), ...fieldsOf(schema), ...args, ...values]
    .filter(({ description }) => !description)
    .map(({ name }) => name)
}
