import { createRequire } from 'node:module'
import type { AxeBuilder as Axe } from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareViewOf } from '../apps/portal/views/compare/address.ts'
import { openBrowser, openAt } from './browser.ts'
import { specification, submit, untilFinished } from './experiment.ts'
import { newFolder, removeFolder, startLaboratory, type Laboratory } from './laboratory.ts'

const { AxeBuilder } = createRequire(new URL('../apps/portal/package.json', import.meta.url))(
  '@axe-core/playwright',
) as { AxeBuilder: typeof Axe }

const browser = await openBrowser()
const home = newFolder()
const patient = { timeout: 15_000 }
let laboratory: Laboratory
let global = ''
let layerWise = ''
beforeAll(async () => {
  if (!browser) return
  laboratory = await startLaboratory(home)
  global = await submit(laboratory, specification)
  layerWise = await submit(laboratory, { ...specification, scope: 'layer-wise' })
  await untilFinished(laboratory, global)
  await untilFinished(laboratory, layerWise)
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await laboratory?.stop()
  removeFolder(home)
})

interface Compared {
  readonly comparison: {
    readonly shares: readonly number[]
    readonly groups: readonly {
      readonly id: string
      readonly replicates: number
      readonly best: { readonly mean: number }
      readonly difference: {
        readonly remaining: readonly number[]
        readonly mean: readonly number[]
      } | null
    }[]
  }
}
const compared = async (of: readonly string[], by = ['configuration'], baseline?: string) =>
  (
    await laboratory.ask<Compared>(
      `query ($of: [ID!]!, $by: [String!]!, $baseline: ID) {
        comparison(of: $of, by: $by, baseline: $baseline) {
          shares groups { id replicates best { mean } difference { remaining mean } }
        }
      }`,
      { of, by, ...(baseline ? { baseline } : {}) },
    )
  ).comparison

/** A page whose every error fails the journey. */
async function visit<T>(
  path: string,
  look: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await browser!.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  const errors: string[] = []
  try {
    const page = await context.newPage()
    page.on('pageerror', ({ message }) => errors.push(message))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await openAt(page, laboratory.origin + path)
    const seen = await look(page)
    expect(errors).toEqual([])
    return seen
  } finally {
    await context.close()
  }
}

/** What a reader sees, every kind of space as one. */
const textOf = async (page: Page) => (await page.locator('body').innerText()).replaceAll(/\s/g, ' ')
const idsIn = (page: Page) => compareViewOf(new URL(page.url()).searchParams).of
const rows = (page: Page) => page.getByRole('region', { name: 'Groups' }).locator('tbody')
const means = async (page: Page) =>
  (await rows(page).allInnerTexts()).map((row) => row.match(/9\d\.\d\d/g) ?? [])
const readout = (page: Page) => page.getByRole('region', { name: 'Selected share' })
const signed = (fraction: number) =>
  `${fraction > 0 ? '+' : ''}${(fraction * 100).toFixed(2)}`.replace('-', '−')

describe.skipIf(browser === null)('a comparison', () => {
  test('is chosen in the list, and its numbers are those of the API', async () => {
    await visit('/runs?arm=ticket', async (page) => {
      await page.getByRole('heading', { name: 'Runs' }).waitFor()
      for (const key of ['j', 'x', 'j', 'x', 'c']) await page.keyboard.press(key)
      await page.waitForURL(/\/compare\?/)
      await page.getByText('4 of 4 runs shown').waitFor()
      const { groups } = await compared(idsIn(page))
      expect(groups).toHaveLength(2)
      const text = await textOf(page)
      for (const { best } of groups) expect(text).toContain((best.mean * 100).toFixed(2))
      expect(text).toContain('does the scope of pruning matter?')
    })
  })

  test('has any group as its baseline, and says the difference the other way round', async () => {
    const of = [`Group:${global}:ticket`, `Group:${layerWise}:ticket`]
    await visit(`/compare?runs=${of.join()}`, async (page) => {
      await page.getByRole('button', { name: /Pin .* as the baseline/ }).click()
      await expect.poll(() => page.url(), patient).toContain('baseline=')
      await expect.poll(() => rows(page).nth(1).innerText(), patient).toContain('Pinned')
      const baseline = new URL(page.url()).searchParams.get('baseline') ?? ''
      const { groups, shares } = await compared(of, ['configuration'], baseline)
      const { difference } = groups[0]!
      const last = difference!.remaining.indexOf(shares.at(-1)!)
      await expect
        .poll(() => rows(page).nth(0).innerText(), patient)
        .toContain(signed(difference!.mean[last]!))
    })
  })

  test('hides a group and a run without moving a mean, and says how many are shown', async () => {
    const of = [`Group:${global}:ticket`, `Group:${layerWise}:ticket`]
    await visit(`/compare?runs=${of.join()}`, async (page) => {
      await page.getByText('4 of 4 runs shown').waitFor()
      const before = await means(page)
      expect(before.flat().length).toBeGreaterThan(3)
      const figure = page.getByRole('img', { name: /Test accuracy against weights/ })
      expect(await figure.textContent()).toContain('layer-wise')
      await page.getByRole('button', { name: 'Hide layer-wise' }).click()
      await page.getByText('2 of 4 runs shown').waitFor()
      await expect.poll(() => figure.textContent(), patient).not.toContain('layer-wise')
      await page.getByRole('button', { name: '2 runs of global' }).click()
      await page.getByRole('button', { name: 'Hide the run of seed 2' }).click()
      await page.getByText('1 of 4 runs shown').waitFor()
      expect(page.url()).toContain('hide=')
      await page.reload()
      await page.getByText('1 of 4 runs shown').waitFor()
      expect(await means(page)).toEqual(before)
    })
  })

  test('moves the share in all panels by keys, pins it in the address, and frees it', async () => {
    const of = [`Group:${global}:ticket`, `Group:${layerWise}:ticket`]
    const { shares } = await compared(of)
    const percent = (place: number) => ((shares.at(place) ?? 0) * 100).toFixed(1)
    await visit(`/compare?runs=${of.join()}`, async (page) => {
      await expect.poll(() => readout(page).innerText(), patient).toContain(`At ${percent(-1)}`)
      const slider = page.getByRole('region', { name: 'Figure 2' }).getByRole('slider')
      await slider.focus()
      await page.keyboard.press('ArrowLeft')
      await expect.poll(() => readout(page).innerText(), patient).toContain(`At ${percent(-2)}`)
      await page.getByRole('heading', { name: new RegExp(`Figure 5.*${percent(-2)}`) }).waitFor()
      await page.getByText(new RegExp(`to baseline at ${percent(-2)}`)).waitFor()
      await page.getByText(new RegExp(`Jaccard overlap.*${percent(-2)}`)).waitFor()
      expect(page.url()).not.toContain('at=')
      await page.keyboard.press('Enter')
      await expect.poll(() => page.url(), patient).toContain(`at=${shares.at(-2)}`)
      await page.reload()
      await expect.poll(() => readout(page).innerText(), patient).toContain('pinned')
      await page.getByRole('region', { name: 'Figure 1' }).getByRole('slider').focus()
      await page.keyboard.press('Escape')
      await expect.poll(() => page.url(), patient).not.toContain('at=')
    })
  })

  test('groups by keys that the reader chooses, and each run for itself', async () => {
    const of = [`Group:${global}:ticket`, `Group:${layerWise}:ticket`]
    await visit(`/compare?runs=${of.join()}&by=network`, async (page) => {
      await page.getByText('in 1 group by network').waitFor()
      await page.getByText(/Means are also over scope/).waitFor()
      const [pooled] = (await compared(of, ['network'])).groups
      expect(pooled?.replicates).toBe(2)
      await expect.poll(() => textOf(page), patient).toContain((pooled!.best.mean * 100).toFixed(2))
      await page.getByText('Group by…').click()
      await page.getByRole('checkbox', { name: /scope/ }).check()
      expect(await page.getByRole('checkbox', { name: /network/ }).isChecked()).toBe(true)
      await page.getByRole('button', { name: 'Group', exact: true }).click()
      await expect.poll(() => page.url(), patient).toContain('by=network,scope')
      await page.getByText('in 2 groups by network, scope').waitFor()
      await page.getByText('Group by…').click()
      await page.getByRole('radio', { name: /each run for itself/ }).check()
      await page.getByRole('button', { name: 'Group', exact: true }).click()
      await expect.poll(() => page.url(), patient).toContain('by=none')
      await page.getByText('4 of 4 runs shown, each for itself').waitFor()
      await expect.poll(() => rows(page).count(), patient).toBe(4)
    })
  })

  test('leads to the page of each run, and counts masks against chance', async () => {
    const of = [`Group:${global}:ticket`, `Group:${global}:random-reinit`]
    await visit(`/compare?runs=${of.join()}`, async (page) => {
      const overlap = page.getByRole('img', { name: 'Overlap of 4 masks as a multiple of chance.' })
      await overlap.waitFor()
      // The control is trained under the ticket's own masks.
      expect((await overlap.textContent())?.match(/=/g)).toHaveLength(2)
      await page.getByText(/As many weights in every layer as the baseline/).waitFor()
      await page.getByRole('button', { name: '2 runs of ticket' }).click()
      await page.getByRole('link', { name: 'seed 2' }).click()
      await page.waitForURL(new RegExp(`/experiments/${global}/runs/ticket/2/0`))
    })
  })

  test('names what is not there, and what to choose when nothing is', async () => {
    const gone = `Run:${global}:ticket:99:0`
    await visit(`/compare?runs=Group:${global}:ticket,${gone}`, async (page) => {
      await page.getByText(gone).waitFor()
      await page.getByRole('button', { name: 'Take it out' }).click()
      await expect.poll(() => page.url(), patient).not.toContain(':99:0')
      await page.getByText('2 of 2 runs shown').waitFor()
    })
    await visit(`/compare?runs=${gone}`, async (page) => {
      await page.getByRole('heading', { name: 'This cannot be compared' }).waitFor()
      await page.getByText(gone.slice(0, 75)).waitFor()
    })
    await visit('/compare', async (page) => {
      await page.getByRole('heading', { name: 'Nothing is chosen yet' }).waitFor()
      await page.getByRole('link', { name: 'list of runs' }).click()
      await page.waitForURL(/\/runs/)
    })
  })

  test.each(['light', 'dark'] as const)('has no serious finding of axe, %s', async (scheme) => {
    const of = [`Group:${global}:ticket`, `Group:${layerWise}:ticket`]
    await visit(
      `/compare?runs=${of.join()}`,
      async (page) => {
        await page.getByRole('img', { name: /Overlap of 4 masks/ }).waitFor()
        await page.getByRole('button', { name: '2 runs of global' }).click()
        await page.getByText('Group by…').click()
        const { violations } = await new AxeBuilder({ page }).analyze()
        const serious = violations.filter(({ impact }) =>
          ['serious', 'critical'].includes(impact ?? ''),
        )
        expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      },
      { colorScheme: scheme },
    )
  })

  test('keeps the names of groups in view on a phone, and the page no wider than it', async () => {
    const of = [`Group:${global}:ticket`, `Group:${layerWise}:ticket`]
    await visit(
      `/compare?runs=${of.join()}`,
      async (page) => {
        const table = page.getByRole('region', { name: 'Groups' })
        await table.waitFor()
        await page.evaluate(`document.querySelector('[aria-label=Groups]').scrollTo(400, 0)`)
        const box = await rows(page).nth(1).locator('td').first().boundingBox()
        expect(box?.x).toBeGreaterThanOrEqual(0)
        expect(await rows(page).nth(1).locator('td').first().innerText()).toContain('layer-wise')
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
      },
      { viewport: { width: 390, height: 844 } },
    )
  })
})
