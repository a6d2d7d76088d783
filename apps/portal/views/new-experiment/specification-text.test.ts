import { specificationJsonSchema } from '@lottery/questions'
import { expect, test } from 'vitest'
import { readText, textOf, withField } from './specification-text.ts'

const text = `# What it is for.
question: winning-ticket
rounds: 4 # four
training: { steps: 200 }
`

test('a changed field keeps comments and everything else as written', () => {
  expect(withField(text, ['rounds'], 6)).toBe(text.replace('rounds: 4', 'rounds: 6'))
  expect(withField(text, ['training', 'steps'], 300)).toBe(text.replace('200', '300'))
})

test('a new field is added, in its part', () => {
  expect(readText(withField(text, ['training', 'batch'], 30)).value).toMatchObject({
    training: { steps: 200, batch: 30 },
  })
  expect(withField(text, ['seeds'], [1, 2])).toBe(`${text}seeds: [ 1, 2 ]\n`)
  expect(readText(withField(`${text}data:\n`, ['data', 'validation'], 100)).value).toMatchObject({
    data: { validation: 100 },
  })
})

test('a field that is taken out takes an empty part with it', () => {
  expect(readText(withField(text, ['training', 'steps'], undefined)).value).toEqual({
    question: 'winning-ticket',
    rounds: 4,
  })
})

test('fields know their lines, and fields that are not written the line around them', () => {
  const { lineOf } = readText(text)
  expect(lineOf('rounds')).toBe(3)
  expect(lineOf('training.beta1')).toBe(4)
  expect(lineOf('margin')).toBeNull()
})

test('text that is no specification is one problem with its line', () => {
  expect(readText('a: [1')).toMatchObject({ value: null, problems: [{ line: 1 }] })
  expect(readText('')).toMatchObject({ value: null, problems: [{ field: '' }] })
  expect(readText('- 1')).toMatchObject({ value: null })
})

test('a stored specification is written in the order of its schema, and read back as itself', () => {
  const stored = {
    arms: { 'random-reinit': { draws: 1 } },
    seeds: [1, 2],
    training: { batch: 60, rate: 0.1 },
    question: 'winning-ticket',
  }
  const written = textOf(stored, specificationJsonSchema('winning-ticket'))
  expect(readText(written).value).toEqual(stored)
  expect(written).toBe(
    'question: winning-ticket\nseeds: [ 1, 2 ]\narms: { random-reinit: { draws: 1 } }\ntraining: { rate: 0.1, batch: 60 }\n',
  )
})

test.each([
  ['that holds itself by an alias', 'a: &a [*a]', 'inside of what it names'],
  [
    'of aliases for aliases',
    `a: &a [${'x,'.repeat(9)}]\n${[...'abcdefg'].map((of, i) => `${'bcdefgh'[i]}: &${'bcdefgh'[i]} [${`*${of},`.repeat(9)}]`).join('\n')}`,
    'stand for too much',
  ],
  ['of brackets without end', `a: ${'['.repeat(5_000)}`, 'check the brackets'],
  ['that is too long', `a: ${'x'.repeat(5_000_000)}`, 'at most 100000 characters'],
])('a text %s is refused in words, and nothing is thrown', (_what, text, words) => {
  const { value, problems } = readText(text)
  expect(value).toBeNull()
  expect(problems).toEqual([expect.objectContaining({ fix: expect.stringContaining(words) })])
})
