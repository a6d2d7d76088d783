import type { ReactNode } from 'react'
import page from '../experiment/experiment.module.css'
import styles from './answer.module.css'

interface Said {
  readonly key: string
  readonly title: string
  readonly says: string
  readonly mayNotSay: string
}

/** One figure between its title and what it says and may not say. */
export function Figure({
  said: { key, title, says, mayNotSay },
  choice = null,
  links,
  children,
}: {
  readonly said: Said
  readonly choice?: ReactNode
  /** How all figures of this kind leave, under the last of them. */
  readonly links: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className={page.figure} id={key}>
      <div className={page.between}>
        <h2 className={styles.title}>{title}</h2>
        {choice}
      </div>
      <div className={styles.drawn}>{children}</div>
      <div className={page.says}>
        <p>
          <b>What the figure says</b>
          {says}
        </p>
        <p>
          <b>What it may not say</b>
          {mayNotSay}
        </p>
      </div>
      {links}
    </section>
  )
}
