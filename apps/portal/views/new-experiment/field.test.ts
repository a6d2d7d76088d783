import { expect, test } from 'vitest'
import { specificationJsonSchema, specificationSchemas } from '@lottery/questions'
import { fieldGroups, readValue, withQuestions, writeValue } from './field.ts'

const groups = fieldGroups(specificationJsonSchema('winning-ticket'))
const fields = groups.flatMap((group) => group.fields)
const fieldAt = (path: string) => {
  const field = fields.find((one) => one.path.join('.') === path)
  if (!field) throw new Error(`no field ${path}`)
  return field
}

test('the form has every field of the schema, parts in groups of their own', () => {
  expect(new Set(fields.map(({ path }) => path[0]))).toEqual(
    new Set(Object.keys(specificationSchemas['winning-ticket'].in.shape)),
  )
  expect(groups.map(({ name }) => name)).toEqual(['', 'data', 'arms', 'training', 'evaluate'])
})

test('a control that may be left out is a switch, on by default, with its draws after it', () => {
  expect(fieldAt('arms.random-reinit')).toMatchObject({ kind: 'switch', usual: true })
  expect(fieldAt('arms.random-reinit.draws')).toMatchObject({ kind: 'number', usual: 3 })
})

test('what is true or false is a switch, off where it is left out', () => {
  const align = fieldGroups(specificationJsonSchema('sufficiency'))[0]?.fields.find(
    ({ path }) => path[0] === 'align',
  )
  expect(align).toMatchObject({ kind: 'switch', usual: undefined, required: false })
})

test('a network is named, or written by its widths', () => {
  const network = fieldAt('network')
  expect(network).toMatchObject({ kind: 'suggestion', choices: ['lenet-300-100', 'mushroom-body'] })
  expect(readValue(network, ' mlp-64-64 ')).toBe('mlp-64-64')
})

test('ranges say whether their ends are allowed', () => {
  expect(fieldAt('rounds').range).toBe('from 1 to 100')
  expect(fieldAt('rate').range).toBe('above 0, below 1')
  expect(fieldAt('training.beta1').range).toBe('from 0, below 1')
  expect(fieldAt('training.batch').range).toBe('from 1 to 10\u202f000')
})

test.each([
  ['seeds', [1, 2, 3], '1, 2, 3'],
  ['exempt', ['fc1', 'output'], 'fc1, output'],
  ['rates', { output: 0.1, fc1: 0.3 }, 'output: 0.1, fc1: 0.3'],
  ['rate', 0.2, '0.2'],
  ['rewindStep', 0, '0'],
  ['scope', 'layer-wise', 'layer-wise'],
])('%s is written and read back as itself', (path, value, text) => {
  expect(writeValue(value)).toBe(text)
  expect(readValue(fieldAt(path), text)).toEqual(value)
})

test('what is no number stays text, so that the plan refuses it at its field', () => {
  expect(readValue(fieldAt('rounds'), 'many')).toBe('many')
  expect(readValue(fieldAt('seeds'), '1, x')).toEqual([1, 'x'])
  expect(readValue(fieldAt('rounds'), ' ')).toBeUndefined()
})

test('any question can be chosen, whichever the schema is of', () => {
  const [top] = withQuestions(groups, ['winning-ticket', 'necessity'])
  expect(top?.fields.find(({ path }) => path[0] === 'question')).toMatchObject({
    kind: 'choice',
    choices: ['winning-ticket', 'necessity'],
  })
  expect(withQuestions(groups, [])).toEqual(groups)
})
