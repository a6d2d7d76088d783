import { z } from 'zod'
import { specificationSchemas, type QuestionKey } from './specification.ts'

/**
 * What a caller may write to ask a question, as JSON Schema (draft 2020-12): fields with their ranges, defaults and
 * descriptions, from the one definition that also checks them. Rules between fields are not in it; `parseSpecification`
 * tells those.
 */
export const specificationJsonSchema = (question: QuestionKey): Readonly<Record<string, unknown>> =>
  z.toJSONSchema(specificationSchemas[question], { io: 'input' })
