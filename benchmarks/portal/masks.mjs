// node benchmarks/portal/masks.mjs [--data <folder>] [--page <address of a run>] [--emulated-card]
// Frame times of a run's page on masks of a million weights, in a real Chromium, against the 16.7 ms of a 60 Hz frame.
import { chmodSync, mkdtempSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openBrowser } from './browser.mjs'
import { frameCells, frameHeader, framesDuring, recordFrames } from './frames.mjs'
import { startServer } from './server.mjs'

const { values: given } = parseArgs({
  options: {
    data: { type: 'string' },
    page: { type: 'string' },
    'emulated-card': { type: 'boolean', default: false },
  },
})

/** 784 × 1276 = 1,000,384 weights in the first layer, trained a little: only its masks are looked at. */
const specification = {
  question: 'winning-ticket',
  network: 'mlp-1276',
  seeds: [1, 2],
  rounds: 15,
  arms: {},
  training: { steps: 60 },
  evaluate: { every: 20 },
  claimFrom: 1,
}

const server = given.page ? null : await startServer(given.data ?? openFolder(), 1)
const browser = await openBrowser({ emulatedCard: given['emulated-card'] })
try {
  const address = given.page ?? (await runOfMillion(server))
  console.log(
    `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0].toFixed(1)} at the start; Node ${process.versions.node}, Chromium ${browser.version()} headless, drawn ${given['emulated-card'] ? 'by an emulated graphics card' : 'without a graphics card'}; ${new Date().toISOString().slice(0, 10)}`,
  )
  const rows = await measure(browser, address)
  console.log()
  for (const cells of [frameHeader, frameHeader.map(() => '---'), ...rows])
    console.log(`| ${cells.join(' | ')} |`)
} finally {
  await browser.close()
  await server?.stop()
}

async function measure(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1100 } })
  await page.addInitScript(recordFrames)
  const rows = []
  const during = async (name, action) => {
    rows.push(frameCells(name, await framesDuring(browser, page, action)))
  }
  const mask = page.getByRole('slider', { name: /^Lens on the mask/ }).first()
  const slider = page.getByRole('slider', { name: /^Selected round/ }).first()

  await page.goto(`${new URL(address).origin}/`)
  await during('page opened, until the mask is there', async () => {
    await page.goto(address)
    await mask.waitFor({ timeout: 120_000 })
  })
  const weights = await mask.getAttribute('aria-valuemax')
  console.log(`${(Number(weights) + 1).toLocaleString('en')} weights: ${address}`)
  await pause(2_000)

  const track = await slider.boundingBox()
  const box = await mask.boundingBox()
  const scrub = () =>
    moveOver(page, 4_000, (share) => [track.x + sweep(share) * track.width, track.y + 60])
  await during('nothing: the clock of this browser', () => pause(3_000))
  await during('rounds scrubbed by the pointer', scrub)
  await during('rounds moved by arrow keys', async () => {
    await slider.focus()
    for (const key of ['Home', ...Array(15).fill('ArrowRight'), ...Array(15).fill('ArrowLeft')]) {
      await page.keyboard.press(key)
      await pause(50)
    }
  })
  await page.keyboard.press('Escape')
  await during('rounds played', async () => {
    await page.getByRole('button', { name: /^Play/ }).click()
    await page.getByRole('button', { name: /^Play/ }).waitFor({ timeout: 60_000 })
  })
  await during('lens moved by the pointer', () =>
    moveOver(page, 4_000, (share) => [
      box.x + sweep(share) * box.width,
      box.y + (0.1 + 0.8 * share) * box.height,
    ]),
  )
  await during('units sorted by in-degree', async () => {
    await page.getByRole('link', { name: 'in-degree' }).click()
    await pause(700)
  })
  await during('mask held against a random one, until it is there', async () => {
    await page.getByRole('link', { name: 'against random mask' }).click()
    await page.getByText(/Two random masks of these sizes share/).waitFor({ timeout: 60_000 })
    await pause(300)
  })
  await during('rounds scrubbed against a random mask', scrub)
  return rows
}

/** There and back twice. */
function sweep(share) {
  return Math.abs(((4 * share + 1) % 2) - 1)
}

/** A pointer that moves 60 times a second, whether or not the page keeps up. */
async function moveOver(page, milliseconds, placeAt) {
  const began = performance.now()
  const sent = []
  for (;;) {
    const share = (performance.now() - began) / milliseconds
    if (share >= 1) break
    const [x, y] = placeAt(share)
    sent.push(page.mouse.move(x, y))
    await pause(16)
  }
  await Promise.all(sent)
}

function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'lottery-lab-masks-'))
  chmodSync(folder, 0o755)
  return folder
}

/** Address of a run of the experiment above, trained first where it is not there. */
async function runOfMillion({ origin, ask }) {
  const { submitExperiment } = await ask(
    `mutation ($specification: JSON!) { submitExperiment(input: { specification: $specification }) {
      experiment { identity treatment { key } } userErrors { fix } } }`,
    { specification },
  )
  if (!submitExperiment.experiment) throw new Error(JSON.stringify(submitExperiment.userErrors))
  const { identity, treatment } = submitExperiment.experiment
  process.stderr.write(`training ${specification.rounds + 1} rounds of ${specification.network}\n`)
  for (let finished = false; !finished; await pause(500)) {
    const { experiment } = await ask(
      'query ($id: ID!) { experiment(id: $id) { progress { finished } } }',
      { id: identity },
    )
    finished = experiment.progress.finished
  }
  return `${origin}/experiments/${identity}/runs/${treatment.key}/1/0`
}
