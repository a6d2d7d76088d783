/**
 * Frames of a page while something is done to it: `intervals` between them as the compositor's clock gives them, and
 * `tasks`, the processor time of each task of its main thread, which other programs of the machine cannot lengthen. ms.
 */
export async function framesDuring(browser, page, action) {
  const take = () => page.evaluate(() => globalThis.lotteryFrames.splice(0))
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] })
  await take()
  await action()
  const intervals = await take()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
  return { intervals, tasks: mainThreadTasks(traceEvents) }
}

/** Runs in a page before its own scripts. */
export function recordFrames() {
  const intervals = []
  globalThis.lotteryFrames = intervals
  let last = 0
  requestAnimationFrame(function frame(now) {
    if (last > 0) intervals.push(now - last)
    last = now
    requestAnimationFrame(frame)
  })
}

/** Of the renderer that ran scripts longest: a trace holds those of other tabs and of the browser too. */
function mainThreadTasks(events) {
  const threads = new Map()
  const names = new Map()
  for (const { name, pid, tid, args } of events)
    if (name === 'thread_name') names.set(`${pid} ${tid}`, args.name)
  for (const { name, pid, tid, tdur, ph } of events) {
    if (ph !== 'X' || tdur === undefined || !name.endsWith('RunTask')) continue
    const key = `${pid} ${tid}`
    if (names.get(key) !== 'CrRendererMain') continue
    threads.set(key, [...(threads.get(key) ?? []), tdur / 1000])
  }
  return [...threads.values()].toSorted((a, b) => sum(b) - sum(a))[0] ?? []
}

const sum = (tasks) => tasks.reduce((total, one) => total + one, 0)
const written = (value) => value.toFixed(1)
const at = (values, share) =>
  values.toSorted((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(share * values.length))
  ] ?? 0

/** One line of the table: half, 95 and 99 of 100 frames, the longest, the longest task, all against one frame at 60 Hz. */
export function frameCells(name, { intervals, tasks }) {
  const frame = 1000 / 60
  const late = intervals.filter((interval) => interval > 1.5 * frame).length
  const longest = Math.max(0, ...tasks)
  const busy = sum(tasks) / Math.max(1, intervals.length)
  return [
    name,
    String(intervals.length),
    ...[0.5, 0.95, 0.99].map((share) => written(at(intervals, share))),
    written(Math.max(0, ...intervals)),
    `${late} (${((100 * late) / Math.max(1, intervals.length)).toFixed(1)} %)`,
    `${written(busy)} (${(busy / frame).toFixed(2)})`,
    `${written(longest)} (${(longest / frame).toFixed(2)})`,
  ]
}

export const frameHeader = [
  'what is done',
  'frames',
  'half below, ms',
  '95 %',
  '99 %',
  'longest',
  'late by half a frame or more',
  'main thread a frame, processor ms (ratio to 16.7)',
  'its longest task',
]
