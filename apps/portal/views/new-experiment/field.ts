import { count } from '../../figures/format.ts'

/** How a field is written in the form; each kind reads and writes its own text. */
export type FieldKind =
  'choice' | 'suggestion' | 'number' | 'numbers' | 'words' | 'rates' | 'switch'

/** One field of a specification, as its JSON Schema describes it. */
export interface Field {
  readonly path: readonly string[]
  readonly kind: FieldKind
  readonly description: string
  /** What stands when it is left out; undefined where it must be written. */
  readonly usual: unknown
  readonly required: boolean
  /** All that is allowed; of a suggestion, those with names. */
  readonly choices: readonly (string | number)[]
  /** What is allowed, in a few words; empty where the choices say it. */
  readonly range: string
}

/** Fields that stand together: those at the top, then one group for each part. */
export interface FieldGroup {
  readonly name: string
  readonly description: string
  readonly fields: readonly Field[]
}

/** The parts of JSON Schema that a specification uses. */
interface Schema {
  readonly type?: string
  readonly description?: string
  readonly default?: unknown
  readonly enum?: readonly (string | number)[]
  readonly const?: string | number
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
}

/** All fields of a schema, in its order: a field that is added to a specification appears by itself. */
export function fieldGroups(schema: unknown): readonly FieldGroup[] {
  const { properties = {}, required = [] } = schema as Schema
  const entries = Object.entries(properties)
  const top = entries.filter(([, part]) => !part.properties)
  return [
    {
      name: '',
      description: '',
      fields: top.map(([key, part]) => fieldOf([key], part, required.includes(key))),
    },
    ...entries.flatMap(([key, part]) =>
      part.properties
        ? [{ name: key, description: part.description ?? '', fields: within([key], part) }]
        : [],
    ),
  ]
}

/** A part that may be left out, and then means something else, is a switch with its fields after it. */
function within(path: readonly string[], schema: Schema): readonly Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, part]): readonly Field[] => {
    const at = [...path, key]
    const required = schema.required?.includes(key) ?? false
    if (!part.properties) return [fieldOf(at, part, required)]
    const fields = within(at, part)
    if (required || part.default !== undefined) return fields
    const usual = (schema.default as Readonly<Record<string, unknown>> | undefined)?.[key]
    return [{ ...fieldOf(at, part, false), kind: 'switch', usual: usual !== undefined }, ...fields]
  })
}

const fieldOf = (path: readonly string[], schema: Schema, required: boolean): Field => ({
  path,
  kind: kindOf(schema),
  description: schema.description ?? '',
  usual: schema.default,
  required,
  choices: choicesOf(schema),
  range: rangeOf(schema),
})

const choicesOf = (schema: Schema): readonly (string | number)[] =>
  schema.anyOf?.flatMap(choicesOf) ??
  schema.enum ??
  (schema.const === undefined ? [] : [schema.const])

function kindOf(schema: Schema): FieldKind {
  if (schema.type === 'boolean') return 'switch'
  if (schema.anyOf) return 'suggestion'
  if (schema.enum || schema.const !== undefined) return 'choice'
  if (schema.type === 'array') return schema.items?.type === 'string' ? 'words' : 'numbers'
  return schema.type === 'object' ? 'rates' : 'number'
}

function rangeOf({ type, minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Schema): string {
  if (type !== 'integer' && type !== 'number') return ''
  if (minimum !== undefined && maximum !== undefined)
    return `from ${count(minimum)} to ${count(maximum)}`
  const low = minimum === undefined ? exclusiveMinimum : minimum
  const high = maximum === undefined ? exclusiveMaximum : maximum
  return [
    low === undefined ? '' : `${minimum === undefined ? 'above' : 'from'} ${low}`,
    high === undefined ? '' : `${maximum === undefined ? 'below' : 'to'} ${high}`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** A value as it stands in its control. */
export function writeValue(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(String).join(', ')
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, one]) => `${key}: ${String(one)}`)
      .join(', ')
  return String(value)
}

/** What a control says; undefined when it is empty. What cannot be read stays text, for the plan to refuse. */
export function readValue(
  { kind, choices }: Pick<Field, 'kind' | 'choices'>,
  text: string,
): unknown {
  const written = text.trim()
  if (written === '') return undefined
  if (kind === 'choice') return choices.find((choice) => String(choice) === written) ?? written
  if (kind === 'suggestion') return written
  if (kind === 'number') return numberOf(written)
  const parts = written.split(/[\s,]+/).filter(Boolean)
  if (kind === 'numbers') return parts.map(numberOf)
  if (kind === 'words') return parts
  const pairs = [...written.matchAll(/([^\s,:]+)\s*:\s*([^\s,]+)/g)]
  return pairs.length > 0
    ? Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, numberOf(value)]))
    : written
}

const numberOf = (text: string): number | string =>
  Number.isFinite(Number(text)) ? Number(text) : text

/** The question’s own schema knows that question alone; another one may be chosen all the same. */
export const withQuestions = (
  groups: readonly FieldGroup[],
  questions: readonly string[],
): readonly FieldGroup[] =>
  groups.map((group) => ({
    ...group,
    fields: group.fields.map((field) =>
      field.path.join('.') === 'question' && questions.length > 0
        ? { ...field, choices: questions }
        : field,
    ),
  }))
