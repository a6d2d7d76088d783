import { inputsOf, type Identity, type Outcome, type Outcomes, type Recipe } from '@lottery/science'
import { questionOf, type Placement, type Specification } from '@lottery/questions'

/**
 * `settled`: committed, done or diverged. `ready`: its inputs are done, it can be trained now. `waiting`: an input is
 * still to come. `blocked`: an input diverged, or is itself blocked, so this can never be done.
 */
export type WorkState = 'settled' | 'ready' | 'waiting' | 'blocked'

export interface PlannedWork {
  readonly identity: Identity
  readonly recipe: Recipe
  readonly state: WorkState
  /** Lower goes first: the round, so that a figure fills from the left for all replicates at once. */
  readonly round: number
}

export interface Plan {
  readonly placements: readonly Placement[]
  /** Each piece of work once, however many placements share it; in the order in which to do it. */
  readonly work: readonly PlannedWork[]
  /** Nothing is left that could be done: all settled or blocked, and the question asks for nothing more. */
  readonly finished: boolean
}

/** Everything an experiment wants done, and what can be done now. Called again after every commit; holds no state. */
export function planWork(specification: Specification, outcomes: Outcomes): Plan {
  const placements = questionOf(specification.question).plan(specification, outcomes)
  const byIdentity = new Map<Identity, Placement>()
  for (const placement of placements) {
    const known = byIdentity.get(placement.identity)
    if (!known || placement.round < known.round) byIdentity.set(placement.identity, placement)
  }
  const states = new Map<Identity, WorkState>()
  const stateOf = (identity: Identity): WorkState => {
    const known = states.get(identity)
    if (known) return known
    const placement = byIdentity.get(identity)
    const state = outcomes.has(identity)
      ? 'settled'
      : placement
        ? stateFrom(
            inputsOf(placement.recipe).map((input) => [outcomes.get(input)?.state, stateOf(input)]),
          )
        : 'waiting'
    states.set(identity, state)
    return state
  }
  const work = [...byIdentity.values()]
    .toSorted((a, b) => a.round - b.round)
    .map(({ identity, recipe, round }) => ({ identity, recipe, round, state: stateOf(identity) }))
  return {
    placements,
    work,
    finished: work.every(({ state }) => state === 'settled' || state === 'blocked'),
  }
}

function stateFrom(
  inputs: readonly (readonly [Outcome['state'] | undefined, WorkState])[],
): WorkState {
  if (inputs.some(([outcome, state]) => outcome === 'diverged' || state === 'blocked'))
    return 'blocked'
  return inputs.every(([outcome]) => outcome === 'done') ? 'ready' : 'waiting'
}
