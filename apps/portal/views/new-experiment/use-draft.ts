'use client'

import { useEffect, useState } from 'react'

/** What is written on the page of a new experiment. */
export interface Draft {
  readonly text: string
  /** Name, tags and note are no part of the specification. */
  readonly name: string
  readonly tags: string
  readonly note: string
}

export interface KeptDraft {
  readonly draft: Draft
  readonly change: (change: Partial<Draft>) => void
  /** True while the text is one that an earlier visit left here. */
  readonly restored: boolean
  /** Back to what this page starts from. */
  readonly startOver: () => void
  /** Once it is submitted there is nothing to keep. */
  readonly forget: () => void
}

/** A draft that survives a reload, kept in this browser only; one for each experiment that is cloned. */
export function useDraft(key: string, first: Draft): KeptDraft {
  const place = `lottery-lab/draft/${key}`
  const [draft, setDraft] = useState(first)
  const [restored, setRestored] = useState(false)
  useEffect(() => {
    const kept = read(place)
    if (!kept || kept.text === first.text) return
    // The first HTML cannot know what this browser keeps.
    // oxlint-disable-next-line react/react-compiler
    setDraft(kept)
    setRestored(true)
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [place])
  return {
    draft,
    restored,
    change: (change) => {
      const next = { ...draft, ...change }
      setDraft(next)
      write(place, next)
    },
    startOver: () => {
      setDraft(first)
      setRestored(false)
      write(place, null)
    },
    forget: () => write(place, null),
  }
}

function read(place: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null')
    return isDraft(kept) ? kept : null
  } catch {
    return null
  }
}

const isDraft = (kept: unknown): kept is Draft =>
  typeof kept === 'object' &&
  kept !== null &&
  ['text', 'name', 'tags', 'note'].every(
    (key) => typeof (kept as Record<string, unknown>)[key] === 'string',
  )

/** A browser that keeps nothing still lets its user write. */
function write(place: string, draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(place, JSON.stringify(draft))
    else localStorage.removeItem(place)
  } catch {
    return
  }
}
