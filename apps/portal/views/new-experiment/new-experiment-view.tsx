'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useState } from 'react'
import { useMutation, useQuery } from 'urql'
import { paths } from '../../paths.ts'
import heading from '../../ui/page-heading.module.css'
import { PageLink } from '../../ui/page-link.tsx'
import { NewExperimentDocument, SubmitDocument } from './documents.ts'
import { Description } from './description.tsx'
import { examples, firstQuestion, questionIn } from './examples.ts'
import { fieldGroups, withQuestions, type Field, type FieldGroup } from './field.ts'
import styles from './new-experiment.module.css'
import { PlanAside } from './plan-aside.tsx'
import { SpecificationForm, valueAt } from './specification-form.tsx'
import { readText, withField, type LocatedProblem, type ReadText } from './specification-text.ts'
import { TextEditor } from './text-editor.tsx'
import { useDraft } from './use-draft.ts'
import { usePlan } from './use-plan.ts'

export interface NewExperimentProps {
  /** What the page starts from. */
  readonly text: string
  readonly tags: readonly string[]
  /** The experiment that is cloned. */
  readonly from: { readonly identity: string; readonly title: string } | null
}

/** One specification in two views, the YAML being the truth, and what it would do beside it. */
export function NewExperimentView({ text: first, tags, from }: NewExperimentProps) {
  const router = useRouter()
  const { draft, change, restored, startOver, forget } = useDraft(from?.identity ?? 'new', {
    text: first,
    name: '',
    tags: tags.join(', '),
    note: '',
  })
  const { text } = draft
  const [before, setBefore] = useState<string | null>(null)
  const read = useMemo(() => readText(text), [text])
  const groups = useFields(read.value)
  const planned = usePlan(read.value)
  const [{ fetching }, submit] = useMutation(SubmitDocument)
  const [refused, setRefused] = useState<readonly LocatedProblem[]>([])
  const told = read.value ? planned.userErrors : []
  const problems: readonly LocatedProblem[] = [
    ...read.problems,
    ...told.map(({ field, fix }) => ({ field, fix, line: read.lineOf(field) })),
  ]

  const write = (next: string) => {
    setRefused([])
    change({ text: next })
  }
  const writeField = (field: Field, value: unknown) => {
    if (field.kind !== 'switch') return write(withField(text, field.path, value))
    if (value === true) return write(withField(text, field.path, {}))
    const around = field.path.slice(0, -1)
    const { [field.path.at(-1) ?? '']: _off, ...rest } = Object(valueAt(read.value, around))
    return write(withField(text, around, rest))
  }
  const start = async () => {
    if (!read.value || problems.length > 0) return focusFirstProblem()
    const { data: answer, error } = await submit({
      input: {
        specification: read.value,
        name: draft.name.trim() || null,
        note: draft.note.trim() || null,
        tags: wordsOf(draft.tags),
      },
    })
    const { experiment, userErrors = [] } = answer?.submitExperiment ?? {}
    if (experiment) {
      forget()
      router.push(paths.experiment(experiment.identity))
    } else
      setRefused([
        ...userErrors.map(({ field, fix }) => ({ field, fix, line: read.lineOf(field) })),
        ...(error ? [{ field: '', fix: notSent, line: null }] : []),
      ])
  }
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
      event.preventDefault()
      void start()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })

  return (
    <>
      <nav className={heading.crumbs} aria-label="Where this page is">
        <PageLink href={paths.experiments()}>Experiments</PageLink> /{' '}
        {from ? (
          <>
            <PageLink href={paths.experiment(from.identity)}>{from.title}</PageLink> / clone
          </>
        ) : (
          'new'
        )}
      </nav>
      <h1>{from ? 'Clone and edit' : 'New experiment'}</h1>
      <p className={heading.dek}>
        Say what to train, as fields or as YAML: both are one specification. The plan says what it
        costs before anything runs.
      </p>
      <p className={styles.starts}>
        Start from{' '}
        {examples.map(({ name, purpose, text: example }) => (
          <button
            key={name}
            type="button"
            className={styles.plain}
            title={purpose}
            onClick={() => {
              setBefore(text)
              write(example)
            }}
          >
            {name}
          </button>
        ))}
        <span aria-live="polite">
          {before !== null && before !== text && (
            <button
              type="button"
              className={styles.plain}
              onClick={() => {
                write(before)
                setBefore(null)
              }}
            >
              back to the text before
            </button>
          )}
          {restored && (
            <>
              Your text from before is back.{' '}
              <button type="button" className={styles.plain} onClick={startOver}>
                start over
              </button>
            </>
          )}
        </span>
      </p>
      <div className={styles.columns}>
        <section className={styles.part} aria-label="Fields">
          <h2 className={styles.title}>Fields</h2>
          <p className={styles.note}>
            {read.value
              ? 'Empty means the default, shown in grey.'
              : 'The fields follow the YAML once it can be read.'}
          </p>
          <SpecificationForm
            groups={groups}
            value={read.value}
            problems={problems}
            onChange={writeField}
          />
        </section>
        <section className={styles.part} aria-label="Text">
          <TextEditor text={text} problems={problems} onChange={write} />
          <Description draft={draft} problems={refused} onChange={change} />
        </section>
        <div className={styles.beside}>
          <PlanAside planned={planned} wrong={problems.length} />
          <p className={styles.submit}>
            <button
              type="button"
              className={styles.primary}
              aria-disabled={fetching || problems.length > 0}
              onClick={() => void start()}
            >
              {fetching ? 'Starting' : 'Start the experiment'}
            </button>
            <span className={styles.note}>
              or <kbd>Ctrl</kbd> <kbd>Enter</kbd>
            </span>
          </p>
          <ul aria-live="polite">
            {refused.map(({ field, fix }) => (
              <li key={`${field} ${fix}`} className={styles.problem}>
                {field && <code>{field}</code>} {fix}
              </li>
            ))}
          </ul>
          <p className={styles.help}>
            A specification cannot change once it runs: its hash names the experiment. What you
            write is kept in this browser until you start it.
          </p>
        </div>
      </div>
    </>
  )
}

/** The fields of the question that the text asks; of the one before while it names none that there is. */
function useFields(value: ReadText['value']): readonly FieldGroup[] {
  const written = questionIn(value)
  const [known, setKnown] = useState(written ?? firstQuestion)
  const [{ data }] = useQuery({ query: NewExperimentDocument, variables: { question: known } })
  const keys = useMemo(() => (data?.questions ?? []).map(({ key }) => key), [data])
  if (written !== null && written !== known && keys.includes(written)) setKnown(written)
  return useMemo(
    () => withQuestions(fieldGroups(data?.specificationSchema ?? {}), keys),
    [data, keys],
  )
}

const notSent = 'No answer came, so it may not have started. Start it again: it never starts twice.'

const wordsOf = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)

function focusFirstProblem(): void {
  document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus()
}
