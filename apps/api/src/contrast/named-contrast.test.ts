import { contrastOf } from '@lottery/science'
import { questionOf } from '@lottery/questions'
import { expect, test } from 'vitest'
import { namedContrastOf } from './named-contrast.ts'

const { arms } = questionOf('winning-ticket')
const contrast = contrastOf({
  key: 'accuracy',
  title: 'Accuracy',
  quantity: { name: 'Test accuracy', unit: 'points' },
  replicates: 5,
  margin: 0.002,
  least: 5,
  words: { below: 'needed' },
  says: '',
  mayNotSay: '',
  rows: [
    { key: 'one', label: 'Ticket', arm: 'ticket', against: 'dense', pairs: [] },
    { key: 'all', label: 'Slope over layers', against: 'size at the start', pairs: [] },
  ],
})

test('a row says what its arm is for, and a row of no single arm says nothing', () => {
  expect(namedContrastOf(contrast, arms).rows).toMatchObject([
    { key: 'one', arm: 'ticket', role: 'treatment' },
    { key: 'all', arm: null, role: null },
  ])
})

test('every decision has a word: the question’s, else its own', () => {
  const { sought, words } = namedContrastOf(contrast, arms)
  expect(words).toEqual({ below: 'needed', within: 'within', above: 'above' })
  expect(sought).toBeNull()
})
