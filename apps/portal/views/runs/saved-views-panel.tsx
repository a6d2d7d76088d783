'use client'

import Link from 'next/link'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { useQuery } from 'urql'
import { UndoNotice } from '../steering/undo-notice.tsx'
import { runsSearch, type RunsView } from './address.ts'
import { SavedViewsDocument } from './documents.ts'
import { Panel } from './panel.tsx'
import styles from './runs.module.css'
import { useSavedViews } from './use-saved-views.ts'

/** Views that the team has named; the server keeps them, so that colleagues see them. */
export function SavedViewsPanel({
  view,
  panel,
}: {
  readonly view: RunsView
  readonly panel: RefObject<HTMLDetailsElement | null>
}) {
  const [{ data, error }] = useQuery({ query: SavedViewsDocument })
  const { save, rename, remove, restore, problem, deleted, forget } = useSavedViews()
  const [renamed, setRenamed] = useState<string | null>(null)
  const search = runsSearch(view)
  const saved = data?.savedViews ?? []
  return (
    <Panel label="Saved views" panel={panel} right>
      <form
        className={styles.save}
        onSubmit={(event) => {
          event.preventDefault()
          const form = event.currentTarget
          const name = String(new FormData(form).get('name') ?? '')
          void save(name, search).then((done) => done && form.reset())
        }}
      >
        <input
          name="name"
          aria-label="Name for this view"
          placeholder="Name this view"
          maxLength={80}
          required
        />
        <button type="submit" className={styles.button}>
          Save
        </button>
      </form>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {deleted && (
        <output className={styles.hint}>
          <UndoNotice onUndo={() => void restore(deleted.id)} onGone={forget}>
            Deleted “{deleted.name}”.
          </UndoNotice>
        </output>
      )}
      {error && !data && (
        <p className={styles.problem}>Saved views cannot be read now; the list itself can.</p>
      )}
      {data && saved.length === 0 && (
        <p className={styles.hint}>None yet. All of your team see what is saved here.</p>
      )}
      <ul className={styles.saved}>
        {saved.map((one) => (
          <li key={one.id}>
            {renamed === one.id ? (
              <RenameForm
                view={one}
                onRename={async (name) => {
                  if (await rename(one.id, name)) setRenamed(null)
                }}
              />
            ) : (
              <>
                <Link
                  href={one.search ? `/runs?${one.search}` : '/runs'}
                  aria-current={one.search === search ? 'page' : undefined}
                >
                  {one.name}
                </Link>
                <button
                  type="button"
                  className={styles.plain}
                  aria-label={`Rename ${one.name}`}
                  onClick={() => setRenamed(one.id)}
                >
                  Rename
                </button>
                <button
                  type="button"
                  className={styles.plain}
                  aria-label={`Delete ${one.name}`}
                  onClick={() => void remove(one)}
                >
                  Delete
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function RenameForm({
  view,
  onRename,
}: {
  readonly view: { readonly name: string }
  readonly onRename: (name: string) => Promise<void>
}) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  return (
    <form
      className={styles.save}
      onSubmit={(event) => {
        event.preventDefault()
        void onRename(field.current?.value ?? '')
      }}
    >
      <input
        ref={field}
        aria-label={`New name for ${view.name}`}
        defaultValue={view.name}
        maxLength={80}
        required
      />
      <button type="submit" className={styles.button}>
        Rename
      </button>
    </form>
  )
}
