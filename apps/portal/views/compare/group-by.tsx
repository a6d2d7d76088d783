'use client'

import { useState } from 'react'
import styles from './compare.module.css'
import type { PieceProps } from './parts.ts'

type Kind = 'all' | 'keys' | 'runs'

/** Which runs are one group: all but the seed, some keys, or each run for itself. */
export function GroupBy({ parts: { comparison }, view, change }: PieceProps) {
  const { keys, runs } = comparison
  const [kind, setKind] = useState<Kind>(
    view.by === null ? 'all' : view.by.length === 0 ? 'runs' : 'keys',
  )
  const [chosen, setChosen] = useState<readonly string[]>(view.by ?? [])
  const tooMany = runs > 100
  const free = [
    ...(view.by ?? []).flatMap((key) =>
      keys.some((one) => one.key === key) ? [] : [{ key, distinct: 1 }],
    ),
    ...keys.filter(({ key }) => key !== 'arm'),
  ]
  return (
    <details className={styles.pop}>
      <summary className={styles.button}>Group by…</summary>
      <form
        className={styles.panel}
        onSubmit={(event) => {
          event.preventDefault()
          change({
            by: kind === 'all' ? null : kind === 'runs' ? [] : chosen,
            baseline: null,
            hidden: [],
          })
          event.currentTarget.closest('details')?.removeAttribute('open')
        }}
      >
        <fieldset>
          <legend>Runs are one group when they agree in</legend>
          <Choice kind="all" chosen={kind} onChoose={setKind} label="everything but the seed" />
          <Choice
            kind="keys"
            chosen={kind}
            onChoose={setKind}
            disabled={free.length === 0}
            label={
              free.length === 0
                ? 'some keys (these runs differ in no key but the arm)'
                : 'the arm and these keys; others are averaged over'
            }
          />
          {free.map(({ key, distinct }) => (
            <label key={key} className={styles.key}>
              <input
                type="checkbox"
                checked={kind === 'keys' && chosen.includes(key)}
                onChange={({ currentTarget }) => {
                  setKind('keys')
                  setChosen(
                    currentTarget.checked
                      ? [...chosen.filter((one) => one !== key), key]
                      : chosen.filter((one) => one !== key),
                  )
                }}
              />
              {key} <span>{distinct === 1 ? 'one value' : `${distinct} values`}</span>
            </label>
          ))}
          <Choice
            kind="runs"
            chosen={kind}
            onChoose={setKind}
            disabled={tooMany}
            label={
              tooMany
                ? `nothing: each run for itself (at most 100; these are ${runs}, so they must be grouped)`
                : 'nothing: each run for itself'
            }
          />
        </fieldset>
        <button
          type="submit"
          className={styles.button}
          disabled={kind === 'keys' && chosen.length === 0}
        >
          Group
        </button>
      </form>
    </details>
  )
}

function Choice({
  kind,
  chosen,
  onChoose,
  label,
  disabled = false,
}: {
  readonly kind: Kind
  readonly chosen: Kind
  readonly onChoose: (kind: Kind) => void
  readonly label: string
  readonly disabled?: boolean
}) {
  return (
    <label className={styles.choice}>
      <input
        type="radio"
        name="grouping"
        checked={kind === chosen}
        disabled={disabled}
        onChange={() => onChoose(kind)}
      />
      {label}
    </label>
  )
}
