'use client'

import Link from 'next/link'
import { paths } from '../paths.ts'
import { Message } from '../ui/message.tsx'
import styles from '../ui/message.module.css'

export default function ErrorPage({
  reset,
}: {
  readonly error: Error
  readonly reset: () => void
}) {
  return (
    <Message
      title="This page could not be made"
      actions={
        <>
          <button type="button" className={styles.button} onClick={reset}>
            Try again
          </button>
          <Link href={paths.experiments()}>All experiments</Link>
        </>
      }
    >
      The server did not answer as it should. Stored results are not touched by that. If it stays
      so, the terminal where <code>npm start</code> runs says why.
    </Message>
  )
}
