/** Answers that are waited for: a store outside React, fed by the client's own fetch. */
export interface ActivityStore {
  readonly busy: () => boolean
  readonly subscribe: (listener: () => void) => () => void
  readonly begin: () => void
  readonly end: () => void
}

export function activityStore(): ActivityStore {
  let underWay = 0
  const listeners = new Set<() => void>()
  const change = (by: number) => {
    underWay += by
    for (const listener of listeners) listener()
  }
  return {
    busy: () => underWay > 0,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    begin: () => change(1),
    end: () => change(-1),
  }
}

/** `fetch` that counts as activity until its answer is there. */
export const countingFetch =
  ({ begin, end }: ActivityStore): typeof fetch =>
  async (input, init) => {
    begin()
    try {
      return await fetch(input, init)
    } finally {
      end()
    }
  }
