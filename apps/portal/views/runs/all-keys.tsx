'use client'

import type { RefObject } from 'react'
import styles from './runs.module.css'
import type { Key } from './use-keys.ts'

/** Every key of the page; Escape closes it. */
export function AllKeys({
  keys,
  dialog,
}: {
  readonly keys: readonly Key[]
  readonly dialog: RefObject<HTMLDialogElement | null>
}) {
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="all-keys">
      <h2 id="all-keys">Keys</h2>
      <dl>
        {keys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key === 'Escape' ? 'esc' : key === 'Enter' ? 'enter' : key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className={styles.button}>
          Close
        </button>
      </form>
    </dialog>
  )
}
