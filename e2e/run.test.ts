import { createRequire } from 'node:module'
import type { AxeBuilder } from '@axe-core/playwright'
import {
  identityOfBytes,
  initialWeightAt,
  kernelOf,
  networkOf,
  prunableLayers,
  type TrainRecipe,
} from '@lottery/science'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openAt } from './browser.ts'
import { specification, submit, untilFinished } from './experiment.ts'
import { newFolder, removeFolder, startLaboratory, type Laboratory } from './laboratory.ts'

const portal = createRequire(new URL('../apps/portal/package.json', import.meta.url))
const { AxeBuilder: Axe } = portal('@axe-core/playwright') as { AxeBuilder: typeof AxeBuilder }

const browser = await openBrowser()
const folder = newFolder()
let laboratory: Laboratory
let experiment = ''
/** An experiment whose first rounds diverge: nothing keeps the steps of Adam small. */
let diverging = ''
const undo: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  if (!browser) return
  laboratory = await startLaboratory(folder)
  experiment = await submit(laboratory, specification)
  diverging = await submit(laboratory, {
    ...specification,
    seeds: [1],
    rounds: 1,
    training: { steps: 100, beta2: 0, epsilon: 1e-12, rate: 0.05 },
  })
  await untilFinished(laboratory, experiment)
  await untilFinished(laboratory, diverging)
}, 300_000)
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step()
})
afterAll(async () => {
  await browser?.close()
  await laboratory?.stop()
  removeFolder(folder)
})

interface RoundOfRun {
  readonly identity: string
  readonly recipe: TrainRecipe
  readonly startHash: string
  readonly earlyStop: { readonly testAccuracy: number }
  readonly layers: readonly { readonly name: string; readonly kept: number }[]
}

async function roundsOfRun(arm: string, replicate: number): Promise<readonly RoundOfRun[]> {
  const { node } = await laboratory.ask<{ node: { rounds: RoundOfRun[] } }>(
    `query ($run: ID!) { node(id: $run) { ... on Run { rounds {
      identity recipe startHash earlyStop { testAccuracy } layers { name kept }
    } } } }`,
    { run: `Run:${experiment}:${arm}:${replicate}:0` },
  )
  return node.rounds
}

const addressOf = (arm: string, replicate: number | string, draw: number | string = 0) =>
  `${laboratory.origin}/experiments/${experiment}/runs/${arm}/${replicate}/${draw}`

async function openPage(
  address: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser!.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  undo.push(() => context.close())
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  await openAt(page, address)
  return { page, errors }
}

const plain = (text: string) => text.replaceAll(/\s/g, ' ').replaceAll('\u2212', '-')
const said = async (page: Page) => plain(await page.locator('main').innerText())
/** What is asked for comes over the network: not at once. */
const shows = (page: Page) => expect.poll(() => said(page), { timeout: 20_000 })
const rounds = (page: Page) => page.getByRole('slider', { name: /^Selected round/ })
const lens = (page: Page) => page.getByRole('slider', { name: /^Lens on the mask of fc1/ })
const spoken = async (page: Page) =>
  plain((await page.locator('p[aria-live=polite]').last().textContent()) ?? '')

/** A layer's kernel as it comes over HTTP: kept weights only. */
async function kernelAt(path: string, name: string): Promise<Float32Array> {
  const response = await fetch(`${laboratory.origin}/artifacts/${path}`)
  const parts = JSON.parse(response.headers.get('x-arrays') ?? '[]') as {
    name: string
    offset: number
    size: number
  }[]
  const { offset, size } = parts.find((one) => one.name === kernelOf(name))!
  return new Float32Array((await response.arrayBuffer()).slice(offset, offset + size))
}

/** For each weight its place among the kept ones, or −1. */
async function keptPlaces(round: string): Promise<Int32Array> {
  const response = await fetch(`${laboratory.origin}/artifacts/masks/${round}`)
  const bits = new Uint8Array(await response.arrayBuffer())
  let place = 0
  return Int32Array.from({ length: 235_200 }, (_, at) =>
    (bits[at >>> 3]! >>> (at & 7)) & 1 ? place++ : -1,
  )
}

const spaced = (value: number) =>
  Math.round(value)
    .toString()
    .replaceAll(/\B(?=(\d{3})+$)/g, ' ')
const signed = (value: number) => `${value > 0 ? '+' : ''}${value.toFixed(3)}`

describe.skipIf(browser === null)('the page of a run', () => {
  test('moves from round to round by keys, and says what the API answers', async () => {
    const { page, errors } = await openPage(addressOf('ticket', 1))
    await page.getByText(/masks nest: checked/).waitFor()
    await page.getByRole('heading', { level: 1, name: /seed 1, ticket, round 3/ }).waitFor()
    await rounds(page).focus()
    await page.keyboard.press('ArrowLeft')
    await page.getByRole('heading', { level: 1, name: /round 2$/ }).waitFor()
    const { earlyStop, layers } = (await roundsOfRun('ticket', 1))[2]!
    await shows(page).toContain(`test accuracy ${(100 * earlyStop.testAccuracy).toFixed(2)} %`)
    await shows(page).toContain(`kept, ${spaced(layers[0]!.kept)} of 235 200`)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toContain('round=2')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.url()).not.toContain('round=')
    await page.getByRole('heading', { level: 1, name: /round 3$/ }).waitFor()
    await page.getByRole('link', { name: /^fc2/ }).press('Enter')
    await page.getByRole('heading', { name: /^Figure 1\. Mask of fc2/ }).waitFor()
    expect(errors).toEqual([])
  })

  test('its lens says what a weight was at the start and is at the ends: what is drawn and stored', async () => {
    const [dense, , second] = await roundsOfRun('ticket', 1)
    const { initial } = dense!.recipe
    if (initial.kind !== 'draw') throw new Error('a whole network begins with a draw')
    const drawn = initialWeightAt(prunableLayers(networkOf('lenet-300-100'))[0]!, initial)
    const [start, end, secondEnd, places] = await Promise.all([
      kernelAt(`start-weights/${dense!.identity}`, 'fc1'),
      kernelAt(`weights/${dense!.identity}`, 'fc1'),
      kernelAt(`weights/${second!.identity}`, 'fc1'),
      keptPlaces(second!.identity),
    ])
    const { page } = await openPage(`${addressOf('ticket', 1)}?round=2`)
    await lens(page).focus()
    const seen = new Set<boolean>()
    for (let step = 0; step < 60 && seen.size < 2; step++) {
      await page.keyboard.press('ArrowRight')
      const index = Number(await lens(page).getAttribute('aria-valuenow'))
      const place = places[index]!
      seen.add(place >= 0)
      const words =
        `start ${signed(start[index]!)}, end of round 0 ${signed(end[index]!)}` +
        (place >= 0 ? `, of round 2 ${signed(secondEnd[place]!)}` : '')
      await expect
        .poll(() => spoken(page), { timeout: 20_000 })
        .toMatch(
          new RegExp(`${place >= 0 ? 'kept' : 'gone from round [12] on'}; ${escaped(words)}$`),
        )
      expect(start[index]).toBe(drawn(index))
    }
    expect(seen).toEqual(new Set([true, false]))
  })

  test('its start weights are those that the trainer began with', async () => {
    const [dense] = await roundsOfRun('ticket', 1)
    const response = await fetch(`${laboratory.origin}/artifacts/start-weights/${dense!.identity}`)
    expect(identityOfBytes(new Uint8Array(await response.arrayBuffer()))).toBe(dense!.startHash)
  })

  test('against another seed it says what both keep, and what chance would give', async () => {
    const { node } = await laboratory.ask<{
      node: {
        overlap: {
          layers: { name: string; shared: number; byChance: { mean: number; sd: number } }[]
        }[]
      }
    }>(
      `query ($run: ID!, $other: ID!) { node(id: $run) { ... on Run { overlap(with: $other) {
        layers { name shared byChance { mean sd } }
      } } } }`,
      { run: `Run:${experiment}:ticket:1:0`, other: `Run:${experiment}:ticket:2:0` },
    )
    const { page } = await openPage(`${addressOf('ticket', 1)}?round=3`)
    await page.getByText(/masks nest: checked/).waitFor()
    await page.getByRole('link', { name: 'against seed 2' }).press('Enter')
    const { shared, byChance } = node.overlap[3]!.layers[0]!
    await shows(page).toContain(`Shared: ${spaced(shared)} of`)
    await shows(page).toContain(
      `By chance, at random places: ${spaced(byChance.mean)} ± ${spaced(byChance.sd)}`,
    )
    await page.getByRole('link', { name: 'against random mask' }).press('Enter')
    await shows(page).toMatch(/Two random masks of these sizes share/)
  })

  test('of an address that leads to none says what is wrong, with its status', async () => {
    for (const [address, fault] of [
      [addressOf('ticket', 99), 'It has no seed 99; its seeds are 1, 2.'],
      [addressOf('tickets', 1), 'It has no arm “tickets”; its arms are ticket'],
      [addressOf('ticket', 'x'), 'It has no seed x'],
      [addressOf('ticket', 1, 4), 'no draw 4'],
      [
        `${laboratory.origin}/experiments/${'0'.repeat(64)}/runs/ticket/1/0`,
        'There is no such experiment',
      ],
    ] as const) {
      expect((await fetch(address)).status, address).toBe(404)
      const { page } = await openPage(address)
      await shows(page).toContain(fault)
    }
    const { page } = await openPage(addressOf('ticket', 99))
    await page.getByRole('link', { name: 'Ticket', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: /seed 1, ticket/ }).waitFor()
  })

  test('that diverged says so, and what is blocked by it', async () => {
    const runs = `${laboratory.origin}/experiments/${diverging}/runs`
    const { page, errors } = await openPage(`${runs}/ticket/1/0`)
    await shows(page).toMatch(/Loss is not a number from step \d+: round 0 diverged/)
    expect(await said(page)).toContain('round 0 diverged, so round 1 cannot be trained')
    await page.getByText(/masks nest: checked/).waitFor()
    await openAt(page, `${runs}/random-reinit/1/0`)
    await shows(page).toContain('Round 1 cannot be trained')
    expect(errors).toEqual([])
  })

  test.each(['light', 'dark'] as const)(
    'has no serious finding of axe, %s',
    async (colorScheme) => {
      const { page } = await openPage(addressOf('ticket', 1), { colorScheme })
      await page.getByText(/masks nest: checked/).waitFor()
      await page.getByRole('button', { name: 'Numbers of each round' }).press('Enter')
      const { violations } = await new Axe({ page }).analyze()
      const serious = violations.filter(
        ({ impact }) => impact === 'serious' || impact === 'critical',
      )
      expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    },
  )

  test('on a phone has its mask upright and nothing beside the screen', async () => {
    const { page } = await openPage(addressOf('ticket', 1), {
      viewport: { width: 390, height: 800 },
      reducedMotion: 'reduce',
    })
    await lens(page).waitFor()
    const box = (await lens(page).boundingBox())!
    expect([box.width, box.height]).toEqual([300, 784])
    expect(
      await page.evaluate(
        'document.documentElement.scrollWidth <= document.documentElement.clientWidth',
      ),
    ).toBe(true)
  })

  test('plays its rounds, unless motion is to be reduced', async () => {
    const { page } = await openPage(addressOf('ticket', 1))
    await page.getByText(/masks nest: checked/).waitFor()
    await page.getByRole('button', { name: /^Play/ }).press('Enter')
    await page.getByRole('heading', { level: 1, name: /round 0$/ }).waitFor()
    await page.getByRole('button', { name: /^Play/ }).waitFor({ timeout: 20_000 })
    await page.getByRole('heading', { level: 1, name: /round 3$/ }).waitFor()
    const still = await openPage(addressOf('ticket', 1), { reducedMotion: 'reduce' })
    await lens(still.page).waitFor()
    expect(await still.page.getByRole('button', { name: /^Play/ }).count()).toBe(0)
  })
})

const escaped = (text: string) => text.replaceAll(/[+.]/g, String.raw`\$&`)
