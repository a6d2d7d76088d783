'use client'

import Link from 'next/link'
import { useState } from 'react'
import { Redrawn } from '../../figures/axis/redrawn.tsx'
import { RoundSlider } from '../../figures/axis/round-slider.tsx'
import { paths, type FigureView } from '../../paths.ts'
import styles from './figure-one.module.css'
import { arrange, columnsFor, Panels, type PanelsProps } from './panels.tsx'

export interface FigureOneProps extends PanelsProps {
  readonly identity: string
  readonly title: string
  /** What the bars and hollow marks are, under the title. */
  readonly subtitle: string
  readonly selectedText: string
  readonly onMove: (round: number | null) => void
  readonly onPin: (round: number | null) => void
}

/** Figure 1 with its title and the two choices that its address keeps. */
export function FigureOne(props: FigureOneProps) {
  const { identity, view, title, subtitle, selectedText, onMove, onPin, ...panels } = props
  const [spoken, setSpoken] = useState(false)
  const move = (round: number | null) => {
    setSpoken(round !== null)
    onMove(round)
  }
  return (
    <>
      <div className={styles.head}>
        <div>
          <h2 className={styles.title}>{title}</h2>{' '}
          <span className={styles.subtitle}>{subtitle}</span>
        </div>
        <div className={styles.choices}>
          <Choices
            label="Bars"
            identity={identity}
            options={[
              { name: 'min–max', view: { ...view, spread: 'range' }, on: view.spread === 'range' },
              {
                name: '95\u00a0% CI',
                view: { ...view, spread: 'interval' },
                on: view.spread === 'interval',
              },
            ]}
          />
          <Choices
            label="Accuracy at"
            identity={identity}
            options={[
              {
                name: 'early stop',
                view: { ...view, at: 'early-stop' },
                on: view.at === 'early-stop',
              },
              { name: 'end', view: { ...view, at: 'end' }, on: view.at === 'end' },
            ]}
          />
        </div>
      </div>
      <Redrawn wide={928} phone={358}>
        {(layout, width) => {
          const arrangement = arrange(layout, width, panels.layers.length)
          return (
            <div className={styles.canvas}>
              <Panels {...panels} view={view} arrangement={arrangement} />
              <RoundSlider
                columns={columnsFor(arrangement, panels.remaining)}
                frame={{
                  ...arrangement.curve,
                  bottom: arrangement.mapTop + arrangement.rowHeight * panels.layers.length,
                }}
                selected={panels.selected}
                text={selectedText}
                onMove={move}
                onPin={onPin}
              />
            </div>
          )
        }}
      </Redrawn>
      <p className="unseen" aria-live="polite">
        {spoken ? selectedText : ''}
      </p>
    </>
  )
}

interface Option {
  readonly name: string
  readonly view: FigureView
  readonly on: boolean
}

function Choices({
  label,
  identity,
  options,
}: {
  readonly label: string
  readonly identity: string
  readonly options: readonly Option[]
}) {
  return (
    <fieldset className={styles.choice}>
      <legend className="unseen">{label}</legend>
      {options.map(({ name, view, on }) => (
        <Link
          key={name}
          href={paths.experiment(identity, view)}
          replace
          scroll={false}
          prefetch={false}
          aria-current={on}
          className={on ? styles.on : styles.off}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return
            event.preventDefault()
            window.history.replaceState(null, '', paths.experiment(identity, view))
          }}
        >
          {name}
        </Link>
      ))}
    </fieldset>
  )
}
