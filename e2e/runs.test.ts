import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openAt } from './browser.ts'
import { specification, submit, untilFinished } from './experiment.ts'
import { newFolder, removeFolder, startLaboratory, type Laboratory } from './laboratory.ts'

const portal = createRequire(new URL('../apps/portal/package.json', import.meta.url))
const { AxeBuilder: Axe } = portal('@axe-core/playwright') as { AxeBuilder: typeof AxeBuilder }

const browser = await openBrowser()
const folder = newFolder()
const small = { ...specification, rounds: 1, training: { steps: 100 } }
let laboratory: Laboratory
const undo: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  if (!browser) return
  laboratory = await startLaboratory(folder)
  const experiments = [
    await submit(laboratory, small),
    await submit(laboratory, { ...small, scope: 'layer-wise' }),
    await submit(laboratory, { ...small, seeds: [1], rate: 0.5 }),
  ]
  for (const identity of experiments) await untilFinished(laboratory, identity)
}, 300_000)
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step()
})
afterAll(async () => {
  await browser?.close()
  if (!browser) return
  await laboratory.stop()
  removeFolder(folder)
})

async function openPage(
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser!.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  undo.push(() => context.close())
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await openAt(page, laboratory.origin + path)
  await page.getByRole('heading', { name: 'Runs', exact: true }).waitFor()
  return { page, errors }
}

const shows = (page: Page) =>
  expect.poll(async () => (await page.locator('main').innerText()).replaceAll(/[\s*]+/g, ' '), {
    timeout: 20_000,
  })
const search = (page: Page) =>
  expect.poll(() => decodeURIComponent(new URL(page.url()).search), { timeout: 20_000 })

interface Accuracy {
  readonly runs: {
    readonly nodes: readonly {
      readonly figures: { readonly accuracy: { readonly n: number; readonly mean: number } | null }
    }[]
  }
}

describe.skipIf(browser === null)('the list of runs', () => {
  test('is filtered, grouped by keys and given columns by keyboard alone, all of it in the address', async () => {
    const { page, errors } = await openPage('/runs?at=0.8')
    await shows(page).toContain('5 of 15 runs match, in 3 groups by everything but the seed')

    await page.keyboard.press('g')
    await page.getByLabel('scope', { exact: true }).press('Space')
    await search(page).toContain('group=scope')
    await shows(page).toContain('in 2 groups by scope')
    await page.keyboard.press('Escape')

    const { runs } = await laboratory.ask<Accuracy>(
      `{ runs(groupBy: ["scope"], sort: NAME, at: 0.8, filter: { where: [
          { key: "role", values: ["treatment"] }, { key: "scope", values: ["global"] } ] }) {
        nodes { figures { accuracy { n mean } } } } }`,
    )
    const { n, mean } = runs.nodes[0]!.figures.accuracy!
    expect(n).toBe(2)
    const global = page.getByRole('row').filter({ has: page.getByText('global', { exact: true }) })
    await expect.poll(() => global.innerText()).toContain((mean * 100).toFixed(2))
    expect(await global.innerText()).toContain('1 of its seeds have several runs')

    await page.keyboard.press('v')
    await page.getByLabel('add a column').selectOption('rate')
    await search(page).toContain(',changed,rate')
    await page.getByRole('button', { name: 'rate earlier' }).press('Enter')
    await search(page).toContain(',rate,changed')
    await page.getByRole('button', { name: 'rate earlier' }).press('Enter')
    await search(page).toContain(',rate,cost,changed')
    await page.keyboard.press('Escape')
    await expect.poll(() => global.innerText()).toContain('2 values')

    await page.keyboard.press('f')
    await page.getByLabel('another key').selectOption('rate')
    await page.getByLabel('rate is').selectOption({ label: '0.5' })
    await search(page).toContain('rate~0.5')
    await shows(page).toContain('1 of 15 runs matches, in 1 group')
    const address = page.url()
    await openAt(page, address)
    await shows(page).toContain('1 of 15 runs matches, in 1 group')
    expect(errors).toEqual([])
  })

  test('keeps a view for the team: named, renamed, deleted and brought back', async () => {
    const { page, errors } = await openPage('/runs?group=arm,scope')
    await page.keyboard.press('s')
    await page.getByLabel('Name for this view').fill('By scope')
    await page.keyboard.press('Enter')
    const link = page.getByRole('link', { name: 'By scope' })
    await link.waitFor()
    await page.getByLabel('Name for this view').fill('by SCOPE')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('The name: another view has this name').waitFor()

    const { page: colleague } = await openPage('/runs')
    await colleague.keyboard.press('s')
    await colleague.getByRole('link', { name: 'By scope' }).press('Enter')
    await search(colleague).toBe('?group=arm,scope')

    await page.getByRole('button', { name: 'Rename By scope' }).press('Enter')
    await page.getByLabel('New name for By scope').fill('Scopes, pooled')
    await page.keyboard.press('Enter')
    const renamed = page.getByRole('link', { name: 'Scopes, pooled' })
    await renamed.waitFor()
    await page.getByRole('button', { name: 'Delete Scopes, pooled' }).press('Enter')
    await renamed.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Undo' }).press('Enter')
    await renamed.waitFor()
    expect(errors).toEqual([])
  })

  test('leaves as CSV with every row that matches', async () => {
    const { page } = await openPage('/runs?group=none&where=any')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV, all 15' }).press('Enter'),
    ])
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\n')
    expect(lines).toContain('# runs that match: 15')
    expect(lines.filter((line) => line.startsWith('Run:'))).toHaveLength(15)
  })

  test('leads groups of any keys into a comparison, and runs to their pages, by keyboard', async () => {
    const { page } = await openPage('/runs?group=arm,scope&sort=name')
    await page.keyboard.press('j')
    await page.keyboard.press('o')
    await shows(page).toContain('seed 2')
    await page.keyboard.press('x')
    await shows(page).toContain('1 selected')
    await page.keyboard.press('c')
    await page.waitForURL(/\/compare\?runs=Group:by:arm~ticket/)
  })

  test('says that nothing matches, and clears the filter', async () => {
    const { page } = await openPage('/runs?text=nowhere')
    await shows(page).toContain('No run fits all of these filters.')
    await page.getByRole('link', { name: 'Clear the filter' }).press('Enter')
    await shows(page).toContain('15 of 15 runs match')
  })

  test('names what an address gets wrong', async () => {
    const context = await browser!.newContext()
    undo.push(() => context.close())
    const page = await context.newPage()
    await openAt(page, `${laboratory.origin}/runs?group=trianing.rate`)
    await shows(page).toContain('trianing.rate')
    await page.getByRole('link', { name: 'Start from the first view' }).waitFor()
  })

  test.each(['light', 'dark'] as const)(
    'has no serious finding of axe with its panels open, %s',
    async (colorScheme) => {
      const { page } = await openPage('/runs?where=any', { colorScheme })
      for (const key of ['g', 'v', 'f', 's']) {
        await page.keyboard.press(key)
        await page.locator('details[open]').waitFor()
        const { violations } = await new Axe({ page }).analyze()
        const serious = violations.filter(
          ({ impact }) => impact === 'serious' || impact === 'critical',
        )
        expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
        await page.keyboard.press('Escape')
      }
    },
    120_000,
  )

  test('on a phone has nothing beside the screen but the table, which scrolls by itself', async () => {
    const { page } = await openPage('/runs', { viewport: { width: 390, height: 800 } })
    await page.locator('summary', { hasText: 'Columns' }).click()
    await page.getByLabel('add a column').waitFor()
    expect(
      await page.evaluate(
        'document.documentElement.scrollWidth <= document.documentElement.clientWidth',
      ),
    ).toBe(true)
  })
})
