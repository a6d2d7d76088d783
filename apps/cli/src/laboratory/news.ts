import { questionOf } from '@lottery/questions'
import type { ExperimentRecord, Progress, Store } from '@lottery/store'
import { progressNote, titleOf } from '../terminal/experiment-words.ts'
import type { ProgressDisplay, ProgressRow } from '../terminal/progress.ts'

/** Milliseconds: looking more often than this tells a person nothing. */
const pause = 500
const mostRows = 4
/** Milliseconds that trainers take to come up. */
const settling = 10_000
const none: ReadonlySet<string> = new Set()

/** Shows what the running experiments are doing, until the returned function is called. */
export async function followExperiments(
  store: Store,
  display: ProgressDisplay,
): Promise<() => Promise<void>> {
  const active = new Map<string, Pace>()
  const began = performance.now()
  let changed = true
  let looking = Promise.resolve()

  const look = async (): Promise<void> => {
    if (!changed) return
    changed = false
    const { rows } = await store.experiments.list({ first: 100, state: 'active' })
    const identities = rows.map(({ identity }) => identity)
    const progress = await store.experiments.progress(identities)
    for (const identity of [...active.keys()].filter((one) => !identities.includes(one))) {
      active.delete(identity)
      for (const line of await ending(store, identity)) display.say(line)
    }
    const idle = performance.now() - began > settling ? await enginesWithoutTrainer(store) : none
    display.show(
      rows.slice(0, mostRows).flatMap((experiment) => {
        const counts = progress.get(experiment.identity)
        return counts ? [rowOf(experiment, counts, active, idle, performance.now())] : []
      }),
    )
  }
  const close = await store.listen(({ kind }) => {
    if (kind !== 'training') changed = true
  })
  const timer = setInterval(() => {
    looking = looking.then(look).catch((error: unknown) => {
      display.say(`The database does not answer: ${(error as Error).message}`)
    })
  }, pause)
  return async () => {
    clearInterval(timer)
    await close()
    await looking
    display.stop()
  }
}

interface Pace {
  readonly settled: number
  readonly at: number
}

function rowOf(
  experiment: ExperimentRecord,
  progress: Progress,
  paces: Map<string, Pace>,
  idle: ReadonlySet<string>,
  now: number,
): ProgressRow {
  const settled = settledOf(progress)
  const { engine } = experiment.specification
  const pace = paces.get(experiment.identity) ?? { settled, at: now }
  paces.set(experiment.identity, pace)
  return {
    key: experiment.identity,
    label: titleOf(experiment),
    done: settled,
    total: progress.planned,
    note: progressNote({
      failed: progress.failed,
      secondsLeft: secondsLeft(pace, { settled, at: now }, progress.planned),
      waitsFor: progress.queued > 0 && idle.has(engine) ? engine : null,
    }),
  }
}

/** From the pace since we first looked; null before there is one. */
export function secondsLeft(first: Pace, last: Pace, planned: number): number | null {
  const made = last.settled - first.settled
  if (made < 2 || last.settled >= planned) return null
  return ((last.at - first.at) / 1000 / made) * (planned - last.settled)
}

async function enginesWithoutTrainer(store: Store): Promise<ReadonlySet<string>> {
  const load = await store.work.load()
  return new Set(load.filter(({ trainers }) => trainers === 0).map(({ engine }) => engine))
}

const settledOf = ({ done, diverged, blocked }: Progress): number => done + diverged + blocked

/** What to say of an experiment that is no longer active. */
async function ending(store: Store, identity: string): Promise<string[]> {
  const experiment = await store.experiments.find(identity)
  if (experiment?.state !== 'finished') return []
  const outcomes = await store.experiments.outcomes(identity)
  const { verdict } = questionOf(experiment.question).answer(experiment.specification, outcomes)
  return [`${titleOf(experiment)} is finished. ${verdict?.headline.sentence ?? ''}`.trim()]
}
