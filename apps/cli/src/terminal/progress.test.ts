import { expect, test } from 'vitest'
import { plainLines, type ProgressRow } from './progress.ts'

function display() {
  const said: string[] = []
  let now = 0
  const lines = plainLines(
    'rounds',
    (line) => said.push(line),
    () => now,
  )
  const show = (seconds: number, done: number, note = '') => {
    now = seconds * 1000
    const row: ProgressRow = { key: 'a', label: 'First', done, total: 5, note }
    lines.show([row])
  }
  return { said, show }
}

test('without a terminal, progress is a line at most every ten seconds', () => {
  const { said, show } = display()
  show(0, 0)
  show(4, 1)
  show(9, 2)
  show(12, 3, 'about 9 s left')
  expect(said).toEqual(['First: 0 of 5 rounds', 'First: 3 of 5 rounds, about 9 s left'])
})

test('the end is said at once, and once', () => {
  const { said, show } = display()
  show(0, 4)
  show(1, 5)
  show(30, 5)
  expect(said).toEqual(['First: 4 of 5 rounds', 'First: 5 of 5 rounds'])
})

test('what does not move is not said again', () => {
  const { said, show } = display()
  show(0, 1)
  show(60, 1)
  expect(said).toHaveLength(1)
})
