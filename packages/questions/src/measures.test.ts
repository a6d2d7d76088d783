import { verdictOf } from '@lottery/science'
import { expect, test } from 'vitest'
import { answerHeadlineOf } from './measures.ts'

const verdict = verdictOf({
  margin: 0.002,
  speed: 'reach',
  claimFrom: 1,
  replicates: 5,
  ticket: 'ticket',
  redrawn: 'random-reinit',
  rounds: [],
})

test('a verdict brings the headline of its answer', () => {
  expect(answerHeadlineOf({ verdict })).toEqual({
    answer: 'undecided',
    sentence: verdict.headline.sentence,
  })
})

test('the headline of the question itself comes first, and without either there is none', () => {
  const headline = { answer: 'no', sentence: 'No, n = 10.' } as const
  expect(answerHeadlineOf({ headline, verdict })).toBe(headline)
  expect(answerHeadlineOf({})).toBeNull()
})
