import { questionOf } from '@lottery/questions'
import { responseLineOf, type Response } from '@lottery/science'
import { expect, test } from 'vitest'
import { namedResponseOf } from './named-response.ts'

const { arms } = questionOf('winning-ticket')
const values = [
  { x: 0, values: [0.5, 0.6] },
  { x: 1, values: [0.5] },
]
const responseWith = (lines: Response['lines']): Response => ({
  key: 'dose',
  title: 'Dose',
  axis: { name: 'Tickets', scale: 'linear' },
  quantity: { name: 'Test accuracy', unit: 'share' },
  replicates: 2,
  lines,
  says: '',
  mayNotSay: '',
})

test('a line has the name of its arm unless it has its own, and says what the arm is for', () => {
  const response = responseWith([
    responseLineOf('dense', values),
    responseLineOf('ticket', values, 'Ticket, width ×2'),
  ])
  expect(namedResponseOf(response, arms).lines).toMatchObject([
    { arm: 'dense', label: 'Dense', role: 'reference' },
    { arm: 'ticket', label: 'Ticket, width ×2', role: 'treatment' },
  ])
})

test('a point is complete when every replicate is in, and an axis without a unit has plain numbers', () => {
  const { axis, lines } = namedResponseOf(responseWith([responseLineOf('ticket', values)]), arms)
  expect(lines[0]?.points.map(({ complete }) => complete)).toEqual([true, false])
  expect(axis.unit).toBe('number')
})

test('a line of an arm that the question has not is a bug', () => {
  expect(() => namedResponseOf(responseWith([responseLineOf('nobody', [])]), arms)).toThrow(
    'nobody',
  )
})
