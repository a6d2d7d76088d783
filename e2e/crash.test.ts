import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { progressOf, roundsOf, specification, submit, untilFinished } from './experiment.ts'
import { newFolder, removeFolder, startLaboratory, until, type Laboratory } from './laboratory.ts'

const folders: string[] = []
const running = new Set<Laboratory>()
const start = async (folder: string) => {
  const laboratory = await startLaboratory(folder)
  running.add(laboratory)
  return laboratory
}
const folder = () => {
  const made = newFolder()
  folders.push(made)
  return made
}
afterAll(async () => {
  for (const laboratory of running) await laboratory.stop()
  folders.forEach(removeFolder)
})

const trainersOf = async (laboratory: Laboratory) => {
  const { system } = await laboratory.ask<{ system: { trainers: { pid: number }[] } }>(
    '{ system { trainers { pid } } }',
  )
  return system.trainers.map(({ pid }) => pid)
}
const untilDone = (laboratory: Laboratory, identity: string, rounds: number) =>
  until(`${rounds} rounds are done and one trains`, async () => {
    const { done, training } = await progressOf(laboratory, identity)
    return done >= rounds && training > 0
  })

test('after kill -9 of a trainer, of Postgres and of the whole process, results equal those of an uninterrupted run bit for bit', async () => {
  const quiet = await start(folder())
  const identity = await submit(quiet, specification)
  await untilFinished(quiet, identity)
  const expected = await roundsOf(quiet, identity)
  expect(await quiet.stop()).toBe(0)

  const troubled = folder()
  const first = await start(troubled)
  expect(await submit(first, specification)).toBe(identity)
  await untilDone(first, identity, 1)
  const [trainer] = await trainersOf(first)
  process.kill(trainer!, 'SIGKILL')

  await untilDone(first, identity, 3)
  process.kill(postmasterOf(first), 'SIGKILL')
  await until('the first process has ended or goes on', async () => {
    if (first.process.exitCode !== null) return true
    return progressOf(first, identity).then(
      ({ done }) => done > 4,
      () => false,
    )
  })

  const second = first.process.exitCode === null ? first : await start(troubled)
  await untilDone(second, identity, 6)
  second.process.kill('SIGKILL')

  const third = await start(troubled)
  await untilFinished(third, identity)
  expect(await roundsOf(third, identity)).toEqual(expected)
})

/** The server's own process, named in the first line of the file that it keeps while it runs. */
function postmasterOf(laboratory: Laboratory): number {
  const [, data] = /^Data in (.+)$/m.exec(laboratory.output()) ?? []
  const file = join(data ?? 'no folder was named', 'data', 'postmaster.pid')
  return Number(readFileSync(file, 'utf8').split('\n')[0])
}
