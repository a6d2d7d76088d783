'use client'

import { useRef, useState } from 'react'
import { count, counted } from '../../figures/format.ts'
import { readFragment, type FragmentType } from '../../gql/index.ts'
import { paths } from '../../paths.ts'
import { PageLink } from '../../ui/page-link.tsx'
import {
  ArchiveDocument,
  CancelDocument,
  RenameDocument,
  ResumeDocument,
  SteeringFragment,
  UnarchiveDocument,
} from './documents.ts'
import { RenameForm } from './rename-form.tsx'
import styles from './steering.module.css'
import { TellMe } from './tell-me.tsx'
import { UndoNotice } from './undo-notice.tsx'
import { useChange } from './use-change.ts'

/** What can be done with an experiment: stop, resume, put away, name, clone; results stay whatever is done. */
export function Steering({
  experiment,
}: {
  readonly experiment: FragmentType<typeof SteeringFragment>
}) {
  const shown = readFragment(SteeringFragment, experiment)
  const { id, identity, state, archived, progress } = shown
  const { sending, refusals, send, forget } = useChange()
  const [naming, setNaming] = useState(false)
  const [undo, setUndo] = useState(false)
  const rename = useRef<HTMLButtonElement>(null)
  const closeForm = () => {
    forget()
    setNaming(false)
    rename.current?.focus()
  }
  const resumable = state === 'CANCELLED' || progress.failed > 0
  const button = { type: 'button', className: styles.button, 'aria-disabled': sending } as const
  return (
    <div className={styles.steering}>
      <div className={styles.actions}>
        <TellMe identity={identity} title={shown.title} watched={{ ...progress, state }} />
        {state === 'ACTIVE' && !archived && (
          <button {...button} onClick={() => void send(CancelDocument, { id })}>
            {progress.training > 0 ? 'Stop after the rounds in training' : 'Stop'}
          </button>
        )}
        <button
          {...button}
          ref={rename}
          aria-expanded={naming}
          onClick={() => (naming ? closeForm() : setNaming(true))}
        >
          {shown.name ? 'Rename' : 'Name'}
        </button>
        {archived ? (
          <button {...button} onClick={() => void send(UnarchiveDocument, { id })}>
            Bring back
          </button>
        ) : (
          <button
            {...button}
            onClick={async () => {
              if (await send(ArchiveDocument, { id })) setUndo(true)
            }}
          >
            Archive
          </button>
        )}
        <PageLink
          href={paths.newExperiment(identity)}
          className={(resumable && !archived ? styles.button : styles.primary) ?? ''}
        >
          Clone and edit
        </PageLink>
        {resumable && !archived && (
          <button
            {...button}
            className={styles.primary}
            onClick={() => void send(ResumeDocument, { id })}
          >
            {state === 'CANCELLED' ? 'Resume' : 'Try failed rounds again'}
          </button>
        )}
      </div>
      <output className={styles.notice}>
        {archived && !undo && (
          <>
            Archived: it wants no work, and{' '}
            <PageLink href={paths.experiments(null, true)}>the archive</PageLink> lists it.
          </>
        )}
        {undo && (
          <UndoNotice
            onGone={() => setUndo(false)}
            onUndo={async () => {
              if (await send(UnarchiveDocument, { id })) setUndo(false)
            }}
          >
            Archived. Its results stay.
          </UndoNotice>
        )}
        {!archived && state === 'CANCELLED' && stoppedText(progress)}
      </output>
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
            if (await send(RenameDocument, { id, ...named, tags: [...named.tags] })) closeForm()
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

function stoppedText({
  done,
  total,
  training,
}: {
  readonly done: number
  readonly total: number
  readonly training: number
}): string {
  const last = training > 0 ? `${counted(training, 'round')} in training will be finished. ` : ''
  return `Stopped. ${last}${count(done)} of ${counted(total, 'round')} are kept; resume goes on from there.`
}
