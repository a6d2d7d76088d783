'use client'

import type { CombinedError } from 'urql'
import styles from '../ui/message.module.css'
import { useConnection } from './graphql-provider.tsx'

/** Says that what is shown could not be brought up to date, that it is kept, and what to do; while connected. */
export function NotReadAgain({
  error,
  onAgain,
}: {
  readonly error: CombinedError | undefined
  readonly onAgain: () => void
}) {
  const { lostSince } = useConnection()
  if (!error || lostSince !== null) return null
  return (
    <output className={styles.problem}>
      <b>The numbers could not be read again.</b> What you see is from before, and stored results
      are not touched.{' '}
      <button type="button" onClick={onAgain}>
        Try again
      </button>
    </output>
  )
}
