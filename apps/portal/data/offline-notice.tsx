'use client'

import { useEffect, useState } from 'react'
import { clockTime } from '../ui/clock-time.tsx'
import styles from '../ui/message.module.css'
import { useConnection } from './graphql-provider.tsx'

const patience = 1500

/** Says that what is shown no longer moves, since when, and that nothing needs to be done. */
export function OfflineNotice() {
  const { lostSince } = useConnection()
  const [late, setLate] = useState<number | null>(null)
  useEffect(() => {
    if (lostSince === null) return undefined
    const timer = setTimeout(() => setLate(lostSince), patience)
    return () => clearTimeout(timer)
  }, [lostSince])
  const shown = lostSince !== null && late === lostSince
  return (
    <output className={styles.status}>
      {shown && (
        <span className={styles.notice}>
          <b>Not connected since {clockTime(new Date(lostSince))}.</b> What you see is from then.
          The page goes on by itself when the server is back; if it was stopped,{' '}
          <code>npm start</code> goes on where it was.
        </span>
      )}
    </output>
  )
}
