import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ProblemError } from '@lottery/science'
import { afterAll, expect, test } from 'vitest'
import { parseSpecificationFile, readSpecificationFile } from './read.ts'

const folder = mkdtempSync(join(tmpdir(), 'lottery-lab-specification-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const problemsOf = (text: string) => {
  try {
    parseSpecificationFile('a.yaml', text)
  } catch (error) {
    if (error instanceof ProblemError) return error.problems
    throw error
  }
  return []
}

const fixOf = (text: string) => problemsOf(text)[0]?.fix
const problemAt = (field: string) => ({ code: 'any', field, value: null, fix: 'mend it.' })

test('JSON is read like YAML', () => {
  const { specification } = parseSpecificationFile('a.json', '{"rounds": 3, "seeds": [1, 2]}')
  expect(specification).toEqual({ rounds: 3, seeds: [1, 2] })
})

test('text that is no YAML is a problem with its line', () => {
  const [first] = problemsOf('question: winning-ticket\nseeds: [1, 2\nrounds: 3\n')
  expect(first?.fix).toMatch(/^a\.yaml, line [23], column \d+: .*YAML/)
})

test('a key that stands twice is a problem with its line', () => {
  expect(problemsOf('rounds: 3\nrounds: 4\n')[0]?.fix).toContain('line 2')
})

test('a file without fields is a problem', () => {
  for (const text of ['', '# nothing\n', '- 1\n', 'word\n'])
    expect(problemsOf(text)[0]?.code).toBe('no-specification')
})

test('a problem is given the line of its field, or of what it stands in', () => {
  const { located } = parseSpecificationFile(
    'a.yaml',
    'rounds: 3\ntraining:\n  steps: 0\nseeds: [1, x]\n',
  )
  const fixes = located(['training.steps', 'training.batch', 'seeds.1', 'network'].map(problemAt))
  expect(fixes.map(({ fix }) => fix)).toEqual([
    'mend it. (a.yaml, line 3)',
    'mend it. (a.yaml, line 3)',
    'mend it. (a.yaml, line 4)',
    'mend it.',
  ])
})

test('a file that is not there, or is a folder, or is far too large, is one problem each', async () => {
  const large = join(folder, 'large.yaml')
  writeFileSync(large, `# ${'x'.repeat(100_001)}`)
  await expect(readSpecificationFile(join(folder, 'none.yaml'))).rejects.toThrow('There is no file')
  await expect(readSpecificationFile(folder)).rejects.toThrow('is a folder')
  await expect(readSpecificationFile(large)).rejects.toThrow('at most 100000')
})

test('what is no file to read from, or has no end, is one problem', async () => {
  await expect(readSpecificationFile('/dev/zero')).rejects.toThrow('is too large')
  await expect(readSpecificationFile(`${folder}\0`)).rejects.toThrow('cannot be read')
})

test('a second document, endless brackets and an alias of itself are told in words of ours', () => {
  expect(fixOf('rounds: 3\n---\nrounds: 4\n')).toMatch(/line 2, .*one file is one experiment\.$/)
  expect(fixOf(`rounds: ${'['.repeat(50_000)}`)).toMatch(/nested too deep\.$/)
  expect(fixOf('training: &a { x: *a }\n')).toMatch(/an alias stands inside what it names/)
})

test('an anchor that is used twice is written twice', () => {
  const { specification } = parseSpecificationFile('a.yaml', 'a: &a [1]\nb: *a\nc: [*a]\n')
  expect(specification).toEqual({ a: [1], b: [1], c: [[1]] })
})

test('anchors that multiply without end are a problem, not a full memory', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...['b', 'c', 'd', 'e', 'f', 'g'].map((key, at) => {
      const before = 'abcdef'[at]
      return `${key}: &${key} [${Array(9).fill(`*${before}`).join(', ')}]`
    }),
  ].join('\n')
  expect(problemsOf(bomb)[0]?.code).toBe('no-yaml')
})
