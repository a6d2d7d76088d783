'use client'

import type { Field, FieldGroup } from './field.ts'
import { FieldControl } from './field-control.tsx'
import styles from './new-experiment.module.css'
import type { LocatedProblem } from './specification-text.ts'

export interface SpecificationFormProps {
  readonly groups: readonly FieldGroup[]
  /** As written; null while the text is no specification. */
  readonly value: Readonly<Record<string, unknown>> | null
  readonly problems: readonly LocatedProblem[]
  readonly onChange: (field: Field, value: unknown) => void
}

/** The same specification as fields: every one that the schema has. */
export function SpecificationForm({ groups, value, problems, onChange }: SpecificationFormProps) {
  const all = groups.flatMap(({ fields }) => fields)
  return groups.map(({ name, description, fields }) => (
    <fieldset key={name} className={styles.group} aria-label={name || 'The question'}>
      {name && (
        <>
          <legend>{name}</legend>
          {description && <p className={styles.help}>{description}</p>}
        </>
      )}
      {fields.map((field) => (
        <FieldControl
          key={field.path.join('.')}
          field={field}
          value={shownValue(value, field)}
          problems={problems.filter(({ field: at }) => nearest(all, at) === field)}
          disabled={value === null}
          onChange={(next) => onChange(field, next)}
        />
      ))}
    </fieldset>
  ))
}

/** A switch is off where its part is written without it, and follows its default where the part is not written. */
function shownValue(value: unknown, { kind, path }: Field): unknown {
  const written = valueAt(value, path)
  if (kind !== 'switch') return written
  return valueAt(value, path.slice(0, -1)) === undefined ? undefined : written !== undefined
}

export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null
        ? (part as Readonly<Record<string, unknown>>)[key]
        : undefined,
    value,
  )
}

/** The field that a problem stands at: the longest whose path begins the problem’s. */
export function nearest(fields: readonly Field[], at: string): Field | undefined {
  return fields
    .filter(({ path }) => `${at}.`.startsWith(`${path.join('.')}.`))
    .toSorted((a, b) => b.path.length - a.path.length)[0]
}
