import { comparisonFigures, readComparison } from './comparison-figures.tsx'
import { experimentFigures, readExperiment } from './experiment-figures.tsx'
import { askedOnce } from './asked-once.ts'
import { runFigures } from './run-figures.tsx'
import { readRun } from './run-subject.ts'
import type { FigureRecord, MadeFigure, Shown, Source } from './figure-record.ts'

/** One kind of page whose figures leave. */
export interface ExportedPage<Address> {
  /** Keys of its figures, in the order of the page. */
  readonly keys: readonly string[]
  /** Null where there is no such figure, or nothing of it yet. */
  readonly make: (
    source: Source,
    address: Address,
    key: string,
  ) => Promise<{ readonly shown: Shown; readonly figure: MadeFigure } | null>
}

const exportedPage = <Address, Subject>(
  read: (
    source: Source,
    address: Address,
  ) => Promise<{ readonly subject: Subject; readonly shown: Shown } | null>,
  figures: Readonly<Record<string, FigureRecord<Subject>>>,
): ExportedPage<Address> => ({
  keys: Object.keys(figures),
  async make(source, address, key) {
    const record = figures[key]
    const once = askedOnce(source)
    const found = record && (await read(once, address))
    const figure = found && (await record.make(once, found.subject))
    return figure ? { shown: found.shown, figure } : null
  },
})

/** Every page whose figures leave, and every figure of it. */
export const exportedPages = {
  experiment: exportedPage(readExperiment, experimentFigures),
  run: exportedPage(readRun, runFigures),
  comparison: exportedPage(readComparison, comparisonFigures),
} as const
