import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../../../../e2e/browser.ts'
import { runningApi, type RunningApi } from '../../../../tests/running-api.ts'

const browser = await openBrowser()
let lab: RunningApi
beforeAll(async () => {
  lab = await runningApi()
})
afterAll(async () => {
  await browser?.close()
  await lab.close()
})

test.skipIf(!browser)(
  'the explorer runs its first document, and asks no other host',
  async () => {
    const page = await browser?.newPage()
    if (!page) throw new Error('there is a browser')
    const hosts = new Set<string>()
    const complaints: string[] = []
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url())
      if (protocol.startsWith('http')) hosts.add(host)
    })
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`${lab.url}/graphiql`)
    await page.getByRole('button', { name: /execute query/i }).click()
    await page.getByText('totalCount', { exact: false }).nth(1).waitFor()
    const answer = await page
      .locator('section[aria-label*="Result"], .result-window')
      .first()
      .textContent()
    expect(answer).toContain('totalCount')
    expect([...hosts]).toEqual([new URL(lab.url).host])
    expect(complaints).toEqual([])
  },
  60_000,
)
