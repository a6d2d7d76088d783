import { expect, test } from 'vitest'
import { faultOf } from './fault.ts'

const arms = [
  { key: 'ticket', draws: 1 },
  { key: 'random-reinit', draws: 3 },
]
const fault = (arm: string, replicate: string, draw: string) =>
  faultOf({ arm, replicate, draw }, arms, [1, 2])

test('an address that leads to no run is told what it could be', () => {
  expect(fault('tickets', '1', '0')).toBe(
    'It has no arm “tickets”; its arms are ticket, random-reinit.',
  )
  expect(fault('ticket', '99', '0')).toBe('It has no seed 99; its seeds are 1, 2.')
  expect(fault('ticket', 'x', '0')).toBe('It has no seed x; its seeds are 1, 2.')
  expect(fault('ticket', '1', '1')).toBe('Its arm ticket has one draw, 0, and no draw 1.')
  expect(fault('random-reinit', '1', '3')).toBe(
    'Its arm random-reinit has no draw 3; draws are counted from 0 to 2.',
  )
  expect(fault('ticket', '1', '0')).toBe('Its arm ticket asks for no round of seed 1 yet.')
})
