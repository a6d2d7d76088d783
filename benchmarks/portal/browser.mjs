import { createRequire } from 'node:module'

/** The portal's development packages, as the journeys in e2e use them. */
const portal = createRequire(new URL('../../apps/portal/package.json', import.meta.url))
const { chromium } = portal('playwright-core')
const unfit = new Set(['--single-process', '--disable-web-security'])

export async function openBrowser() {
  const { default: packaged } = await import(portal.resolve('@sparticuz/chromium'))
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: packaged.args.filter((argument) => !unfit.has(argument)),
    headless: true,
  })
}
