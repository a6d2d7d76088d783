import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { questions } from '@lottery/questions'
import { expect, test } from 'vitest'

/** The rules of this repository that no linter knows. */
const root = fileURLToPath(new URL('..', import.meta.url))
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file && existsSync(join(root, file)))
const sources = tracked.filter(
  (file) => /\.(ts|tsx)$/.test(file) && !file.startsWith('apps/portal/gql/'),
)
const textOf = (file: string) => readFileSync(join(root, file), 'utf8')
const importsOf = (file: string) =>
  [...textOf(file).matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, name]) => name ?? '')

const layers: Record<string, readonly string[]> = {
  'packages/science': [],
  'packages/questions': ['science'],
  'packages/planner': ['science', 'questions'],
  'packages/datasets': ['science'],
  'packages/engine': ['science'],
  'packages/store': ['science', 'questions', 'planner'],
  'apps/trainer': ['science', 'datasets', 'engine', 'store'],
  'apps/api': ['science', 'questions', 'planner', 'datasets', 'store'],
  'apps/portal': [],
  'apps/cli': ['science', 'questions', 'datasets', 'engine', 'store', 'api', 'trainer'],
}

test('imports between packages point one way, from the edges to the core', () => {
  const wrong = sources.flatMap((file) => {
    const home = Object.keys(layers).find((folder) => file.startsWith(`${folder}/`))
    const isTest = file.includes('.test.')
    if (!home || isTest) return []
    return importsOf(file)
      .filter((name) => name.startsWith('@lottery/'))
      .map((name) => name.split('/')[1] ?? '')
      .filter((name) => name !== home.split('/')[1] && !layers[home]?.includes(name))
      .map((name) => `${file} imports @lottery/${name}`)
  })
  expect(wrong).toEqual([])
})

test('every folder of packages and apps is in the table of layers', () => {
  const folders = ['packages', 'apps'].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => `${parent}/${name}`),
  )
  expect(Object.keys(layers).toSorted()).toEqual(folders.toSorted())
})

test('every question has its README, plan, answer and test, under one stem', () => {
  for (const key of Object.keys(questions)) {
    const folder = `packages/questions/src/${key}`
    for (const file of ['README.md', 'plan.ts', 'answer.ts', `${key}.ts`, `${key}.test.ts`])
      expect(tracked, `${folder}/${file}`).toContain(`${folder}/${file}`)
  }
})

test('every measure has its function, its GraphQL type and its figure, under one stem', () => {
  const measures = ['curve', 'depth-profile', 'verdict', 'contrast', 'response', 'distribution']
  for (const measure of measures) {
    expect(tracked).toContain(`packages/science/src/measures/${measure}.ts`)
    expect(
      tracked.some((file) => file.startsWith('apps/api/src/') && file.includes(`${measure}-type`)),
      `a GraphQL type for ${measure}`,
    ).toBe(true)
    expect(
      tracked.some((file) => file.startsWith(`apps/portal/figures/${measure}/`)),
      `a figure for ${measure}`,
    ).toBe(true)
  }
})

test('no file is dead: each source file is imported, or is an entry', () => {
  const entries =
    /(\.test\.|\.d\.ts$|\/index\.ts$|\/main\.ts$|worker\.ts$|apps\/portal\/app\/|codegen\.ts$|\.config\.ts$|^benchmarks\/|^tests\/|^e2e\/|emit-schema)/
  const imported = new Set(
    tracked
      .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
      .flatMap((file) =>
        importsOf(file)
          .concat(
            [...textOf(file).matchAll(/(?:import|URL\()\s*'(\.[^']+)'/g)].map(([, n]) => n ?? ''),
          )
          .filter((name) => name.startsWith('.'))
          .map((name) =>
            relative(root, resolve(root, dirname(file), name)).replace(/\.(ts|tsx|js)$/, ''),
          ),
      ),
  )
  const dead = sources.filter(
    (file) => !entries.test(file) && !imported.has(file.replace(/\.(ts|tsx)$/, '')),
  )
  expect(dead).toEqual([])
})

test('no file has a name that says nothing', () => {
  expect(
    sources.filter((file) => /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.tsx?$)/.test(file)),
  ).toEqual([])
})

test('no file gives up its types or leaves a promise behind', () => {
  const marks =
    /: any\b[^ ]|: any$|\bas any\b(?! [a-z])|<any>|@ts-ignore|@ts-nocheck|\bTODO\b|\bFIXME\b|\b(it|test|describe)\.(only|todo)\b/
  expect(
    sources.filter((file) => file !== 'tests/tidy.test.ts' && marks.test(textOf(file))),
  ).toEqual([])
})

test('the lock file names no place that packages were fetched from', () => {
  expect(textOf('package-lock.json')).not.toMatch(/"resolved": *"http/)
})

test('every relative link in the documents leads to a file', () => {
  const dead = tracked
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      [...textOf(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map(([, target]) => target ?? '')
        .filter((target) => !existsSync(join(root, dirname(file), target)))
        .map((target) => `${file}: ${target}`),
    )
  expect(dead).toEqual([])
})
