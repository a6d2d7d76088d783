import type { Question } from './question.ts'
import type { QuestionKey, Specification, SpecificationOf } from './specification/specification.ts'
import { depth } from './depth/depth.ts'
import { developingCircuit } from './developing-circuit/developing-circuit.ts'
import { howMany } from './how-many/how-many.ts'
import { initialisation } from './initialisation/initialisation.ts'
import { necessity } from './necessity/necessity.ts'
import { size } from './size/size.ts'
import { properties } from './properties/properties.ts'
import { seeking } from './seeking/seeking.ts'
import { sufficiency } from './sufficiency/sufficiency.ts'
import { theory } from './theory/theory.ts'
import { transfer } from './transfer/transfer.ts'
import { winningTicket } from './winning-ticket/winning-ticket.ts'

/** A question is one folder, one line here, and one beside the schemas of specifications. */
export const questions: { readonly [Key in QuestionKey]: Question<SpecificationOf<Key>> } = {
  'winning-ticket': winningTicket,
  depth,
  properties,
  initialisation,
  seeking,
  necessity,
  'how-many': howMany,
  sufficiency,
  transfer,
  size,
  theory,
  'developing-circuit': developingCircuit,
}

/** For those who hold a specification of that question: everything they hand in must be of its kind. */
export const questionOf = (key: QuestionKey): Question => questions[key] as Question<Specification>
