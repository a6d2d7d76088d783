import type { ReactNode } from 'react'
import styles from './message.module.css'

/** A page that has something to say instead of something to show: what happened, and what to do. */
export function Message({
  title,
  children,
  actions,
}: {
  readonly title: string
  readonly children: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <div className={styles.message}>
      <h1>{title}</h1>
      <p>{children}</p>
      {actions && <p className={styles.actions}>{actions}</p>}
    </div>
  )
}

/** Something to type into a terminal. */
export function Command({ children }: { readonly children: string }) {
  return <code className={styles.command}>{children}</code>
}
