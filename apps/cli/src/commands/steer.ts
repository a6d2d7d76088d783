import { Command } from 'commander'
import { ProblemError } from '@lottery/science'
import { asking } from '../server/ask.ts'
import {
  ArchiveDocument,
  CancelDocument,
  PauseDocument,
  ResumeDocument,
  RetryDocument,
  UnarchiveDocument,
  type PauseMutation,
  type SteeredFragment,
  type TypedDocumentString,
} from '../server/documents.ts'
import { titleOf } from '../terminal/experiment-words.ts'
import { counted, countedWork, whole } from '../terminal/numbers.ts'
import { print, printJson } from '../terminal/print.ts'
import { talksToServer, type ServerOptions } from './server-option.ts'

type Steered = NonNullable<SteeredFragment['experiment']>

interface Verb {
  readonly document: TypedDocumentString<PauseMutation, { readonly id: string }>
  readonly description: string
  /** What has become of it, after its title. */
  readonly said: (experiment: Steered) => string
  /** The command that takes it back; null when none does. */
  readonly undo: (experiment: Steered) => string | null
}

const unlessFinished =
  (command: string) =>
  ({ state }: Steered): string | null =>
    state === 'FINISHED' ? null : command

const verbs = {
  pause: {
    document: PauseDocument,
    description: 'Takes unstarted work out of the queue; what is in training is finished.',
    said: ({ state, progress: { training } }) =>
      state === 'FINISHED'
        ? 'is finished: there is nothing to pause'
        : `is paused${training > 0 ? `; ${counted(training, 'round')} in training will be finished` : ''}`,
    undo: unlessFinished('resume'),
  },
  resume: {
    document: ResumeDocument,
    description: 'Lets a paused or cancelled experiment go on.',
    said: ({ state }) =>
      state === 'FINISHED' ? 'is finished: there is nothing to resume' : 'goes on',
    undo: unlessFinished('pause'),
  },
  cancel: {
    document: CancelDocument,
    description: 'Gives it up: nothing more is trained for it, and what is in training stops.',
    said: ({ state }) =>
      state === 'FINISHED' ? 'is finished: there is nothing to cancel' : 'is cancelled',
    undo: unlessFinished('resume'),
  },
  retry: {
    document: RetryDocument,
    description: 'Queues failed work again; a diverged round is a result and never tried again.',
    said: ({ progress: { diverged } }) =>
      `has no failed rounds left in its way${diverged > 0 ? `; ${counted(diverged, 'round')} diverged and would diverge again` : ''}`,
    undo: () => null,
  },
  archive: {
    document: ArchiveDocument,
    description: 'Puts it away: it wants no work, and lists leave it out.',
    said: () => 'is archived',
    undo: () => 'unarchive',
  },
  unarchive: {
    document: UnarchiveDocument,
    description: 'Brings an archived experiment back, as it was.',
    said: ({ state }) => `is back, ${state.toLowerCase()}`,
    undo: () => 'archive',
  },
} as const satisfies Record<string, Verb>

/** `lottery pause 3f9c`: one command a verb, all the same but for what they send and say. */
export const steering = Object.fromEntries(
  Object.entries<Verb>(verbs).map(([name, verb]) => [name, () => steeringCommand(name, verb)]),
) as Readonly<Record<keyof typeof verbs, () => Command>>

const steeringCommand = (name: string, verb: Verb): Command =>
  talksToServer(new Command(name))
    .description(verb.description)
    .argument('<id>', 'its id, or the first four or more digits of it')
    .action(async (id: string, { server, json }: ServerOptions) => {
      const { change } = await asking(server)(verb.document, { id })
      const { experiment, userErrors } = change
      if (!experiment) throw new ProblemError([...userErrors])
      if (json) printJson(experiment)
      else print(...steeredLines(verb, experiment))
    })

function steeredLines({ said, undo }: Pick<Verb, 'said' | 'undo'>, steered: Steered) {
  const { identity, progress } = steered
  const back = undo(steered)
  return [
    `${titleOf(steered)} ${said(steered)}. ${whole(progress.done)} of ${countedWork(progress)} are kept.`,
    ...(back ? [`lottery ${back} ${identity.slice(0, 8)} takes that back.`] : []),
  ]
}
