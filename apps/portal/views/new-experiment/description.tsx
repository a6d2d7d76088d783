'use client'

import { useId } from 'react'
import styles from './new-experiment.module.css'
import type { LocatedProblem } from './specification-text.ts'
import type { Draft } from './use-draft.ts'

const parts = [
  { key: 'name', title: 'Name', help: 'Up to 200 characters.' },
  { key: 'tags', title: 'Tags', help: 'Set off by commas, up to 20.' },
  { key: 'note', title: 'Note', help: 'Why you ask, for whoever reads it later.' },
] as const

/** What an experiment is called: no part of its specification, and free to change later. */
export function Description({
  draft,
  problems,
  onChange,
}: {
  readonly draft: Omit<Draft, 'text'>
  readonly problems: readonly LocatedProblem[]
  readonly onChange: (change: Partial<Omit<Draft, 'text'>>) => void
}) {
  const id = useId()
  return (
    <fieldset className={styles.group}>
      <legend>Name, tags, note</legend>
      <p className={styles.help}>No part of the specification; they can change at any time.</p>
      {parts.map(({ key, title, help }) => {
        const wrong = problems.filter(({ field }) => field.split('.')[0] === key)
        const control = {
          id: `${id}-${key}`,
          value: draft[key],
          'aria-describedby': `${id}-${key}-help`,
          'aria-invalid': wrong.length > 0,
          onChange: (event: { readonly target: { readonly value: string } }) =>
            onChange({ [key]: event.target.value }),
        }
        return (
          <div key={key} className={styles.field}>
            <label htmlFor={control.id}>{title}</label>
            <div>
              {key === 'note' ? (
                <textarea rows={3} {...control} />
              ) : (
                <input type="text" autoComplete="off" {...control} />
              )}
              <p
                id={`${id}-${key}-help`}
                className={wrong.length > 0 ? styles.problem : styles.help}
              >
                {wrong[0]?.fix ?? help}
              </p>
            </div>
          </div>
        )
      })}
    </fieldset>
  )
}
