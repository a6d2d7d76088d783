import { z } from 'zod'
import {
  fraction,
  positive,
  pruningFields,
  trainingFields,
  withClaimFrom,
} from '../specification/common-fields.ts'
import { firstPruning } from './schedule.ts'

/** How the number pruned at a time changes (docs/science.md, protocol 9). */
export const paces = ['decreasing', 'constant', 'increasing'] as const
export type Pace = (typeof paces)[number]
/** Which go first; random ones are as many of each layer as by size. */
export const orders = ['small', 'large', 'random'] as const
export type Order = (typeof orders)[number]
/** When in the training. */
export const windows = ['middle', 'early', 'late'] as const
export type Window = (typeof windows)[number]
/** What of the developing circuit is drawn anew: all that it still has, or only what it will keep to the end. */
export const redrawnKinds = ['all', 'survivors'] as const
export type RedrawnKind = (typeof redrawnKinds)[number]

/** Replicates below which nothing is decided. */
export const leastReplicates = 10

const listOf = <const Keys extends readonly [string, ...string[]]>(keys: Keys) =>
  z
    .array(z.enum(keys))
    .refine((list) => new Set(list).size === list.length, 'every one may stand only once')
const { rate: _rate, rates: _rates, rewindStep: _rewindStep, ...chainFields } = pruningFields

export const developingCircuitSchema = z
  .strictObject({
    question: z.literal('developing-circuit').describe('What is asked; see `lottery questions`.'),
    ...chainFields,
    rounds: positive(100).describe(
      'Times the training is interrupted: it is rounds + 1 trainings of `training.steps`, each from where the one before ended.',
    ),
    scope: chainFields.scope
      .unwrap()
      .default('layer-wise')
      .describe(
        '`layer-wise`: every layer keeps the same share; `global`: one threshold over all layers.',
      ),
    remaining: fraction
      .default(0.5)
      .describe('Share of the weights kept in the end, exempt layers aside.'),
    prunings: positive(100)
      .optional()
      .describe('Interruptions at which it is pruned; a third of them if left out.'),
    paces: listOf(paces)
      .min(1)
      .default([...paces])
      .describe(
        'Pruned at a time: fewer and fewer, as many, more and more. Here and below, the first is what the others are held against.',
      ),
    orders: listOf(orders)
      .min(1)
      .default([...orders])
      .describe('Which weights go first: those of small or large magnitude, or any.'),
    windows: listOf(windows)
      .min(1)
      .default([...windows])
      .describe('Interruptions at which it is pruned: those in the middle, the first, the last.'),
    redrawn: listOf(redrawnKinds)
      .default([...redrawnKinds])
      .describe(
        'Drawn anew while the circuit develops: `all` it still has; `survivors`: what it keeps to the end.',
      ),
    redrawnAt: positive(100)
      .optional()
      .describe('Round that starts with them; in the middle of the prunings if left out.'),
    draws: positive(20)
      .default(1)
      .describe('Draws of random wiring and of new weights; averaged in a replicate.'),
    ...trainingFields,
  })
  .transform(({ prunings: asked, redrawnAt, ...written }) => {
    const prunings = asked ?? Math.max(1, Math.floor(written.rounds / 3))
    const first = firstPruning(written.windows[0] ?? 'middle', written.rounds, prunings)
    return {
      ...withClaimFrom(written),
      prunings,
      redrawnAt: redrawnAt ?? first + Math.floor(prunings / 2),
    }
  })

export type DevelopingCircuitSpecification = z.output<typeof developingCircuitSchema>
