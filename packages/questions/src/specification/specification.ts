import { identityOf, type Identity } from '@lottery/science'
import type { z } from 'zod'
import { howManySchema } from '../how-many/specification.ts'
import { depthSchema } from '../depth/specification.ts'
import { initialisationSchema } from '../initialisation/specification.ts'
import { developingCircuitSchema } from '../developing-circuit/specification.ts'
import { necessitySchema } from '../necessity/specification.ts'
import { sizeSchema } from '../size/specification.ts'
import { propertiesSchema } from '../properties/specification.ts'
import { seekingSchema } from '../seeking/specification.ts'
import { sufficiencySchema } from '../sufficiency/specification.ts'
import { theorySchema } from '../theory/specification.ts'
import { transferSchema } from '../transfer/specification.ts'
import { winningTicketSchema } from '../winning-ticket/specification.ts'

/** What each question's specification may hold. A question is one line here, and one in the registry. */
export const specificationSchemas = {
  'winning-ticket': winningTicketSchema,
  depth: depthSchema,
  properties: propertiesSchema,
  initialisation: initialisationSchema,
  seeking: seekingSchema,
  necessity: necessitySchema,
  'how-many': howManySchema,
  sufficiency: sufficiencySchema,
  transfer: transferSchema,
  size: sizeSchema,
  theory: theorySchema,
  'developing-circuit': developingCircuitSchema,
}

export type QuestionKey = keyof typeof specificationSchemas
export const questionKeys = Object.keys(specificationSchemas) as QuestionKey[]

/**
 * A question with everything it needs to be answered: immutable once submitted, its identity the SHA-256 of its
 * canonical JSON with every default written out. Name, tags and notes are not part of it.
 */
export type SpecificationOf<Key extends QuestionKey> = z.output<(typeof specificationSchemas)[Key]>
export type Specification = { [Key in QuestionKey]: SpecificationOf<Key> }[QuestionKey]
/** What a caller may write: defaults left out. */
export type SpecificationInputOf<Key extends QuestionKey> = z.input<
  (typeof specificationSchemas)[Key]
> & {
  /** Short for seeds 1 … n; not beside `seeds`. */
  readonly replicates?: number
}
export type SpecificationInput = {
  [Key in QuestionKey]: SpecificationInputOf<Key>
}[QuestionKey]

export const identityOfSpecification = (specification: Specification): Identity =>
  identityOf(specification)
