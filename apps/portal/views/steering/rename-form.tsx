'use client'

import { useEffect, useRef, useState } from 'react'
import { Description } from '../new-experiment/description.tsx'
import styles from './steering.module.css'
import type { Refusal } from './use-change.ts'

export interface NamedAs {
  readonly name: string
  readonly tags: readonly string[]
  readonly note: string
}

/** Name, tags and note in place; Esc leaves them as they were. */
export function RenameForm({
  named,
  refusals,
  sending,
  onSave,
  onClose,
}: {
  readonly named: NamedAs
  readonly refusals: readonly Refusal[]
  readonly sending: boolean
  readonly onSave: (named: NamedAs) => void
  readonly onClose: () => void
}) {
  const [draft, setDraft] = useState({ ...named, tags: named.tags.join(', ') })
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [onClose])
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        onSave({ ...draft, tags: wordsOf(draft.tags) })
      }}
    >
      <Description
        draft={draft}
        problems={refusals.map((refusal) => ({ ...refusal, line: null }))}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      <p className={styles.actions}>
        <button type="button" className={styles.button} onClick={onClose}>
          Leave as it is
        </button>
        <button type="submit" className={styles.primary} aria-disabled={sending}>
          Save
        </button>
      </p>
    </form>
  )
}

export const wordsOf = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
