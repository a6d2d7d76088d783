import { ExportLinks } from '../export/export-links.tsx'
import type { FigureKey } from '../export/figure-names.ts'
import styles from './run.module.css'

/** Where the figures of a run are had: its address at the shown round, and how many rounds it is drawn from. */
export interface RunPlace {
  readonly page: string
  /** Rounds in ÷ rounds planned. */
  readonly dataVersion: string
}

/** The row of links under a figure: its table, its files, its permalink. */
export const FigureLeaves = ({
  place,
  figure,
}: {
  readonly place: RunPlace
  readonly figure: FigureKey<'run'>
}) => (
  <p className={styles.out}>
    <ExportLinks kind="run" figure={figure} {...place} />
  </p>
)
