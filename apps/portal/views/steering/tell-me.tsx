'use client'

import { useEffect, useState } from 'react'
import { newsBetween, type Watched } from './done-notice.ts'
import styles from './steering.module.css'

type Answer = 'not asked' | 'waiting' | 'on' | 'refused' | 'impossible'

/** Experiments whose reader asked to be told, as last seen: kept while the page is open, whatever it shows. */
const asked = new Map<string, Watched>()

/** A notice by the browser when the experiment is done or diverges: asked for by its reader, while the page is open. */
export function TellMe({
  identity,
  title,
  watched,
}: {
  readonly identity: string
  readonly title: string
  readonly watched: Watched
}) {
  const [answer, setAnswer] = useState<Answer>(asked.has(identity) ? 'on' : 'not asked')
  useEffect(() => {
    const before = asked.get(identity)
    if (!before) return
    asked.set(identity, watched)
    const news = newsBetween(before, watched)
    if (!news) return
    const notice = new Notification(title, { body: news, tag: identity })
    notice.addEventListener('click', () => window.focus())
  }, [watched, identity, title])
  if (watched.state !== 'ACTIVE' && answer === 'not asked') return null
  const ask = async () => {
    if (!('Notification' in window)) return setAnswer('impossible')
    setAnswer('waiting')
    const granted = (await Notification.requestPermission()) === 'granted'
    if (granted) asked.set(identity, watched)
    setAnswer(granted ? 'on' : 'refused')
  }
  return (
    <>
      {answer === 'not asked' && (
        <button type="button" className={styles.button} onClick={() => void ask()}>
          Tell me when it is done
        </button>
      )}
      <output className={styles.told}>{words[answer]}</output>
    </>
  )
}

const words: Readonly<Record<Answer, string>> = {
  'not asked': '',
  waiting: 'The browser asks whether it may.',
  on: 'You are told when it is done or diverges, while this page is open.',
  refused: 'The browser does not allow notices from this page; its settings can.',
  impossible: 'This browser has no notices.',
}
