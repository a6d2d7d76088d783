import type { Page } from 'playwright-core'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { openBrowser, openAt } from './browser.ts'
import { progressOf, specification, submit, untilFinished } from './experiment.ts'
import { newFolder, removeFolder, startLaboratory, until, type Laboratory } from './laboratory.ts'

const browser = await openBrowser()
const undo: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step()
})
afterAll(() => browser?.close())

async function laboratoryWith(demo: boolean): Promise<Laboratory> {
  const folder = newFolder()
  const laboratory = await startLaboratory(folder, { demo })
  undo.push(async () => {
    await laboratory.stop()
    removeFolder(folder)
  })
  return laboratory
}

/** A page whose every error fails the journey, at 1440 by 900. */
async function openPage(address: string): Promise<{ page: Page; errors: string[] }> {
  const context = await browser!.newContext({ viewport: { width: 1440, height: 900 } })
  undo.push(() => context.close())
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await openAt(page, address)
  return { page, errors }
}

/** What a reader sees, every kind of space as one. */
const textOf = async (page: Page) => (await page.locator('body').innerText()).replaceAll(/\s/g, ' ')
const readout = (page: Page) => page.getByRole('region', { name: 'Selected round' })

describe.skipIf(browser === null)('in a browser', () => {
  test('an empty database shows what is happening, and then the first points of a real curve', async () => {
    const laboratory = await laboratoryWith(true)
    const { page, errors } = await openPage(laboratory.origin)
    await page.getByRole('link', { name: /First experiment/ }).click()
    await page
      .getByRole('heading', { name: 'Is there a winning ticket in this network?' })
      .waitFor()
    expect(await page.content()).toContain('waiting for its first point')

    await readout(page).waitFor({ timeout: 180_000 })
    const { experiments } = await laboratory.ask<{
      experiments: { nodes: { arm: { atRound: { point: { accuracy: { mean: number } } } } }[] }
    }>(
      `{ experiments { nodes { arm(key: "dense") { atRound(round: 0) { point { accuracy { mean } } } } } } }`,
    )
    const mean = experiments.nodes[0]!.arm.atRound.point.accuracy.mean
    expect(mean).toBeGreaterThan(0.9)
    await page.reload()
    await expect.poll(() => readout(page).innerText()).toMatch(/Dense\s+9\d\.\d\d/)
    expect(errors).toEqual([])
  })

  test('the depth heat map shows what the API answers, and arrow keys move the selected round', async () => {
    const laboratory = await laboratoryWith(false)
    const identity = await submit(laboratory, specification)
    await untilFinished(laboratory, identity)
    const { experiment } = await laboratory.ask<{
      experiment: {
        arm: {
          atRound: { depthProfile: { layers: { name: string; remaining: { mean: number } }[] } }
        }
      }
    }>(
      `query ($id: ID!) { experiment(id: $id) { arm(key: "ticket") { atRound(round: 3) {
        depthProfile { layers { name remaining { mean } } }
      } } } }`,
      { id: identity },
    )
    const { page, errors } = await openPage(`${laboratory.origin}/experiments/${identity}?round=3`)
    const figure = page.getByRole('img', { name: /test accuracy/i })
    for (const { name, remaining } of experiment.arm.atRound.depthProfile.layers) {
      await expect.poll(() => figure.textContent()).toContain(name)
      expect(await figure.textContent()).toContain((remaining.mean * 100).toFixed(1))
    }
    await page.getByText('one threshold for all layers').waitFor()

    const slider = page.getByRole('slider', { name: /Selected round/ })
    await slider.focus()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => readout(page).innerText()).toContain('At 64.0')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('round=2')
    expect(errors).toEqual([])
  })

  test('a round in training moves on the page, and its point arrives without a reload', async () => {
    const laboratory = await laboratoryWith(false)
    const identity = await submit(laboratory, {
      ...specification,
      seeds: [1],
      rounds: 1,
      training: { steps: 4000 },
    })
    const { page, errors } = await openPage(`${laboratory.origin}/experiments/${identity}`)
    await page.evaluate('document.body.dataset.kept = "yes"')
    await readout(page).waitFor({ timeout: 120_000 })
    const seen = new Set<string>()
    await until('the step on the page has moved twice', async () => {
      const step = /step ([\d ]+) of 4 000/.exec(await textOf(page))?.[1]
      if (step) seen.add(step)
      return seen.size >= 3 || (await progressOf(laboratory, identity)).finished
    })
    expect(seen.size).toBeGreaterThanOrEqual(3)
    await untilFinished(laboratory, identity)
    await expect.poll(() => textOf(page), { timeout: 15_000 }).toContain('3 of 3 rounds')
    expect(await page.getAttribute('body', 'data-kept')).toBe('yes')
    expect(errors).toEqual([])
  })
})
