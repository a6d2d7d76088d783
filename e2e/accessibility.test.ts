import { createRequire } from 'node:module'
import type { AxeBuilder as Axe } from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { specification, submit, untilFinished } from './experiment.ts'
import { newFolder, removeFolder, startLaboratory, type Laboratory } from './laboratory.ts'

const { AxeBuilder } = createRequire(new URL('../apps/portal/package.json', import.meta.url))(
  '@axe-core/playwright',
) as { AxeBuilder: typeof Axe }

const browser = await openBrowser()
const patient = { timeout: 15_000 }
const home = newFolder()
let laboratory: Laboratory
let identity = ''
beforeAll(async () => {
  if (!browser) return
  laboratory = await startLaboratory(home)
  identity = await submit(laboratory, { ...specification, rounds: 2, training: { steps: 200 } })
  await untilFinished(laboratory, identity)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await laboratory?.stop()
  removeFolder(home)
})

const routes = {
  experiments: () => '/',
  experiment: () => `/experiments/${identity}`,
  run: () => `/experiments/${identity}/runs/ticket/1/0?round=2`,
  runs: () => '/runs',
  compare: () => `/compare?runs=Group:${identity}:ticket,Group:${identity}:random-reinit`,
  'new experiment': () => '/experiments/new',
  'clone of an experiment': () => `/experiments/new?from=${identity}`,
  archive: () => '/?archived=1',
  nowhere: () => '/nowhere',
} as const
type Route = keyof typeof routes
const all = Object.keys(routes) as Route[]

const sizes = {
  wide: { viewport: { width: 1440, height: 900 }, target: 24 },
  phone: { viewport: { width: 390, height: 844 }, target: 44 },
} as const

async function visit<T>(
  route: Route,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser!.newContext(options)
  try {
    const page = await context.newPage()
    await page.addInitScript(`
      window.shifted = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value
      }).observe({ type: 'layout-shift', buffered: true })
    `)
    // Fonts first, from any page: where neither Arial nor Times stands in for them, one that comes late moves what is there.
    await page.goto(`${laboratory.origin}/nowhere`)
    await page.evaluate('document.fonts.ready.then(() => true)')
    await page.goto(laboratory.origin + routes[route](), { waitUntil: 'networkidle' })
    return await look(page)
  } finally {
    await context.close()
  }
}

async function seriousFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`)
}

/** Links within a sentence are as high as its lines, rows of a table as they are wide; what is hidden cannot be missed. */
const smallTargets = (least: number) => `
  const larger = (one, label) => {
    const [own, named] = [one, label ?? one].map((each) => each.getBoundingClientRect())
    return named.height > own.height ? named : own
  };
  [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=slider]')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((one) => !one.closest('.unseen'))
    .filter((one) => !(one.matches('a') && getComputedStyle(one).display === 'inline'))
    .map((one) => {
      const label = one.matches('input') ? one.labels?.[0] : null
      const name = one.getAttribute('aria-label') ?? one.textContent
      return { row: one.closest('tbody') !== null, box: larger(one, label), name: one.tagName + ' ' + name.trim().slice(0, 40) }
    })
    .filter(({ box, row }) => box.width > 0 && box.height < (row ? 24 : ${least}) - 0.5)
    .map(({ box, name }) => name + ' ' + Math.round(box.width) + '×' + Math.round(box.height))
`

describe.skipIf(browser === null)('every page', () => {
  for (const route of all)
    for (const [size, { viewport, target }] of Object.entries(sizes))
      test(`${route}, ${size}: axe finds nothing serious in either theme, targets are large enough, nothing shifts or sticks out`, () =>
        visit(route, { viewport, colorScheme: 'light' }, async (page) => {
          const light = await seriousFindings(page)
          const shifted = await page.evaluate<number>('window.shifted')
          const small = await page.evaluate(smallTargets(target))
          const width = await page.evaluate('document.documentElement.scrollWidth')
          await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
          const dark = await seriousFindings(page)
          const animated = await page.evaluate(
            'document.getAnimations().filter((one) => one.effect.getTiming().duration > 0).length',
          )
          expect({ light, dark, small, width, animated }).toEqual({
            light: [],
            dark: [],
            small: [],
            width: viewport.width,
            animated: 0,
          })
          expect(shifted).toBeLessThan(0.02)
        }))
})

const focused = (page: Page) =>
  page.evaluate<string>(
    'document.activeElement === document.body ? "" : document.activeElement.textContent.trim()',
  )

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (name.test(await focused(page))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no Tab leads to ${name}`)
}

describe.skipIf(browser === null)('by keyboard alone', () => {
  test('a reader goes from the list to an experiment, along its rounds, and to the masks of a seed', () =>
    visit('experiments', { viewport: sizes.wide.viewport }, async (page) => {
      await tabTo(page, /Is there a winning ticket/)
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/experiments\/[0-9a-f]{64}/)
      const slider = page.getByRole('slider', { name: /Selected round/ })
      await slider.waitFor()
      for (let presses = 0; presses < 120; presses++) {
        if ((await slider.and(page.locator(':focus')).count()) > 0) break
        await page.keyboard.press('Tab')
      }
      const readout = page.getByRole('region', { name: 'Selected round' })
      await page.keyboard.press('Home')
      await expect.poll(() => readout.innerText(), patient).toContain('At 100')
      await page.keyboard.press('End')
      await expect.poll(() => readout.innerText(), patient).toContain('At 64.0')
      await tabTo(page, /^seed 1$/)
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/runs\/ticket\/1/)
    }))

  test('the focus is seen wherever it goes', () =>
    visit('experiment', { viewport: sizes.wide.viewport }, async (page) => {
      const unseen: string[] = []
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab')
        const outline = await page.evaluate<string>(
          'document.activeElement === document.body ? "body" : getComputedStyle(document.activeElement).outlineStyle',
        )
        if (outline === 'body') break
        if (outline === 'none') unseen.push(await focused(page))
      }
      expect(unseen).toEqual([])
    }))

  test('on a phone the menu opens, leads on and closes', () =>
    visit('experiments', { viewport: sizes.phone.viewport }, async (page) => {
      const menu = page.getByRole('button', { name: 'Menu' })
      await menu.focus()
      await page.keyboard.press('Enter')
      const runs = page.getByRole('link', { name: 'Runs', exact: true })
      await runs.waitFor()
      await page.keyboard.press('Escape')
      await runs.waitFor({ state: 'hidden' })
      expect(await menu.and(page.locator(':focus')).count()).toBe(1)
      await page.keyboard.press('Enter')
      await runs.press('Enter')
      await page.waitForURL(/\/runs/)
      await runs.waitFor({ state: 'hidden' })
    }))
})
