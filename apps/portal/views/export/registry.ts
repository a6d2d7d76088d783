import { answerFigures, readAnswer } from './answer-figures.tsx'
import { comparisonFigures, readComparison } from './comparison-figures.tsx'
import { askedOnce } from './asked-once.ts'
import { experimentFigures } from './experiment-figures.tsx'
import { readExperiment } from './experiment-subject.ts'
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

/** Rounds may come in between two questions, but not every time. */
const mostTries = 5

const exportedPage = <Address, Subject>(
  read: (
    source: Source,
    address: Address,
  ) => Promise<{ readonly subject: Subject; readonly shown: Shown } | null>,
  figures: Readonly<Record<string, FigureRecord<Subject>>>,
): ExportedPage<Address> => ({
  keys: Object.keys(figures),
  async make(source, address, key) {
    const record = Object.hasOwn(figures, key) ? figures[key] : undefined
    if (!record) return null
    for (let tries = 1; ; tries++) {
      const once = askedOnce(source)
      const found = await read(once, address)
      const figure = found && (await record.make(once, found.subject))
      if (!figure) return null
      const { shown } = found
      const isWhole = figure.dataVersion === null || figure.dataVersion === shown.dataVersion
      if (isWhole || tries === mostTries) return { shown, figure }
    }
  },
})

/** Every page whose figures leave, and every figure of it. */
export const exportedPages = {
  experiment: exportedPage(readExperiment, experimentFigures),
  answer: exportedPage(readAnswer, answerFigures),
  run: exportedPage(readRun, runFigures),
  comparison: exportedPage(readComparison, comparisonFigures),
} as const
