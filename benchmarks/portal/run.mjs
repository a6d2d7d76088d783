// node benchmarks/portal/run.mjs [--data <folder>] [--loads 5] [--only <word>]
// LCP, CLS, INP and JavaScript of every page of the portal, in a real Chromium, on a store of 1,000 generated runs.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openBrowser } from './browser.mjs'
import { loadPage } from './load-page.mjs'
import { browserLine, machineLines } from './machine.mjs'
import { routes } from './routes.mjs'
import { startServer } from './server.mjs'
import { generatedStore } from './store.mjs'
import { tableLines } from './table.mjs'

const { values: given } = parseArgs({
  options: {
    data: { type: 'string' },
    loads: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
  },
})
const loads = Number(given.loads)
const folder = given.data ?? openFolder()
try {
  await generatedStore(folder, (line) => process.stderr.write(`${line}\n`))
  const browser = await openBrowser()
  const measured = []
  try {
    for (const line of [...machineLines(), browserLine(browser), '']) console.log(line)
    const { ask, stop } = await startServer(folder)
    const pages = (await routes(ask)).filter(({ name }) => name.includes(given.only))
    await stop()
    for (const page of pages) measured.push(await measurePage(browser, page))
  } finally {
    await browser.close()
  }
  for (const line of tableLines(measured, loads)) console.log(line)
} finally {
  if (!given.data) rmSync(folder, { recursive: true, force: true })
}

/** The first visit is the first request of a new server; then as many again, each with an empty cache. */
async function measurePage(browser, { name, path, act }) {
  const { origin, stop } = await startServer(folder)
  try {
    const cold = await loadPage(browser, origin + path, act)
    const warm = []
    for (let load = 0; load < loads; load++) warm.push(await loadPage(browser, origin + path, act))
    process.stderr.write(
      `${name}: ${warm.map(({ largest }) => Math.round(largest)).join(' ')} ms\n`,
    )
    return { name, cold, warm }
  } finally {
    await stop()
  }
}

/** Open to all, so that a Postgres that root starts as another user can keep its data in it. */
function openFolder() {
  const made = mkdtempSync(join(tmpdir(), 'lottery-lab-portal-benchmark-'))
  chmodSync(made, 0o755)
  return made
}
