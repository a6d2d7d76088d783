import Link from 'next/link'
import { figureAddress, figureNameOf, fileAddress, type PageKind } from './figure-names.ts'
import styles from './export-links.module.css'

/** How a figure leaves: its own page with the table and what it was drawn from, and files that a paper can name. */
export function ExportLinks({
  kind,
  figure,
  page,
  dataVersion,
  table = true,
}: {
  readonly kind: PageKind
  readonly figure: string
  /** Address of the page, with the view. */
  readonly page: string
  readonly dataVersion: string
  /** False where the page itself has the table beside these links. */
  readonly table?: boolean
}) {
  const found = figureNameOf(kind, figure)
  if (!found) return null
  const of = <span className="unseen"> of {found.name}</span>
  return (
    <span className={styles.links}>
      {table && (
        <Link href={figureAddress(page, figure)} prefetch={false}>
          Table{of}
        </Link>
      )}
      {found.formats.map((format) => (
        <a key={format} href={fileAddress(page, figure, format)} download>
          {format.toUpperCase()}
          {of}
        </a>
      ))}
      <Link href={figureAddress(page, figure, dataVersion)} prefetch={false}>
        Permalink{of}
      </Link>
    </span>
  )
}
