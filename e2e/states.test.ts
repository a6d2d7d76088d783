import { once } from 'node:events'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { progressOf, specification, submit, untilFinished } from './experiment.ts'
import {
  freePort,
  newFolder,
  removeFolder,
  startLaboratory,
  until,
  type Laboratory,
} from './laboratory.ts'

const browser = await openBrowser()
const patient = { timeout: 15_000 }
const undo: (() => unknown)[] = []

afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step()
})
afterAll(() => browser?.close())

function folder(): string {
  const made = newFolder()
  undo.push(() => removeFolder(made))
  return made
}
async function start(
  home: string,
  options: Parameters<typeof startLaboratory>[1] = {},
): Promise<Laboratory> {
  const laboratory = await startLaboratory(home, { trainers: 1, ...options })
  undo.push(() => laboratory.stop())
  return laboratory
}

/** One window with as many pages as wanted; what their scripts throw fails the journey. */
async function windowOf(): Promise<{
  readonly open: (address: string) => Promise<Page>
  readonly errors: readonly string[]
}> {
  const context = await browser!.newContext({ viewport: { width: 1440, height: 900 } })
  undo.push(() => context.close())
  const errors: string[] = []
  return {
    errors,
    open: async (address) => {
      const page = await context.newPage()
      page.on('pageerror', ({ message }) => errors.push(message))
      await page.goto(address, { waitUntil: 'load' })
      return page
    },
  }
}

const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const textOf = async (page: Page) => (await page.locator('main').innerText()).replaceAll(/\s/g, ' ')

describe.skipIf(browser === null)('the states of the pages', () => {
  test('with nothing asked yet each page says so and what to do, and no curve is made up', async () => {
    const laboratory = await start(folder(), { trainers: 0 })
    const { open, errors } = await windowOf()
    await seen(await open(laboratory.origin), 'Nothing has been asked yet')
    await seen(await open(`${laboratory.origin}/?archived=1`), 'Nothing is archived')
    for (const path of ['/runs', '/compare', '/experiments/new'])
      expect((await textOf(await open(laboratory.origin + path))).length).toBeGreaterThan(40)

    const identity = await submit(laboratory, specification)
    const page = await open(`${laboratory.origin}/experiments/${identity}`)
    await seen(page, 'waits for a trainer')
    const figure = page.getByRole('img', { name: /waiting for its first point/ })
    await figure.waitFor()
    expect(await figure.locator('circle').count()).toBeLessThanOrEqual(1)
    expect(errors).toEqual([])
  })

  test('rounds to come are counted and hatched, and marks are hollow until all replicates are in', async () => {
    const laboratory = await start(folder())
    const identity = await submit(laboratory, {
      ...specification,
      rounds: 2,
      training: { steps: 2_000 },
    })
    const { open, errors } = await windowOf()
    const page = await open(`${laboratory.origin}/experiments/${identity}`)
    const figure = page.getByRole('img', { name: /Test accuracy, verdict/ })
    await figure.waitFor({ timeout: 120_000 })
    await figure.getByText('to come', { exact: true }).waitFor()
    await until('one replicate of two is in', async () =>
      (await textOf(page)).includes('hollow marks: 1 so far'),
    )
    const hollow = page.locator('[data-panel="curve"] [data-arm] circle[fill="var(--paper)"]')
    expect(await hollow.count()).toBeGreaterThan(0)
    expect(await page.locator('rect[fill^="url(#to-come"]').count()).toBeGreaterThan(0)
    expect(errors).toEqual([])
  })

  test('a slow answer leaves what is shown in its place, with a thin bar after a while', async () => {
    const laboratory = await start(folder())
    const identity = await submit(laboratory, { ...specification, seeds: [1], rounds: 1 })
    await untilFinished(laboratory, identity)
    const { open, errors } = await windowOf()
    const page = await open(`${laboratory.origin}/experiments/${identity}`)
    const answer = new AbortController()
    const held = once(answer.signal, 'abort')
    await page.route('**/graphql', async (route) => {
      await held
      await route.continue()
    })
    const before = await page.locator('main').boundingBox()
    await page.getByRole('button', { name: 'Archive', exact: true }).press('Enter')
    const bar = page.getByRole('progressbar', { name: 'Loading' })
    await bar.waitFor()
    await expect
      .poll(
        () =>
          page.evaluate(
            'getComputedStyle(document.querySelector("progress[aria-label=Loading]")).opacity',
          ),
        patient,
      )
      .toBe('1')
    expect(await page.locator('main').boundingBox()).toEqual(before)
    answer.abort()
    await seen(page, 'Archived. Its results stay.')
    await expect.poll(() => bar.count(), patient).toBe(0)
    expect(errors).toEqual([])
  })

  test('pages outlive their server: they keep what they show, say since when, and go on by themselves', async () => {
    const home = folder()
    const port = await freePort()
    const first = await start(home, { port })
    const identity = await submit(first, { ...specification, training: { steps: 1_500 } })
    await until('a round is in', async () => (await progressOf(first, identity)).done > 0)
    const { open, errors } = await windowOf()
    const pages = new Map<string, Page>()
    for (const path of [
      '/',
      `/experiments/${identity}`,
      `/experiments/${identity}/runs/ticket/1/0`,
      '/runs',
      '/experiments/new',
    ])
      pages.set(path, await open(first.origin + path))
    for (const page of pages.values()) await page.evaluate('document.body.dataset.kept = "yes"')
    const shown = new Map<string, number>()
    for (const [path, page] of pages) shown.set(path, (await textOf(page)).length)

    first.process.kill('SIGKILL')
    for (const [path, page] of pages) {
      await page.getByText(/Not connected since \d\d:\d\d/).waitFor({ timeout: 60_000 })
      expect((await textOf(page)).length, path).toBeGreaterThan((shown.get(path) ?? 0) / 2)
    }

    const second = await start(home, { port })
    for (const page of pages.values())
      await page.getByText('Not connected since').waitFor({ state: 'detached', timeout: 60_000 })
    await untilFinished(second, identity)
    await pages.get(`/experiments/${identity}`)!.getByText('Done,').waitFor({ timeout: 60_000 })
    await expect
      .poll(() => textOf(pages.get('/')!), { timeout: 60_000 })
      .toMatch(/Done\s+14 of 14 rounds/)
    for (const page of pages.values())
      expect(await page.getAttribute('body', 'data-kept')).toBe('yes')
    expect(errors).toEqual([])
  })

  test('an answer that fails is said beside what is kept, and asking again mends it', async () => {
    const laboratory = await start(folder())
    const identity = await submit(laboratory, { ...specification, training: { steps: 1_500 } })
    await until('a round is in', async () => (await progressOf(laboratory, identity)).done > 0)
    const { open } = await windowOf()
    const page = await open(`${laboratory.origin}/experiments/${identity}`)
    await page.getByRole('region', { name: 'Selected round' }).waitFor({ timeout: 60_000 })
    await page.route('**/graphql', (route) => route.abort())
    await seen(page, 'The numbers could not be read again.')
    expect(await textOf(page)).toContain('Figure 1.')
    await page.unroute('**/graphql')
    await page.getByRole('button', { name: 'Try again' }).press('Enter')
    await page.getByText('The numbers could not be read again.').waitFor({ state: 'detached' })
  })

  test('an address that leads nowhere says what there is instead', async () => {
    const laboratory = await start(folder(), { trainers: 0 })
    const { open } = await windowOf()
    for (const path of ['/nowhere', '/experiments/ffff', `/experiments/${'0'.repeat(64)}`]) {
      const page = await open(laboratory.origin + path)
      await seen(page, 'Nothing has this address')
      await page.getByRole('link', { name: 'All experiments' }).waitFor()
    }
  })
})
