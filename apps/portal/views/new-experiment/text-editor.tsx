'use client'

import { useId, useRef } from 'react'
import styles from './new-experiment.module.css'
import type { LocatedProblem } from './specification-text.ts'

export interface TextEditorProps {
  readonly text: string
  readonly problems: readonly LocatedProblem[]
  readonly onChange: (text: string) => void
}

/** A text of more lines scrolls within itself. */
const mostLines = 2_000

/** The specification as YAML, lines numbered; a problem leads to its line. */
export function TextEditor({ text, problems, onChange }: TextEditorProps) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const lines = text.split('\n')
  const wrong = new Set(problems.map(({ line }) => line))
  const goTo = (line: number) => {
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
    area.current?.focus()
    area.current?.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  }
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        YAML
      </label>
      <div className={styles.editor}>
        <ol className={styles.lines} aria-hidden="true">
          {lines.slice(0, mostLines).map((line, index) => (
            // Lines have no other name than their number.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} className={wrong.has(index + 1) ? styles.wrong : ''}>
              {index + 1}
            </li>
          ))}
        </ol>
        <textarea
          ref={area}
          id={id}
          value={text}
          rows={Math.min(mostLines, Math.max(12, lines.length))}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-invalid={problems.length > 0}
          aria-describedby={`${id}-problems`}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      <ul id={`${id}-problems`} className={styles.problems} aria-live="polite">
        {problems.map(({ field, fix, line }) => (
          <li key={`${field} ${fix}`} className={styles.problem}>
            {line !== null && (
              <button type="button" className={styles.plain} onClick={() => goTo(line)}>
                line {line}
              </button>
            )}{' '}
            {field && <code>{field}</code>} {fix}
          </li>
        ))}
      </ul>
    </>
  )
}
