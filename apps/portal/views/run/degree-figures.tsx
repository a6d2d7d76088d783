import { memo, type ReactNode } from 'react'
import { Redrawn } from '../../figures/axis/redrawn.tsx'
import { degreeBins } from '../../figures/degree/degree-bins.ts'
import { DegreeDistribution } from '../../figures/degree/degree-distribution.tsx'
import { count } from '../../figures/format.ts'
import { meanOf } from '../../figures/mask/degrees.ts'
import { FigureLeaves, type RunPlace } from './figure-leaves.tsx'
import type { CountedLayer } from './layer-facts.ts'
import type { LayerByChance } from './use-layer-by-chance.ts'
import styles from './run.module.css'

export interface DegreeFiguresProps {
  /** Null while the masks are being read. */
  readonly counted: CountedLayer | null
  /** What a random mask would give; null while it is asked for. */
  readonly byChance: LayerByChance | null
  readonly arm: string
  /** What the run is called beside its bars. */
  readonly own: string
  readonly place: RunPlace
}

/** Figures 3 and 4: how many weights units keep, and inputs, against a random mask of as many. */
export const DegreeFigures = memo(function DegreeFigures(props: DegreeFiguresProps) {
  const { counted, byChance, arm, own, place } = props
  const facts = counted?.facts
  const nouns = facts?.nouns
  const unit = nouns?.unit ?? 'unit'
  const input = nouns?.input ?? 'input'
  const { inputs = 0, units = 0 } = facts ?? {}
  return (
    <>
      <Distribution
        title={`Figure 3. Inputs per ${unit}`}
        subtitle={
          facts && counted
            ? `${count(facts.deadUnits)} of ${count(units)} ${nouns!.units} dead; mean ${meanOf(counted.degrees.in).toFixed(1)}`
            : ''
        }
        bins={counted && degreeBins(counted.degrees.in, byChance?.in ?? null)}
        caption={`kept inputs per ${unit}`}
        leaves={<FigureLeaves place={place} figure="in-degree" />}
        arm={arm}
        own={own}
      />
      <Distribution
        title={`Figure 4. Outputs per ${input}`}
        subtitle={
          facts && counted
            ? `${count(facts.unreadInputs)} of ${count(inputs)} ${nouns!.inputs} unread; mean ${meanOf(counted.degrees.out).toFixed(1)}`
            : ''
        }
        bins={counted && degreeBins(counted.degrees.out, byChance?.out ?? null)}
        caption={`kept outputs per ${input === 'pixel' ? 'input pixel' : input}`}
        leaves={<FigureLeaves place={place} figure="out-degree" />}
        arm={arm}
        own={own}
      />
    </>
  )
})

function Distribution({
  title,
  subtitle,
  leaves,
  ...figure
}: {
  readonly title: string
  readonly subtitle: string
  readonly bins: ReturnType<typeof degreeBins> | null
  readonly caption: string
  readonly arm: string
  readonly own: string
  readonly leaves: ReactNode
}) {
  return (
    <section className={styles.figure}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.subtitle}>{subtitle}</p>
      <Redrawn wide={420} phone={358}>
        {(layout, width) => (
          <DegreeDistribution
            {...figure}
            label={`${title.replace(/^Figure \d\. /, '')}: ${subtitle}. Dotted: a random mask of as many weights.`}
            layout={layout}
            width={width}
          />
        )}
      </Redrawn>
      {leaves}
    </section>
  )
}
