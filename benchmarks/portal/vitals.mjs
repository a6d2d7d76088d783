/** Runs in the page, before its own scripts: collects what the browser itself measures. */
export function collectVitals() {
  const vitals = { largest: 0, shifts: [], events: [] }
  globalThis.lotteryVitals = vitals
  const take = {
    'largest-contentful-paint': ({ startTime }) => {
      vitals.largest = startTime
    },
    'layout-shift': ({ startTime, value, hadRecentInput }) => {
      if (!hadRecentInput) vitals.shifts.push({ startTime, value })
    },
    event: ({ interactionId, duration, name, startTime }) => {
      if (interactionId > 0) vitals.events.push({ interactionId, duration, name, startTime })
    },
  }
  for (const type of Object.keys(take))
    new PerformanceObserver((list) => list.getEntries().forEach(take[type])).observe({
      type,
      buffered: true,
      durationThreshold: 16,
    })
}

/** web.dev/cls: the largest sum of shifts in a session of at most 5 s whose gaps are below 1 s. */
export function cumulativeShift(shifts) {
  let most = 0
  let session = { sum: 0, first: 0, last: -Infinity }
  for (const { startTime, value } of shifts) {
    const goesOn = startTime - session.last < 1_000 && startTime - session.first < 5_000
    session = goesOn
      ? { ...session, sum: session.sum + value, last: startTime }
      : { sum: value, first: startTime, last: startTime }
    most = Math.max(most, session.sum)
  }
  return most
}

/**
 * web.dev/inp: of each interaction its longest event; of fewer than 50 interactions the worst. Milliseconds; events
 * below 16 ms are not reported by browsers, and count as that.
 */
export const interactionToNextPaint = (events) =>
  Math.max(16, ...events.map(({ duration }) => duration))
