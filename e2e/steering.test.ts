import type { Page } from 'playwright-core'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { lottery } from '../tests/lottery-process.ts'
import { openBrowser, openAt } from './browser.ts'
import { progressOf, specification, submit, untilFinished } from './experiment.ts'
import {
  freePort,
  newFolder,
  removeFolder,
  startLaboratory,
  until,
  type Laboratory,
} from './laboratory.ts'
import { startReceiver } from './receiver.ts'

const browser = await openBrowser()
const undo: (() => unknown)[] = []
const patient = { timeout: 15_000 }

afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step()
})
afterAll(() => browser?.close())

const tiny = {
  ...specification,
  seeds: [1],
  rounds: 1,
  arms: {},
  training: { steps: 100 },
  evaluate: { every: 50 },
}
/** Really diverges: steps of ten that nothing damps. */
const diverging = { ...tiny, training: { steps: 300, rate: 10, beta2: 0, epsilon: 1e-44 } }
/** Really fails: single precision has no such number. */
const failing = { ...tiny, training: { steps: 100, epsilon: 1e-300 } }
/** Long enough to be steered while its first round trains. */
const long = { ...specification, training: { steps: 20_000 } }

async function start(
  folder: string,
  options: Parameters<typeof startLaboratory>[1] = {},
): Promise<Laboratory> {
  const laboratory = await startLaboratory(folder, { trainers: 1, ...options })
  undo.push(() => laboratory.stop())
  return laboratory
}
function folder(): string {
  const made = newFolder()
  undo.push(() => removeFolder(made))
  return made
}
async function openPage(address: string): Promise<{ page: Page; errors: string[] }> {
  const context = await browser!.newContext({ viewport: { width: 1440, height: 900 } })
  undo.push(() => context.close())
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  await openAt(page, address)
  return { page, errors }
}
const untilTraining = (laboratory: Laboratory, identity: string) =>
  until('a round trains', async () => (await progressOf(laboratory, identity)).training > 0)
const stateOf = async (laboratory: Laboratory, identity: string) => {
  const { experiment } = await laboratory.ask<{
    experiment: { state: string; progress: { withdrawn: number; training: number; done: number } }
  }>('query ($id: ID!) { experiment(id: $id) { state progress { withdrawn training done } } }', {
    id: identity,
  })
  return experiment
}
interface Notice {
  readonly id: string
  readonly state: string
  readonly attempts: number
  readonly error: string | null
}
const noticesOf = async (laboratory: Laboratory, identity: string) =>
  (
    await laboratory.ask<{ experiment: { notices: Notice[] } }>(
      'query ($id: ID!) { experiment(id: $id) { notices { id state attempts error } } }',
      { id: identity },
    )
  ).experiment.notices

test('from the terminal: pause lets the round in training be, cancel gives it up, each says how to take it back', async () => {
  const laboratory = await start(folder())
  const identity = await submit(laboratory, long)
  await untilTraining(laboratory, identity)
  const steer = (verb: string) =>
    lottery([verb, identity.slice(0, 8), '--server', laboratory.origin]).ended

  const paused = await steer('pause')
  expect(paused.stdout).toMatch(/is paused; 1 round in training will be finished\./)
  expect(paused.stdout).toMatch(/lottery resume [0-9a-f]{8} takes that back/)
  expect(await stateOf(laboratory, identity)).toMatchObject({
    state: 'PAUSED',
    progress: { training: 1 },
  })
  expect((await steer('retry')).stderr).toContain('paused: resume it first')

  expect((await steer('cancel')).stdout).toContain('is cancelled. 0 of 14 rounds are kept.')
  await until('the trainer has let go', async () => {
    const { system } = await laboratory.ask<{ system: { engines: { running: number }[] } }>(
      '{ system { engines { running } } }',
    )
    return system.engines.every(({ running }) => running === 0)
  })
  expect(await stateOf(laboratory, identity)).toMatchObject({
    state: 'CANCELLED',
    progress: { training: 0, done: 0, withdrawn: 14 },
  })
  expect((await steer('resume')).stdout).toContain('goes on')
  await untilTraining(laboratory, identity)
  expect((await steer('archive')).stdout).toMatch(/is archived[\s\S]*lottery unarchive/)
  expect((await steer('unarchive')).stdout).toContain('is back, active')
  expect((await lottery(['pause', 'ffff', '--server', laboratory.origin]).ended).code).toBe(1)
})

test('a bad webhook is refused with what to write instead', async () => {
  for (const address of ['nonsense', 'ftp://example.org/'])
    expect(await lottery(['start', '--webhook', address]).ended).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('https://example.org/hooks/lottery'),
    })
})

test('a webhook is told of a divergence and of the end, once its receiver is there, though the server was killed between', async () => {
  const port = await freePort()
  const webhook = `http://127.0.0.1:${port}/hook`
  const home = folder()
  const first = await start(home, { webhook })
  const identity = await submit(first, tiny)
  const other = await submit(first, diverging)
  await untilFinished(first, identity)
  await untilFinished(first, other)
  await until('it has been tried', async () =>
    (await noticesOf(first, identity)).some(({ attempts, error }) => attempts > 0 && error),
  )
  expect(first.output()).toMatch(/The webhook was not told that .* is done: nobody answers there/)
  first.process.kill('SIGKILL')

  const receiver = await startReceiver(port)
  undo.push(receiver.close)
  const second = await start(home, { webhook })
  await until('all is told', () => Promise.resolve(receiver.received.length >= 3))
  expect(receiver.received.map(({ event }) => event).toSorted()).toEqual([
    'experiment.diverged',
    'experiment.done',
    'experiment.done',
  ])
  const done = receiver.received.find(({ experiment }) => experiment === identity)
  expect(done).toMatchObject({
    event: 'experiment.done',
    name: 'Is there a winning ticket in this network?',
    round: null,
    counts: { total: 2, done: 2, diverged: 0, failed: 0 },
    address: `${second.origin}/experiments/${identity}`,
  })
  expect(Date.parse(done!.time)).toBeLessThanOrEqual(Date.now())
  expect(receiver.received.find(({ event }) => event === 'experiment.diverged')?.round).toMatch(
    /^[0-9a-f]{64}$/,
  )
  await until('the page knows', async () =>
    (await noticesOf(second, identity)).every(({ state }) => state === 'TOLD'),
  )
  expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(receiver.received.length)
})

test('a server killed before the receiver has answered tells it again, under the same id', async () => {
  const port = await freePort()
  const webhook = `http://127.0.0.1:${port}/`
  const home = folder()
  const first = await start(home, { webhook })
  const silent = await startReceiver(port, false)
  const identity = await submit(first, tiny)
  await until('it is on its way', () => Promise.resolve(silent.received.length > 0))
  first.process.kill('SIGKILL')
  await silent.close()

  const receiver = await startReceiver(port)
  undo.push(receiver.close)
  const second = await start(home, { webhook })
  await until('it is told', async () =>
    (await noticesOf(second, identity)).every(({ state }) => state === 'TOLD'),
  )
  expect(receiver.received.map(({ id }) => id)).toEqual([silent.received[0]!.id])
})

describe.skipIf(browser === null)('on the page', () => {
  test('an experiment is paused, cancelled, put away and named, and each is taken back', async () => {
    const laboratory = await start(folder())
    const identity = await submit(laboratory, long)
    await untilTraining(laboratory, identity)
    const { page, errors } = await openPage(`${laboratory.origin}/experiments/${identity}`)
    const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter')
    const shown = (text: string | RegExp) => page.getByText(text).first().waitFor()
    const becomes = (state: string) =>
      expect.poll(async () => (await stateOf(laboratory, identity)).state, patient).toBe(state)

    await press('Pause')
    await shown(/Paused\. 1.round in training will be finished/)
    await becomes('PAUSED')
    await press('Undo')
    await becomes('ACTIVE')

    await press('Pause')
    await becomes('PAUSED')
    await shown('Paused.')
    await press('Cancel')
    await shown(/what was in training is given up/)
    await becomes('CANCELLED')
    await press('Undo')
    await becomes('PAUSED')
    await shown('Taken back.')
    await press('Resume')
    await becomes('ACTIVE')

    await press('Name')
    await page.getByLabel('Name', { exact: true }).fill('Mine')
    await page.getByLabel('Tags').fill('one, two')
    await page.getByLabel('Note').fill(`For figure 1. ${'N'.repeat(3_000)}`)
    await press('Save')
    await shown('one, two')
    await shown('For figure 1.')
    expect(
      await page.evaluate(
        'document.documentElement.scrollWidth <= document.documentElement.clientWidth',
      ),
    ).toBe(true)
    await press('Undo')
    await expect.poll(() => page.getByText('For figure 1.').count(), patient).toBe(0)

    await press('Archive')
    await shown('Archived. Its results stay.')
    await press('Undo')
    await page.getByRole('button', { name: 'Archive', exact: true }).waitFor()
    expect(errors).toEqual([])
  })

  test('a round that failed says why and is tried again by its reader', async () => {
    const laboratory = await start(folder())
    const identity = await submit(laboratory, failing)
    const { page, errors } = await openPage(`${laboratory.origin}/experiments/${identity}`)
    const retry = page.getByRole('button', { name: /^Retry 1.failed round/ })
    await retry.waitFor({ timeout: 60_000 })
    await page.getByText('above 0 in single precision').first().waitFor()
    await retry.press('Enter')
    await page.getByText('What failed is queued again').waitFor()
    await retry.waitFor({ timeout: 60_000 })
    expect(errors).toEqual([])
  })

  test('a round that diverged is said to be no matter for a retry, and a webhook that fails is said', async () => {
    const port = await freePort()
    const laboratory = await start(folder(), { webhook: `http://127.0.0.1:${port}/hook` })
    const identity = await submit(laboratory, diverging)
    const { page, errors } = await openPage(`${laboratory.origin}/experiments/${identity}`)
    await untilFinished(laboratory, identity)
    await page.getByText('diverged and cannot be retried').waitFor()
    await page.getByText(/was not told that it is done: nobody answers there/).waitFor()
    const receiver = await startReceiver(port)
    undo.push(receiver.close)
    await page.getByText(/was told at \d\d:\d\d that it is done/).waitFor({ timeout: 120_000 })
    expect(errors).toEqual([])
  })
})
