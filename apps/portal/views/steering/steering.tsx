'use client'

import { useEffect, useRef, useState } from 'react'
import { readFragment, type FragmentType } from '../../gql/index.ts'
import { paths } from '../../paths.ts'
import { PageLink } from '../../ui/page-link.tsx'
import { RenameDocument, SteeringFragment } from './documents.ts'
import { RenameForm, type NamedAs } from './rename-form.tsx'
import styles from './steering.module.css'
import { TellMe } from './tell-me.tsx'
import { UndoNotice } from './undo-notice.tsx'
import { useChange } from './use-change.ts'
import { cancelledText, divergedText, pausedText, verbs, type Steered, type Verb } from './verbs.ts'
import { WebhookLine } from './webhook-line.tsx'

/** What was just done, and how it is taken back. */
interface Done {
  readonly said: string
  readonly undo: (() => Promise<unknown>) | null
}

/** What can be done with an experiment: pause, cancel, retry, put away, name, clone; results stay whatever is done. */
export function Steering({
  experiment,
  webhook,
}: {
  readonly experiment: FragmentType<typeof SteeringFragment>
  /** Who else is told, without what is secret in its address; null: nobody. */
  readonly webhook: string | null
}) {
  const shown = readFragment(SteeringFragment, experiment)
  const { id, identity, archived, progress } = shown
  const { sending, refusals, send, forget } = useChange()
  const [naming, setNaming] = useState(false)
  const [done, setDone] = useState<Done | null>(null)
  const rename = useRef<HTMLButtonElement>(null)
  const closeForm = () => {
    forget()
    setNaming(false)
    rename.current?.focus()
  }
  // The newest that the server has said, which may be a moment ahead of what is shown.
  const newest = useRef<Steered>(shown)
  useEffect(() => {
    newest.current = shown
  }, [newest, shown])
  const sent = async (verb: Verb): Promise<boolean> => {
    const changed = await send(verbs[verb].document, { id })
    if (changed) newest.current = readFragment(SteeringFragment, changed)
    return changed !== null
  }
  const steer = async (verb: Verb): Promise<void> => {
    const back = verbs[verb].undo(newest.current)
    if (await sent(verb))
      setDone({ said: verbs[verb].said(newest.current), undo: back && (() => takeBack(back)) })
  }
  const takeBack = async (verb: Verb): Promise<void> => {
    if (await sent(verb)) setDone({ said: 'Taken back.', undo: null })
  }
  const describe = async (named: NamedAs): Promise<boolean> =>
    (await send(RenameDocument, { id, ...named, tags: [...named.tags] })) !== null
  const offered = (verb: Verb) => verbs[verb].offered(shown)
  const primary = (['retry', 'resume', 'unarchive'] as const).find(offered)
  const button = (verb: Verb) =>
    offered(verb) && (
      <button
        type="button"
        className={verb === primary ? styles.primary : styles.button}
        aria-disabled={sending}
        onClick={() => void steer(verb)}
      >
        {verbs[verb].label(shown)}
      </button>
    )
  return (
    <div className={styles.steering}>
      <div className={styles.actions}>
        <TellMe identity={identity} title={shown.title} watched={{ ...progress, ...shown }} />
        {button('pause')}
        {button('cancel')}
        <button
          type="button"
          className={styles.button}
          aria-disabled={sending}
          ref={rename}
          aria-expanded={naming}
          onClick={() => (naming ? closeForm() : setNaming(true))}
        >
          {shown.name ? 'Rename' : 'Name'}
        </button>
        {button('archive')}
        {button('unarchive')}
        <PageLink
          href={paths.newExperiment(identity)}
          className={(primary ? styles.button : styles.primary) ?? ''}
        >
          Clone and edit
        </PageLink>
        {button('resume')}
        {button('retry')}
      </div>
      <output className={styles.notice}>
        {done ? (
          <UndoNotice
            key={done.said}
            onGone={() => setDone(null)}
            onUndo={done.undo && (() => void done.undo?.())}
          >
            {done.said}
          </UndoNotice>
        ) : archived ? (
          <>
            Archived: it wants no work, and{' '}
            <PageLink href={paths.experiments(null, true)}>the archive</PageLink> lists it.
          </>
        ) : (
          standingText(shown)
        )}
      </output>
      <WebhookLine webhook={webhook} state={shown.state} notices={shown.notices} />
      {!naming && refusals.length > 0 && (
        <p className={styles.refusal} role="alert">
          {refusals.map(({ fix }) => fix).join(' ')}
        </p>
      )}
      {naming && (
        <RenameForm
          named={shown}
          refusals={refusals}
          sending={sending}
          onClose={closeForm}
          onSave={async (named) => {
            const { name, tags, note } = shown
            if (!(await describe(named))) return
            closeForm()
            setDone({ said: 'Saved.', undo: () => describe({ name, tags, note }) })
          }}
        />
      )}
      {!naming && (shown.tags.length > 0 || shown.note) && (
        <p className={styles.note}>
          {shown.tags.length > 0 && <span className={styles.tags}>{shown.tags.join(', ')}</span>}
          {shown.note}
        </p>
      )}
    </div>
  )
}

function standingText(shown: Steered): string | null {
  if (shown.state === 'PAUSED') return pausedText(shown)
  if (shown.state === 'CANCELLED') return cancelledText(shown)
  return divergedText(shown)
}
