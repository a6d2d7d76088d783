import { ExportLinks } from '../export/export-links.tsx'
import type { FigureKey } from '../export/figure-names.ts'
import styles from './compare.module.css'
import type { Parts } from './parts.ts'

/** The row of links under a figure: its table, its files, its permalink. */
export const FigureLeaves = ({
  parts: { page, comparison },
  figure,
}: {
  readonly parts: Parts
  readonly figure: FigureKey<'comparison'>
}) => (
  <p className={styles.note}>
    <ExportLinks
      kind="comparison"
      figure={figure}
      page={page}
      dataVersion={comparison.dataVersion}
    />
  </p>
)
