import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import type PackagedChromium from '@sparticuz/chromium'
import type { Browser, BrowserType, Page } from 'playwright-core'

/** The portal's development packages: a browser that comes with `npm install`, and what drives it. */
const portal = createRequire(new URL('../apps/portal/package.json', import.meta.url))

/** Browsers that a machine may have of its own, where the packaged one has no build. */
const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
]

/** Of the package's arguments: one process for all pages ends with the first page, and web security is to be tested. */
const unfit = new Set(['--single-process', '--disable-web-security'])

/** Null where no browser can run: journeys are then skipped, and the closing lines say so. */
export async function openBrowser(): Promise<Browser | null> {
  const { chromium } = portal('playwright-core') as { chromium: BrowserType }
  const packaged = await packagedChromium()
  const executablePath = packaged?.path ?? installed.find((path) => existsSync(path))
  if (!executablePath) return null
  return chromium.launch({ executablePath, args: packaged?.arguments ?? [], headless: true })
}

/** A page comes drawn, and hears keys once its script has run: a key pressed before is lost. */
export async function openAt(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('html[data-hears-keys]').waitFor()
}

async function packagedChromium(): Promise<{ path: string; arguments: string[] } | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const { default: chromium } = (await import(portal.resolve('@sparticuz/chromium'))) as {
    default: typeof PackagedChromium
  }
  return {
    path: await chromium.executablePath(),
    arguments: chromium.args.filter((argument) => !unfit.has(argument)),
  }
}
