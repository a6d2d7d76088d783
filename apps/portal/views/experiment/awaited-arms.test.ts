import { expect, test } from 'vitest'
import { awaitedArms, broken } from './awaited-arms.ts'

const arms = [
  { key: 'kept', label: 'Kept', role: 'TREATMENT', treatment: 'Pruned, trained again.' },
  { key: 'drawn', label: 'Drawn', role: 'CONTROL', treatment: 'The same mask, drawn anew.' },
  { key: 'whole', label: 'Whole', role: 'REFERENCE', treatment: 'All of it.' },
] as const

test('the guide begins with the line to match, and says how to read each, whatever the arms are called', () => {
  const guide = awaitedArms(arms, 1_000, false)
  expect(guide.map(({ key }) => key)).toEqual(['whole', 'kept', 'drawn'])
  expect(guide[1]?.lines).toEqual([
    'Pruned, trained again.',
    'If it stays at the whole line, the kept wins.',
  ])
  expect(guide[2]?.lines[1]).toBe('If it falls below the kept, what it changes matters.')
  expect(new Set(guide.map(({ style }) => `${style.dash} ${style.marker}`)).size).toBe(3)
})

test('on a phone a sentence is broken between its words', () => {
  expect(broken('one two three', 7)).toEqual(['one two', 'three'])
  expect(broken('unbreakable', 4)).toEqual(['unbreakable'])
})
