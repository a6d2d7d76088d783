import { expect, test } from 'vitest'
import { table } from './table.ts'

test('columns are as wide as their widest cell, numbers to the right', () => {
  expect(
    table(
      [{ title: 'Arm' }, { title: 'Rounds', align: 'right' }],
      [
        ['Ticket', '65'],
        ['Re-initialised', '60'],
      ],
    ),
  ).toEqual(['Arm             Rounds', 'Ticket              65', 'Re-initialised      60'])
})
