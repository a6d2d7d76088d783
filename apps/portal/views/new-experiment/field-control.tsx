'use client'

import { useId, useState } from 'react'
import { capital } from '../../figures/format.ts'
import { readValue, writeValue, type Field } from './field.ts'
import styles from './new-experiment.module.css'
import type { LocatedProblem } from './specification-text.ts'

export interface FieldControlProps {
  readonly field: Field
  /** As written in the text; undefined where its default stands. */
  readonly value: unknown
  readonly problems: readonly LocatedProblem[]
  readonly disabled: boolean
  /** Undefined takes the field out of the text. */
  readonly onChange: (value: unknown) => void
}

/** One field: its key, its control, what it means, and what is wrong with it. */
export function FieldControl(props: FieldControlProps) {
  const { field, problems } = props
  const id = useId()
  const wrong = problems.length > 0
  const written = props.value !== undefined
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        <code className={written ? styles.written : ''}>
          {field.path.slice(1).join('.') || field.path[0]}
        </code>
      </label>
      <div>
        <Control {...props} id={id} describedBy={`${id}-help${wrong ? ` ${id}-problem` : ''}`} />
        {problems.map(({ field: at, fix }) => (
          <p key={`${at} ${fix}`} id={`${id}-problem`} className={styles.problem}>
            {capital(fix)}
          </p>
        ))}
        <p id={`${id}-help`} className={styles.help}>
          {[field.description.replaceAll('`', ''), helpOf(field)].filter(Boolean).join(' ')}
        </p>
      </div>
    </div>
  )
}

interface ControlProps extends FieldControlProps {
  readonly id: string
  readonly describedBy: string
}

function Control({ field, value, problems, disabled, onChange, id, describedBy }: ControlProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const shared = {
    id,
    disabled,
    'aria-describedby': describedBy,
    'aria-invalid': problems.length > 0,
  }
  if (field.kind === 'switch')
    return (
      <input
        {...shared}
        type="checkbox"
        checked={value === undefined ? field.usual === true : value === true}
        onChange={(event) => onChange(event.target.checked)}
      />
    )
  if (field.kind === 'choice') {
    const chosen = writeValue(value ?? field.usual)
    const choices = field.choices.map(String)
    return (
      <select
        {...shared}
        value={chosen}
        onChange={(event) => onChange(readValue(field, event.target.value))}
      >
        {!choices.includes(chosen) && <option value={chosen}>{chosen || 'choose'}</option>}
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    )
  }
  const text = (
    <input
      {...shared}
      list={field.kind === 'suggestion' ? `${id}-list` : undefined}
      type="text"
      inputMode={field.kind === 'number' ? 'decimal' : 'text'}
      autoComplete="off"
      spellCheck={false}
      required={field.required}
      value={typed ?? writeValue(value)}
      placeholder={writeValue(field.usual)}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(readValue(field, event.target.value))
      }}
      onBlur={() => setTyped(null)}
    />
  )
  if (field.kind !== 'suggestion') return text
  return (
    <>
      {text}
      <datalist id={`${id}-list`}>
        {field.choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </datalist>
    </>
  )
}

const examples: Partial<Record<Field['kind'], string>> = {
  numbers: 'Numbers, such as 1, 2, 3.',
  words: 'Names, such as fc1, output.',
  rates: 'Pairs, such as output: 0.1, fc1: 0.3.',
}

const helpOf = ({ kind, range, required }: Field): string =>
  [examples[kind], range && `${capital(range)}.`, required && 'Needed.'].filter(Boolean).join(' ')
