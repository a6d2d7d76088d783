import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { createRequire } from 'node:module'

const portal = createRequire(new URL('../../apps/portal/package.json', import.meta.url))
const versionOf = (name) => JSON.parse(readFileSync(portal.resolve(`${name}/package.json`))).version

/** What the numbers depend on. A load above 0 before the start means that something else was running. */
export const machineLines = () => [
  `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0].toFixed(1)} at the start, ${new Date().toISOString().slice(0, 10)}`,
  `Node ${process.versions.node}; 1,000 runs × 25 rounds × 20 layers, generated, not trained`,
]

export const browserLine = (browser) =>
  `Chromium ${browser.version()} headless at 1440 × 900, Next ${versionOf('next')}, React ${versionOf('react')}`
