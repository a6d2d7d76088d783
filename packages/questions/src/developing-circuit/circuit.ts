import {
  identityOfRecipe,
  type CriterionKey,
  type Identity,
  type InitialWeights,
  type MaskRecipe,
  type TrainRecipe,
} from '@lottery/science'
import { drawn, trainRecipe } from '../training/train-recipe.ts'
import { firstPruning, keptAfter } from './schedule.ts'
import type {
  DevelopingCircuitSpecification,
  Order,
  Pace,
  RedrawnKind,
  Window,
} from './specification.ts'

/** One way to prune while training. */
export interface Way {
  readonly pace: Pace
  readonly order: Order
  readonly window: Window
}

/** A part of a long training: a round that begins where the one before it ended. */
export interface Part {
  readonly round: number
  readonly mask: MaskRecipe
  readonly identity: Identity
  readonly recipe: TrainRecipe
}

type MaskAfter = (round: number, before: Part) => MaskRecipe

/** A long training as a chain of rounds, each from the end weights of the one before, under a mask of its own. */
function chainOf(
  specification: DevelopingCircuitSpecification,
  seed: number,
  head: readonly Part[],
  maskAfter: MaskAfter,
): Part[] {
  const parts = [...head]
  while (parts.length <= specification.rounds) {
    const before = parts.at(-1)!
    const initial: InitialWeights = { kind: 'end', round: before.identity }
    const mask = maskAfter(parts.length, before)
    parts.push(partOf(specification, seed, parts.length, initial, mask))
  }
  return parts
}

function partOf(
  specification: DevelopingCircuitSpecification,
  seed: number,
  round: number,
  initial: InitialWeights,
  mask: MaskRecipe,
): Part {
  const recipe = trainRecipe(specification, { seed, round, initial, mask })
  return { round, mask, identity: identityOfRecipe(recipe), recipe }
}

/** The same chain without pruning: what every other is until its first pruning. */
export function neverPruned(specification: DevelopingCircuitSpecification, seed: number): Part[] {
  const start = drawn(specification, seed, ['init'])
  const first = partOf(specification, seed, 0, start, { kind: 'all' })
  return chainOf(specification, seed, [first], (_, before) => before.mask)
}

const criteria: Readonly<Record<Order, CriterionKey | null>> = {
  small: 'magnitude',
  large: 'small-final',
  random: null,
}

/**
 * Pruned by magnitude at the end of the part before. Throws on the random order, which needs a circuit to be like.
 * @param whole the circuit never pruned, which it is until its first pruning
 */
export function prunedBySize(
  specification: DevelopingCircuitSpecification,
  seed: number,
  whole: readonly Part[],
  { pace, order, window }: Way,
): Part[] {
  const criterion = criteria[order]
  if (!criterion) throw new RangeError(`No size decides in the order ${order}`)
  const kept = keptAfter(specification, pace)
  const first = firstPruning(window, specification.rounds, specification.prunings)
  return chainOf(specification, seed, whole.slice(0, first), (round, before) => {
    const amount = kept[round - first]
    return amount ? { kind: 'prune', round: before.identity, criterion, amount } : before.mask
  })
}

/** Wired at random: always as many weights of each layer as another circuit, any of those it still has. */
export function wiredAtRandom(
  specification: DevelopingCircuitSpecification,
  seed: number,
  like: readonly Part[],
  draw: number,
): Part[] {
  const whole = like.slice(
    0,
    like.findIndex(({ mask }) => mask.kind !== 'all'),
  )
  return chainOf(specification, seed, whole, (round, before) => {
    const [mask, earlier] = [like[round]!.mask, like[round - 1]!.mask]
    if (mask === earlier) return before.mask
    const stream = ['random-wiring', round, draw]
    return { kind: 'random', like: mask, within: before.mask, seed, stream }
  })
}

/**
 * The circuit until the round before `redrawnAt`; then new weights in the same wiring, which goes on as if they had
 * not been drawn anew. Survivors are the places of its last mask; other weights and all biases stay as trained.
 */
export function redrawn(
  specification: DevelopingCircuitSpecification,
  seed: number,
  of: readonly Part[],
  kind: RedrawnKind,
  draw: number,
): Part[] {
  const at = specification.redrawnAt
  const by = drawn(specification, seed, ['redrawn', at, draw])
  const trained: InitialWeights = { kind: 'end', round: of[at - 1]!.identity }
  const initial: InitialWeights =
    kind === 'all' ? by : { kind: 'replace', of: trained, places: of.at(-1)!.mask, by }
  const first = partOf(specification, seed, at, initial, of[at]!.mask)
  return chainOf(specification, seed, [...of.slice(0, at), first], (round) => of[round]!.mask)
}
