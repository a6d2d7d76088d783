import Link from 'next/link'
import { notFound } from 'next/navigation'
import type { Cell, Table } from '../../figures/export/table.ts'
import { Message } from '../../ui/message.tsx'
import { Sideways } from '../../ui/sideways.tsx'
import { dataMoved } from './data-moved.ts'
import { provenanceOf } from './exported-file.ts'
import {
  figureAddress,
  figureNameOf,
  figuresOf,
  fileAddress,
  type PageKind,
} from './figure-names.ts'
import styles from './figure-page.module.css'
import { portalSource } from './portal-source.ts'
import type { ExportedPage } from './registry.ts'

export interface FigurePageProps<Address> {
  readonly kind: PageKind
  readonly page: ExportedPage<Address>
  readonly address: Address
  /** Key of the figure. */
  readonly figure: string
  /** The data version of the link that led here; null where it had none. */
  readonly data: string | null
}

/** One figure alone: drawn, said, its numbers as a table, what they were drawn from, and how it leaves. */
export async function FigurePage<Address>(props: FigurePageProps<Address>) {
  const { kind, page, address, figure: key, data } = props
  const name = figureNameOf(kind, key)
  if (!name) notFound()
  const made = await page.make(portalSource, address, key)
  if (!made)
    return (
      <Message title="Nothing is in yet">
        This figure is drawn from the first committed rounds on. Its address stays the same.
      </Message>
    )
  const { shown, figure } = made
  const { caption, drawing, table } = figure
  const provenance = provenanceOf(shown, figure, { key, origin: '', date: new Date() })
  const moved = dataMoved(data, shown.dataVersion)
  return (
    <>
      <p className={styles.crumb}>
        <Link href={shown.page}>{shown.name}</Link> / {name.name}
      </p>
      <h1>{caption.title}</h1>
      <p className={styles.drawn}>
        {caption.drawn}. {caption.claim}
      </p>
      {moved && (
        <output className={styles.moved}>
          <b>Data have moved on.</b> {moved} The figure shows what is in now.
        </output>
      )}
      {drawing && (
        <section className={styles.figure}>
          <Sideways label={caption.title}>{drawing.element}</Sideways>
        </section>
      )}
      <p className={styles.links}>
        {name.formats.map((format) => (
          <a key={format} href={fileAddress(shown.page, key, format)} download>
            {format.toUpperCase()}
          </a>
        ))}
        <Link href={figureAddress(shown.page, key, shown.dataVersion)}>Permalink</Link>
      </p>
      <dl className={styles.origin}>
        <dt>n</dt>
        <dd>{caption.replicates}</dd>
        <dt>specification</dt>
        <dd>
          {shown.specifications.map((sha) => (
            <code key={sha}>sha256 {sha} </code>
          ))}
        </dd>
        <dt>data version</dt>
        <dd>
          <span className={moved ? styles.stale : ''}>{shown.dataVersion}</span> rounds
        </dd>
        <dt>query</dt>
        <dd>
          <details>
            <summary>
              {provenance.query.name} with <code>{provenance.query.variables}</code>
            </summary>
            <code>{provenance.query.document}</code>
          </details>
        </dd>
      </dl>
      <h2 className={styles.heading} id="table">
        The numbers
      </h2>
      <NumbersOf table={table} title={caption.title} />
      <p className={styles.others}>
        Other figures here:{' '}
        {Object.entries(figuresOf(kind))
          .filter(([other]) => other !== key)
          .map(([other, found]) => (
            <Link key={other} href={figureAddress(shown.page, other)} prefetch={false}>
              {found?.name}
            </Link>
          ))}
      </p>
    </>
  )
}

function NumbersOf({ table, title }: { readonly table: Table; readonly title: string }) {
  return (
    // A part that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroll} tabIndex={0} aria-labelledby="table">
      <table className={styles.table}>
        <caption>
          {title}. Shares in 0…1, steps as counts, six digits at most; the CSV has them all.
        </caption>
        <thead>
          <tr>
            {table.names.map((name) => (
              <th key={name} scope="col">
                {name.replaceAll('_', ' ')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            // Rows have no name of their own, and never change places.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={table.names[column]} scope="row">
                    {written(cell)}
                  </th>
                ) : (
                  <td key={table.names[column]}>{written(cell)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function written(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  return typeof cell === 'number' ? String(Number(cell.toPrecision(6))) : cell
}
