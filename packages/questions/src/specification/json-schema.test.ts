import { expect, test } from 'vitest'
import { specificationJsonSchema } from './json-schema.ts'
import { specificationSchema } from './specification.ts'

const schema = specificationJsonSchema() as {
  properties: Record<string, Record<string, unknown>>
  required: string[]
}

test('every field of a specification is in its JSON Schema, in the order of the definition', () => {
  expect(Object.keys(schema.properties)).toEqual(Object.keys(specificationSchema.in.shape))
})

test('only what has no default is required', () => {
  expect(schema.required).toEqual(['question', 'network', 'rounds'])
})

test('ranges, choices, defaults and descriptions come with the fields', () => {
  expect(schema.properties['rounds']).toMatchObject({ type: 'integer', minimum: 1, maximum: 100 })
  expect(schema.properties['scope']).toMatchObject({
    enum: ['global', 'layer-wise'],
    default: 'global',
  })
  expect(schema.properties['margin']?.['description']).toContain('0.2 points')
})
