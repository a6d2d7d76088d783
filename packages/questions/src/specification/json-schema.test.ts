import { networkKeys } from '@lottery/science'
import { expect, test } from 'vitest'
import { specificationJsonSchema } from './json-schema.ts'
import { specificationSchemas } from './specification.ts'

const schema = specificationJsonSchema('winning-ticket') as {
  properties: Record<string, Record<string, unknown>>
  required: string[]
}

test('every field of a specification is in its JSON Schema, in the order of the definition', () => {
  expect(Object.keys(schema.properties)).toEqual(
    Object.keys(specificationSchemas['winning-ticket'].in.shape),
  )
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

test('a network is one of those with names, or fits the pattern of a family', () => {
  expect(schema.properties['network']).toMatchObject({
    anyOf: [{ enum: networkKeys }, { pattern: expect.any(String) }],
  })
  const [, family] = schema.properties['network']!['anyOf'] as readonly { pattern: string }[]
  const pattern = new RegExp(family!.pattern)
  expect(['mlp-300-100', 'mlp-4097', 'mlp-0', 'xmlp-3'].map((key) => pattern.test(key))).toEqual([
    true,
    false,
    false,
    false,
  ])
})
