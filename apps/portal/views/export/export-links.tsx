import { paths, type ExportedFile, type FigureView } from '../../paths.ts'
import styles from './export-links.module.css'

/** How a figure leaves: files with an address of their own, so that a paper can name them. */
export function ExportLinks({
  identity,
  view,
  figure,
}: {
  readonly identity: string
  readonly view: FigureView
  readonly figure: 'figure-1' | 'verdict'
}) {
  const files: readonly (readonly [name: string, file: ExportedFile])[] = [
    ['SVG', `${figure}.svg`],
    ['CSV', `${figure}.csv`],
  ]
  return (
    <span className={styles.links}>
      {files.map(([name, file]) => (
        <a
          key={file}
          href={paths.exported(identity, file, view)}
          download={`${file.replace('.', `-${identity.slice(0, 8)}.`)}`}
        >
          {name}
          <span className="unseen"> of {figure === 'verdict' ? 'the verdict' : 'Figure 1'}</span>
        </a>
      ))}
    </span>
  )
}

/** The page as a PDF, by the browser’s own print. */
export function PrintButton() {
  return (
    <button type="button" className={styles.print} onClick={() => window.print()}>
      PDF, by print
    </button>
  )
}
