import { z } from 'zod'
import { specificationSchema } from './specification.ts'

/**
 * What a caller may write, as JSON Schema (draft 2020-12): fields with their ranges, defaults and descriptions, from the
 * one definition that also checks them. Rules between fields are not in it; `parseSpecification` tells those.
 */
export const specificationJsonSchema = (): Readonly<Record<string, unknown>> =>
  z.toJSONSchema(specificationSchema, { io: 'input' })
