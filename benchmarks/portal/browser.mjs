import { createRequire } from 'node:module'

/** The portal's development packages, as the journeys in e2e use them. */
const portal = createRequire(new URL('../../apps/portal/package.json', import.meta.url))
const { chromium } = portal('playwright-core')
const unfit = new Set(['--single-process', '--disable-web-security'])

/** A graphics card that the processor pretends to be: neither what has a card draws like this, nor what has none. */
const emulated =
  /^--(use-gl|use-angle|enable-unsafe-swiftshader|ignore-gpu-blocklist|in-process-gpu)/

/** `emulatedCard`: as the package starts it; without, pages are drawn as on a machine that has no graphics card. */
export async function openBrowser({ emulatedCard = true } = {}) {
  const { default: packaged } = await import(portal.resolve('@sparticuz/chromium'))
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: packaged.args
      .filter((argument) => !unfit.has(argument) && (emulatedCard || !emulated.test(argument)))
      .concat(emulatedCard ? [] : ['--disable-gpu']),
    headless: true,
  })
}
