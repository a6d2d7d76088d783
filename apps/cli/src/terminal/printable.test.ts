import { expect, test } from 'vitest'
import { escaped, printable } from './printable.ts'

test('a name cannot command the terminal it is shown on', () => {
  const name = 'a\u001b[31m\u001b]0;title\u0007\u009b2J\r\nsecond line\u202eback'
  expect(printable(name)).toBe('a [31m ]0;title  2J  second line back')
})

test('what people write stays as it is', () => {
  const name = 'Größe 20 %: “θ₀”, 日本語, 👩🏽‍🔬, עברית'
  expect(printable(name)).toBe(name)
})

test('JSON says the same to a program, and nothing to the terminal', () => {
  const value = { name: 'a\u001b[31m\u009b2J\u202e', lines: ['b\nc', 'Größe'] }
  const json = escaped(JSON.stringify(value, null, 2))
  expect(JSON.parse(json)).toEqual(value)
  expect(json.split('\n').map(printable).join('\n')).toBe(json)
})
