import { MultiBar, type SingleBar } from 'cli-progress'
import { print } from './print.ts'

export interface ProgressRow {
  readonly key: string
  readonly label: string
  readonly done: number
  readonly total: number
  /** What stands behind the bar, such as the time left; may be empty. */
  readonly note: string
}

/** Bars at the foot of a terminal with lines above them; on anything else, lines alone. */
export interface ProgressDisplay {
  readonly say: (line: string) => void
  /** The bars as they are now: new keys appear, missing ones go. */
  readonly show: (rows: readonly ProgressRow[]) => void
  readonly stop: () => void
}

/** @param unit what is counted, such as `rounds` */
export const progressDisplay = (
  unit: string,
  stream: NodeJS.WriteStream = process.stdout,
): ProgressDisplay =>
  stream.isTTY ? bars(unit, stream) : plainLines(unit, print, () => performance.now())

function bars(unit: string, stream: NodeJS.WriteStream): ProgressDisplay {
  const shown = new Map<string, SingleBar>()
  let group: MultiBar | null = null
  const stop = () => {
    group?.stop()
    group = null
    shown.clear()
  }
  const opened = (): MultiBar =>
    (group ??= new MultiBar({
      stream,
      format: `{label} {bar} {value} of {total} ${unit}{note}`,
      barsize: 24,
      barCompleteChar: '\u2501',
      barIncompleteChar: '\u2500',
      fps: 4,
      linewrap: true,
      clearOnComplete: true,
      gracefulExit: false,
      emptyOnZero: true,
    }))
  return {
    stop,
    say: (line) => {
      if (!group) return void stream.write(`${line}\n`)
      group.log(`${line}\n`)
      group.update()
    },
    show: (rows) => {
      if (rows.length === 0) return stop()
      const keys = new Set(rows.map(({ key }) => key))
      for (const [key, bar] of shown) {
        if (keys.has(key)) continue
        group?.remove(bar)
        shown.delete(key)
      }
      const width = Math.max(...rows.map(({ label }) => label.length))
      for (const { key, label, done, total, note } of rows) {
        const words = { label: label.padEnd(width), note: note ? `, ${note}` : '' }
        const bar = shown.get(key)
        if (bar) bar.update(done, words)
        else shown.set(key, opened().create(total, done, words))
      }
    },
  }
}

/** Milliseconds between two lines about the same row. */
const linePause = 10_000

/** A line when a row has moved, at most every ten seconds, and always when it is complete. */
export function plainLines(
  unit: string,
  say: (line: string) => void,
  now: () => number,
): ProgressDisplay {
  const last = new Map<string, { readonly done: number; readonly at: number }>()
  return {
    say,
    stop: () => {},
    show: (rows) => {
      for (const { key, label, done, total, note } of rows) {
        const before = last.get(key)
        const early = before && done < total && now() - before.at < linePause
        if (early || before?.done === done) continue
        last.set(key, { done, at: now() })
        say(`${label}: ${done} of ${total} ${unit}${note ? `, ${note}` : ''}`)
      }
    },
  }
}
