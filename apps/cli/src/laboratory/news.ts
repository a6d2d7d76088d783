import { questionOf } from '@lottery/questions'
import type { ExperimentRecord, Progress, Store } from '@lottery/store'
import { counted, duration } from '../terminal/numbers.ts'
import type { ProgressDisplay, ProgressRow } from '../terminal/progress.ts'

/** Milliseconds: looking more often than this tells a person nothing. */
const pause = 500
const mostRows = 4

/** Shows what the running experiments are doing, until the returned function is called. */
export async function followExperiments(
  store: Store,
  display: ProgressDisplay,
): Promise<() => Promise<void>> {
  const active = new Map<string, Pace>()
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
    display.show(
      rows.slice(0, mostRows).flatMap((experiment) => {
        const counts = progress.get(experiment.identity)
        return counts ? [rowOf(experiment, counts, active, performance.now())] : []
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
  now: number,
): ProgressRow {
  const settled = settledOf(progress)
  const pace = paces.get(experiment.identity) ?? { settled, at: now }
  paces.set(experiment.identity, pace)
  const left = secondsLeft(pace, { settled, at: now }, progress.planned)
  return {
    key: experiment.identity,
    label: titleOf(experiment),
    done: settled,
    total: progress.planned,
    note: [
      progress.failed > 0 ? `${counted(progress.failed, 'round')} failed` : '',
      progress.queued > 0 && progress.running === 0 ? 'waiting for a trainer' : '',
      left === null ? '' : `about ${duration(left)} left`,
    ]
      .filter(Boolean)
      .join(', '),
  }
}

/** From the pace since we first looked; null before there is one. */
export function secondsLeft(first: Pace, last: Pace, planned: number): number | null {
  const made = last.settled - first.settled
  if (made < 2 || last.settled >= planned) return null
  return ((last.at - first.at) / 1000 / made) * (planned - last.settled)
}

const settledOf = ({ done, diverged, blocked }: Progress): number => done + diverged + blocked

export const titleOf = ({ identity, name }: Pick<ExperimentRecord, 'identity' | 'name'>): string =>
  `${name || 'Experiment'} ${identity.slice(0, 8)}`

/** What to say of an experiment that is no longer active. */
async function ending(store: Store, identity: string): Promise<string[]> {
  const experiment = await store.experiments.find(identity)
  if (experiment?.state !== 'finished') return []
  const outcomes = await store.experiments.outcomes(identity)
  const { verdict } = questionOf(experiment.question).answer(experiment.specification, outcomes)
  return [`${titleOf(experiment)} is finished. ${verdict?.headline.sentence ?? ''}`.trim()]
}
