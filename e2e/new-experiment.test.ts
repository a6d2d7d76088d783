import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openAt } from './browser.ts'
import { untilFinished } from './experiment.ts'
import { newFolder, removeFolder, startLaboratory, type Laboratory } from './laboratory.ts'

const browser = await openBrowser()
const folder = newFolder()
let laboratory: Laboratory
beforeAll(async () => {
  if (browser) laboratory = await startLaboratory(folder)
})
afterAll(async () => {
  await browser?.close()
  await laboratory?.stop()
  removeFolder(folder)
})

describe.skipIf(browser === null)('an experiment that is started in the browser', () => {
  test('is written by keyboard, paused, resumed and named, and its figure leaves with the numbers of the API', async () => {
    const context = await browser!.newContext({ viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))

    await openAt(page, laboratory.origin)
    await page.keyboard.press('n')
    await page.getByRole('button', { name: 'quick' }).press('Enter')
    await page.getByLabel('rounds', { exact: true }).fill('many')
    await page.getByRole('button', { name: 'line 5' }).waitFor()
    await page.getByLabel('rounds', { exact: true }).fill('3')
    await page.getByLabel('Name', { exact: true }).fill('By keyboard')
    await page.reload({ waitUntil: 'networkidle' })
    await expect
      .poll(() => page.getByLabel('YAML', { exact: true }).inputValue())
      .toContain('rounds: 3')
    await page.getByText('can be started').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/experiments\/[0-9a-f]{64}$/)
    const identity = page.url().slice(-64)

    await page.getByRole('button', { name: 'Pause' }).press('Enter')
    await page.getByText('Paused.').waitFor()
    await page.getByRole('button', { name: 'Resume' }).press('Enter')
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    await untilFinished(laboratory, identity)
    await page.getByText('Done,').waitFor()

    await page.getByRole('button', { name: 'Archive' }).press('Enter')
    await page.getByRole('button', { name: 'Undo' }).press('Enter')
    await page.getByRole('button', { name: 'Archive' }).waitFor()

    const { experiment } = await laboratory.ask<{
      experiment: {
        name: string
        curve: { arms: { arm: string; points: { round: number; accuracy: { mean: number } }[] }[] }
      }
    }>(
      'query ($id: ID!) { experiment(id: $id) { name curve { arms { arm points { round accuracy { mean } } } } } }',
      { id: identity },
    )
    expect(experiment.name).toBe('By keyboard')
    const answered = experiment.curve.arms.flatMap(({ arm, points }) =>
      points.map(({ round, accuracy }) => `${arm} ${round} ${accuracy.mean}`),
    )
    const exported = await (await fetch(`${page.url()}/figure-1.csv`)).text()
    const [names = '', ...rows] = exported
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('#'))
    const at = ['arm', 'round', 'accuracy_mean'].map((name) => names.split(',').indexOf(name))
    expect(rows.map((row) => at.map((index) => row.split(',')[index]).join(' '))).toEqual(answered)
    const drawing = await (await fetch(`${page.url()}/figure-1.svg`)).text()
    expect(drawing).toContain(identity)
    expect(drawing).not.toContain('var(--')
    expect(errors).toEqual([])
    await context.close()
  })
})
