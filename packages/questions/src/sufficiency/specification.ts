import { hiddenUnits, networkOf } from '@lottery/science'
import { z } from 'zod'
import {
  positive,
  pruningFields,
  trainingFields,
  withClaimFrom,
  testedAtEvery,
} from '../specification/common-fields.ts'

/** Each number of tickets has arms of its own. */
export const mostBlocks = 10
const blockRange = `must be a whole number from 2 to ${mostBlocks}`
const ticketRange = `must be a whole number from 0 to ${mostBlocks}`

/** Units are matched in time cubic in the width of a layer; up to here that is seconds. */
export const mostMatchedUnits = 512

const factorRange = 'must be a number above 1, up to 1000'
const scaleRange = 'must be a number from 0 to 1'
const fieldsOfOther = {
  blocks: ['scales', 'factors', 'align'],
  embedding: ['blocks', 'tickets', 'factors', 'align'],
  overlay: ['blocks', 'scales', 'factors'],
  rescue: ['blocks', 'tickets', 'scales', 'align'],
} as const

/** Replicates below which sufficiency is never decided. */
export const leastReplicates = 10

export const sufficiencySchema = z
  .strictObject({
    question: z.literal('sufficiency').describe('What is asked; see `lottery questions`.'),
    ...pruningFields,
    mode: z
      .enum(['blocks', 'embedding', 'overlay', 'rescue'])
      .default('blocks')
      .describe(
        '`blocks`: tickets of narrow networks are put into blocks of the large one; `embedding`: its own ticket stays, the rest is scaled down; `overlay`: tickets of other draws are put at their own places into a fresh draw; `rescue`: all but its own ticket starts at a scale at which the network fails.',
      ),
    blocks: z
      .int(blockRange)
      .min(2, blockRange)
      .max(mostBlocks, blockRange)
      .optional()
      .describe(
        'Blocks only: narrow networks that make up the large one, whose hidden layers are as many times as wide; 4 if left out.',
      ),
    tickets: z
      .array(z.int(ticketRange).min(0, ticketRange).max(mostBlocks, ticketRange))
      .min(2)
      .refine(
        (counts) => new Set(counts).size === counts.length,
        'every number may stand only once',
      )
      .optional()
      .describe(
        'Blocks: how many of them hold a ticket, in turn; from none to all if left out. Overlay: how many tickets are put in; 0 to 4 if left out.',
      ),
    scales: z
      .array(z.number(scaleRange).min(0, scaleRange).max(1, scaleRange))
      .min(2)
      .max(mostBlocks)
      .refine((scales) => new Set(scales).size === scales.length, 'every scale may stand only once')
      .optional()
      .describe(
        'Embedding only: factors of all weights outside the ticket; 0, ¼, ½ and 1 if left out.',
      ),
    factors: z
      .array(z.number(factorRange).gt(1, factorRange).max(1000, factorRange))
      .min(1)
      .max(5)
      .refine((all) => new Set(all).size === all.length, 'every factor may stand only once')
      .optional()
      .describe(
        'Rescue only: how much larger all weights start, tried on other draws, smallest first, until the network fails; 10, 30 and 100 if left out.',
      ),
    align: z
      .boolean('must be true or false')
      .optional()
      .describe(
        `Overlay only: the hidden units of each network in which a ticket was found are first matched to those of the network it is put into, by the weights of both when trained. Networks of at most ${mostMatchedUnits} hidden units in all; not if left out.`,
      ),
    draws: positive(20)
      .default(1)
      .describe('Draws of what is drawn anew and of what is shuffled; averaged in a replicate.'),
    ...trainingFields,
    evaluate: testedAtEvery('The outcome is an area under the test curve.'),
  })
  .superRefine(({ mode, ...written }, context) => {
    for (const field of fieldsOfOther[mode])
      if (written[field] !== undefined && written[field] !== false)
        context.addIssue({
          code: 'custom',
          path: [field],
          input: written[field],
          message: `has no meaning in the mode ${mode}: leave it out`,
        })
    const units = hiddenUnits(networkOf(written.network))
    if (mode === 'overlay' && written.align && units > mostMatchedUnits)
      context.addIssue({
        code: 'custom',
        path: ['align'],
        input: written.align,
        message: `matches at most ${mostMatchedUnits} hidden units, and ${written.network} has ${units}: leave it out, or choose a narrower network`,
      })
  })
  .transform(({ mode, blocks = 4, tickets, scales, factors, align = false, ...written }) => {
    const common = withClaimFrom(written)
    if (mode === 'embedding')
      return { ...common, mode, scales: ascending(scales ?? [0, 0.25, 0.5, 1]) }
    if (mode === 'rescue') return { ...common, mode, factors: ascending(factors ?? [10, 30, 100]) }
    if (mode === 'overlay')
      return {
        ...common,
        mode,
        tickets: ascending(tickets ?? [0, 1, 2, 3, 4]),
        // Written only where it is asked, so that what did not know of it keeps its identity.
        ...(align ? { align } : {}),
      }
    const all = Array.from({ length: blocks + 1 }, (_, count) => count)
    return { ...common, mode, blocks, tickets: ascending(tickets ?? all) }
  })

const ascending = (values: readonly number[]): readonly number[] => values.toSorted((a, b) => a - b)

export type SufficiencySpecification = z.output<typeof sufficiencySchema>
export type BlocksSpecification = Extract<SufficiencySpecification, { mode: 'blocks' }>
export type OverlaySpecification = Extract<SufficiencySpecification, { mode: 'overlay' }>
export type RescueSpecification = Extract<SufficiencySpecification, { mode: 'rescue' }>
/** Those whose answer is a slope on a dose. */
export type DosedSpecification = BlocksSpecification | EmbeddingSpecification | OverlaySpecification
export type EmbeddingSpecification = Extract<SufficiencySpecification, { mode: 'embedding' }>
