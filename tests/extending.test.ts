import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Question } from '@lottery/questions'
import type { Criterion, Outcome } from '@lottery/science'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** docs/extending.md, done as it is written, in a copy of the two packages that it extends. */
const root = fileURLToPath(new URL('..', import.meta.url))
const copy = join(root, 'tests/.guide')
const guide = readFileSync(join(root, 'docs/extending.md'), 'utf8')
const blocks = [...guide.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code)
const [criterion = '', criterionLine = '', question = '', questionLine = '', schemaLine = ''] =
  blocks
const linesOf = (code: string) => code.split('\n').filter((line) => line.trim() !== '').length

function insert(file: string, after: string, line: string, imported: string): void {
  const path = join(copy, file)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(after)) throw new Error(`${file} has no ${after}`)
  writeFileSync(path, `${imported}\n${text.replace(after, `${after}\n${line}`)}`)
}

beforeAll(() => {
  rmSync(copy, { recursive: true, force: true })
  for (const name of ['science', 'questions'])
    cpSync(join(root, 'packages', name), join(copy, 'packages', name), {
      recursive: true,
      filter: (path) => !/\/(node_modules|dist)$|\.test\.ts$|tsbuildinfo$/.test(path),
    })
  mkdirSync(join(copy, 'node_modules/@lottery'), { recursive: true })
  symlinkSync(join(copy, 'packages/science'), join(copy, 'node_modules/@lottery/science'))
  cpSync(join(root, 'tsconfig.base.json'), join(copy, 'tsconfig.base.json'))
  const write = (file: string, code: string) => {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    writeFileSync(join(copy, file), code)
  }
  write('packages/science/src/pruning/criteria/magnitude-increase.ts', criterion)
  insert(
    'packages/science/src/pruning/criteria/registry.ts',
    'export const criteria = {',
    criterionLine,
    `import { magnitudeIncrease } from './magnitude-increase.ts'`,
  )
  write('packages/questions/src/random-mask/random-mask.ts', question)
  insert(
    'packages/questions/src/registry.ts',
    "  'winning-ticket': winningTicket,",
    questionLine,
    `import { randomMask } from './random-mask/random-mask.ts'`,
  )
  insert(
    'packages/questions/src/specification/specification.ts',
    "  'winning-ticket': winningTicketSchema,",
    schemaLine,
    `import { randomMaskSchema } from '../random-mask/random-mask.ts'`,
  )
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

test('each addition of the guide is under 40 lines', () => {
  expect(blocks).toHaveLength(5)
  expect(linesOf(criterion)).toBeLessThan(40)
  expect(linesOf(question)).toBeLessThan(40)
})

/** Each reads two whole packages anew. */
const patient = { timeout: 60_000 }

test('what the guide adds compiles', patient, () => {
  const tsc = join(root, 'node_modules/.bin/tsc')
  execFileSync(tsc, ['-b', 'packages/questions'], { cwd: copy, stdio: 'pipe' })
})

test('the criterion of the guide keeps the weights that grew', patient, async () => {
  const file = join(copy, 'packages/science/src/pruning/criteria/registry.ts')
  const { criteria } = (await import(file)) as { criteria: Record<string, Criterion> }
  const weights = {
    end: Float32Array.of(3, -1, 2),
    start: () => Float32Array.of(-1, -4, 2),
    deviation: 1,
  }
  expect([...criteria['magnitude-increase']!.scores(weights)]).toEqual([2, -3, 0])
})

test(
  'the question of the guide is asked, planned and answered by its key alone',
  patient,
  async () => {
    const file = join(copy, 'packages/questions/src/index.ts')
    const { parseSpecification, questionOf } = (await import(file)) as {
      parseSpecification: (input: unknown) => {
        specification: never
        problems: readonly unknown[]
      }
      questionOf: (key: string) => Question
    }
    const { specification, problems } = parseSpecification({
      question: 'random-mask',
      network: 'lenet-300-100',
      rounds: 2,
    })
    expect(problems).toEqual([])
    const asked = questionOf('random-mask')
    const placements = asked.plan(specification, new Map())
    expect(placements).toHaveLength(5 * (2 + 2 * 4))
    const outcomes = new Map(
      placements.map(({ identity, arm, replicate }): [string, Outcome] => {
        const testAccuracy = (arm === 'random-mask' ? 0.95 : 0.97) + replicate / 10_000
        const at = { step: 100, testLoss: 0.1, testAccuracy }
        const nothing = { steps: [], values: [] }
        const series = {
          validationLoss: nothing,
          validationAccuracy: nothing,
          trainingLoss: nothing,
        }
        return [
          identity,
          { state: 'done', layers: [], series, earlyStop: { ...at, censored: false }, end: at },
        ]
      }),
    )
    const [contrast] = asked.answer(specification, outcomes).contrasts ?? []
    expect(contrast?.rows.map(({ decision }) => decision)).toEqual(['above', 'above'])
  },
)
