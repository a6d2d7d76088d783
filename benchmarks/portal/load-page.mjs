import { collectVitals, cumulativeShift, interactionToNextPaint } from './vitals.mjs'

/** CSS pixels: what most desks have. */
const viewport = { width: 1440, height: 900 }

/**
 * One visit with an empty cache: loads a page until nothing more comes, then acts on it with real keys and clicks.
 * Milliseconds; `script`: bytes of JavaScript over the wire, as compressed, before anything was touched.
 */
export async function loadPage(browser, url, act) {
  const context = await browser.newContext({ viewport, reducedMotion: 'no-preference' })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    const errors = []
    page.on('pageerror', (error) => errors.push(error))
    await page.addInitScript(collectVitals)
    const scripts = await watchScripts(context, page)
    const response = await page.goto(url, { waitUntil: 'load' })
    if (response.status() !== 200) throw new Error(`${url} answers ${response.status()}`)
    await page.waitForLoadState('networkidle')
    await settled(page)
    const { largest, shifts } = await vitalsOf(page)
    const script = scripts.bytes()
    await act(page)
    await settled(page)
    const { events, shifts: allShifts } = await vitalsOf(page)
    if (errors.length > 0) throw errors[0]
    return {
      largest,
      shift: Math.max(cumulativeShift(shifts), cumulativeShift(allShifts)),
      interaction: interactionToNextPaint(events),
      interactions: new Set(events.map(({ interactionId }) => interactionId)).size,
      slowest: events.toSorted((a, b) => b.duration - a.duration)[0] ?? null,
      script,
    }
  } finally {
    await context.close()
  }
}

const vitalsOf = (page) => page.evaluate(() => globalThis.lotteryVitals)

/** Two frames and a pause: observers report after the frame that they are about. */
const settled = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 300)))
      }),
  )

async function watchScripts(context, page) {
  const session = await context.newCDPSession(page)
  const isScript = new Set()
  let bytes = 0
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    const { mimeType } = response
    if (type === 'Script' || mimeType.includes('javascript')) isScript.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (isScript.has(requestId)) bytes += encodedDataLength
  })
  await session.send('Network.enable')
  return { bytes: () => bytes }
}
