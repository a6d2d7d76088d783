import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { questionOf } from '@lottery/questions'
import type { Outcome } from '@lottery/science'
import { expect, test } from 'vitest'
import { differencesOf } from './differences.ts'
import { readResultSet } from './result-set.ts'

const folder = new URL('../../../../gallery/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz'))

test('there are result sets to answer again', () => {
  expect(files.length).toBeGreaterThan(0)
})

test.each(files)(
  'the question of %s answers as it was saved',
  (name) => {
    const lines = gunzipSync(readFileSync(new URL(name, folder)))
      .toString('utf8')
      .split('\n')
    const { head, work } = readResultSet(lines)
    const outcomes = new Map(
      work.map(({ identity, result }): [string, Outcome] => [
        identity,
        result.kind === 'measured'
          ? { state: 'measured', values: result.values }
          : result.round.outcome,
      ]),
    )
    const { specification, answer } = head
    const made = questionOf(specification.question).answer(specification, outcomes)
    expect(differencesOf(answer, JSON.parse(JSON.stringify(made)))).toEqual([])
  },
  60_000,
)
