import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { startTrainers } from './trainer-processes.ts'

const folder = mkdtempSync(join(tmpdir(), 'lottery-lab-trainers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A child that writes its number to a file, and then does as told. */
function start(name: string, body: string, count = 1) {
  const entry = join(folder, `${name}.mjs`)
  const log = join(folder, `${name}.log`)
  writeFileSync(log, '')
  writeFileSync(
    entry,
    `import { appendFileSync } from 'node:fs'
    appendFileSync(${JSON.stringify(log)}, process.pid + '\\n')
    ${body}`,
  )
  const said: string[] = []
  const trainers = startTrainers({
    databaseUrl: 'postgres://nowhere',
    engine: 'tfjs',
    count,
    supervise: false,
    say: (line) => said.push(line),
    entry,
  })
  const pids = () => readFileSync(log, 'utf8').trim().split('\n').filter(Boolean).map(Number)
  return { trainers, said, pids }
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
const never = new AbortController().signal
const soon = { timeout: 10_000 }

test('each is asked to end, and none is left', async () => {
  const { trainers, said, pids } = start(
    'polite',
    `process.on('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1000)`,
    2,
  )
  await vi.waitFor(() => expect(pids()).toHaveLength(2), soon)
  await trainers.stop(10_000, never)
  expect(pids().some(alive)).toBe(false)
  expect(said).toEqual([])
})

test('one that does not end is killed when nobody waits any more', async () => {
  const { trainers, pids } = start(
    'stubborn',
    `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)`,
  )
  await vi.waitFor(() => expect(pids()).toHaveLength(1), soon)
  const hurry = new AbortController()
  const stopped = trainers.stop(60_000, hurry.signal)
  hurry.abort()
  await stopped
  expect(pids().some(alive)).toBe(false)
})

test('one that falls over is said to, with its last words, and starts again', async () => {
  const { trainers, said, pids } = start(
    'broken',
    `console.error('out of luck'); process.exitCode = 3; process.disconnect()`,
  )
  await vi.waitFor(() => expect(pids().length).toBeGreaterThan(1), soon)
  await trainers.stop(10_000, never)
  expect(said[0]).toBe(
    'Trainer 1 ended (code 3): out of luck. It starts again in 1 s; its round is trained again.',
  )
})
