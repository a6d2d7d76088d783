import { questionOf, type Measures } from '@lottery/questions'
import type { Identity, Outcomes } from '@lottery/science'
import type { ExperimentRecord, Progress } from '@lottery/store'

/**
 * Changes whenever a result of the experiment comes in. Results are immutable and are never taken back, so the number
 * of settled rounds names the set of them.
 */
export const dataVersionOf = ({
  done,
  diverged,
  planned,
}: Pick<Progress, 'done' | 'diverged' | 'planned'>): string => `${done + diverged}/${planned}`

export interface AnswerCache {
  /** `outcomes` is called only when this version has not been answered yet. */
  readonly answer: (
    experiment: ExperimentRecord,
    dataVersion: string,
    outcomes: () => Promise<Outcomes>,
  ) => Promise<Measures>
}

/** Keeps the last answer of the experiments asked for most recently; a pure function's result, never stale. */
export function createAnswerCache(experiments = 32): AnswerCache {
  const kept = new Map<Identity, { dataVersion: string; measures: Promise<Measures> }>()
  return {
    answer({ identity, question, specification }, dataVersion, outcomes) {
      const known = kept.get(identity)
      const current =
        known?.dataVersion === dataVersion
          ? known
          : {
              dataVersion,
              measures: outcomes().then((all) => questionOf(question).answer(specification, all)),
            }
      kept.delete(identity)
      kept.set(identity, current)
      current.measures.catch(() => kept.delete(identity))
      for (const oldest of kept.keys()) {
        if (kept.size <= experiments) break
        kept.delete(oldest)
      }
      return current.measures
    },
  }
}
