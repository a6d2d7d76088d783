import Link from 'next/link'
import { paths, type FigureView } from '../../paths.ts'
import styles from './answer.module.css'

/** What bars are; the address of the page keeps it. */
export function SpreadChoice({
  identity,
  view,
}: {
  readonly identity: string
  readonly view: FigureView
}) {
  return (
    <nav className={styles.choice} aria-label="Bars">
      {(['range', 'interval'] as const).map((spread) => (
        <Link
          key={spread}
          href={paths.experiment(identity, { ...view, spread })}
          replace
          scroll={false}
          {...(view.spread === spread ? { 'aria-current': 'true' as const } : {})}
        >
          {spread === 'range' ? 'min–max' : '95 % CI'}
        </Link>
      ))}
    </nav>
  )
}
