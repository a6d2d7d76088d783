import type { RunFilter, Store } from '@lottery/store'
import { fits, groupOfRuns, type GroupOfRuns } from './grouped-runs.ts'
import type { ConfigurationCache } from './run-configuration.ts'
import type { Conditions, Selection } from './selection.ts'

/** A selection with its runs: none where nothing fits (any more). */
export interface Members extends GroupOfRuns {
  readonly selection: Selection
}

/**
 * The runs of each selection, in the order of the selections, which stand under their ids as they were given.
 */
export async function membersOf(
  selections: ReadonlyMap<string, Selection>,
  store: Store,
  configurations: ConfigurationCache,
): Promise<Members[]> {
  const lists = new Map<string, ReturnType<Store['runs']['list']>>()
  const listed = (filter: RunFilter) => {
    const name = JSON.stringify(filter)
    const list = lists.get(name) ?? store.runs.list(filter, null)
    lists.set(name, list)
    return list
  }
  const experiments = [...selections.values()].flatMap((one) =>
    one.kind === 'keys' ? [] : [one.experiment],
  )
  const found = await Promise.all(
    [...selections].map(async ([id, selection]) => {
      const { conditions } = selection.kind === 'keys' ? selection : { conditions: null }
      const runs = await listed(conditions ? filterOf(conditions) : { experiments })
      return { id, selection, conditions, runs }
    }),
  )
  const known = await configurations.load(store, [
    ...new Set(found.flatMap(({ runs }) => runs.map(({ experiment }) => experiment))),
  ])
  return found.map(({ id, selection, conditions, runs }) => {
    const own = runs.filter((run) => {
      if (selection.kind !== 'keys')
        return (
          run.experiment === selection.experiment &&
          run.arm === selection.arm &&
          (selection.kind === 'arm' ||
            (run.replicate === selection.replicate && run.draw === selection.draw))
        )
      const configuration = known.get(run.experiment)
      return (
        configuration !== undefined && conditions !== null && fits(conditions, run, configuration)
      )
    })
    return { ...groupOfRuns(id, own, known), selection }
  })
}

/** What the store narrows a list down to; conditions on keys come after. */
export const filterOf = ({
  text,
  minimumRounds,
  archived,
}: Omit<Conditions, 'keys'>): RunFilter => ({
  archived,
  ...(text ? { text } : {}),
  ...(minimumRounds ? { minimumRounds } : {}),
})
