import { count, counted, countedWork } from '../../figures/format.ts'
import type { ExperimentState } from '../../gql/graphql.ts'
import {
  ArchiveDocument,
  CancelDocument,
  PauseDocument,
  ResumeDocument,
  RetryDocument,
  UnarchiveDocument,
} from './documents.ts'

/** What an experiment is steered by. */
export interface Steered {
  readonly state: ExperimentState
  readonly archived: boolean
  readonly progress: {
    readonly done: number
    readonly total: number
    readonly measurements: number
    readonly diverged: number
    readonly failed: number
    readonly training: number
  }
}

interface VerbOf<Document> {
  readonly document: Document
  readonly label: (shown: Steered) => string
  readonly offered: (shown: Steered) => boolean
  /** What has happened, once the server says so. */
  readonly said: (after: Steered) => string
  /** What takes it back; null when nothing does. */
  readonly undo: (before: Steered) => Verb | null
}

const kept = ({ progress }: Steered): string =>
  `${count(progress.done)} of ${countedWork(progress)} are kept`

const always = (text: string) => () => text

/** One entry a verb; the page's buttons, notices and undos follow from it. */
export const verbs = {
  pause: {
    document: PauseDocument,
    label: always('Pause'),
    offered: ({ state, archived }) => state === 'ACTIVE' && !archived,
    said: (after) => pausedText(after),
    undo: () => 'resume',
  },
  resume: {
    document: ResumeDocument,
    label: always('Resume'),
    offered: ({ state, archived }) => (state === 'PAUSED' || state === 'CANCELLED') && !archived,
    said: always('It goes on.'),
    undo: ({ state }) => (state === 'CANCELLED' ? 'cancel' : 'pause'),
  },
  cancel: {
    document: CancelDocument,
    label: always('Cancel'),
    offered: ({ state, archived }) => (state === 'ACTIVE' || state === 'PAUSED') && !archived,
    said: (after) => cancelledText(after),
    undo: ({ state }) => (state === 'PAUSED' ? 'pause' : 'resume'),
  },
  retry: {
    document: RetryDocument,
    label: ({ progress }) => `Retry ${counted(progress.failed, 'failed round')}`,
    offered: ({ state, archived, progress }) =>
      state === 'ACTIVE' && !archived && progress.failed > 0,
    said: always('What failed is queued again, with three more tries.'),
    undo: () => null,
  },
  archive: {
    document: ArchiveDocument,
    label: always('Archive'),
    offered: ({ archived }) => !archived,
    said: always('Archived. Its results stay.'),
    undo: () => 'unarchive',
  },
  unarchive: {
    document: UnarchiveDocument,
    label: always('Bring back'),
    offered: ({ archived }) => archived,
    said: always('It is back, as it was.'),
    undo: () => 'archive',
  },
} as const satisfies Record<Verb, VerbOf<typeof PauseDocument | typeof RetryDocument>>

export type Verb = 'pause' | 'resume' | 'cancel' | 'retry' | 'archive' | 'unarchive'

export function pausedText(shown: Steered): string {
  const { training } = shown.progress
  const last = training > 0 ? `${counted(training, 'round')} in training will be finished. ` : ''
  return `Paused. ${last}${kept(shown)}; resume goes on from there.`
}

export const cancelledText = (shown: Steered): string =>
  `Cancelled: nothing more is trained for it, and what was in training is given up. ${kept(shown)}.`

/** Why nobody can retry these; null without any. */
export function divergedText({ progress: { diverged } }: Steered): string | null {
  if (diverged === 0) return null
  const [subject, verb] =
    diverged === 1 ? ['One round has', 'it'] : [`${count(diverged)} rounds have`, 'they']
  return `${subject} diverged and cannot be retried: a round follows from its recipe, so ${verb} would diverge again. Clone and edit, with a lower learning rate.`
}
