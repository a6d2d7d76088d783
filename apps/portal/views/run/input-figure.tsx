import { memo } from 'react'
import { Redrawn } from '../../figures/axis/redrawn.tsx'
import { InputMap } from '../../figures/input-map/input-map.tsx'
import type { ImageShape } from '../../figures/input-map/input-shares.ts'
import { FigureLeaves, type RunPlace } from './figure-leaves.tsx'
import type { CountedLayer } from './layer-facts.ts'
import styles from './run.module.css'
import { mapMayNotSay, mapSays, type Limits } from './sentences.ts'

export interface InputFigureProps extends Omit<Limits, 'layer' | 'share'> {
  /** The first layer; null while its mask is being read. */
  readonly counted: CountedLayer | null
  readonly image: ImageShape
  readonly units: number
  /** The pixel under the lens; null where the lens is on another layer. */
  readonly pixel: number | null
  readonly criterion: string | null
  readonly place: RunPlace
}

/** Figure 2: which pixels of the image the first layer still reads. */
export const InputFigure = memo(function InputFigure(props: InputFigureProps) {
  const { counted, image, units, pixel, criterion, place, ...limits } = props
  const facts = counted?.facts
  const says = facts ? mapSays(facts, criterion) : ''
  return (
    <aside>
      <section className={styles.figure}>
        <h2 className={styles.title}>Figure 2. Which pixels are still read</h2>
        <p className={styles.subtitle} style={{ marginBottom: 10 }}>
          share of {units} units that keep a weight from this pixel, %
        </p>
        <Redrawn wide={336} phone={358}>
          {(_, width) => (
            <InputMap
              out={counted?.degrees.out ?? null}
              shape={image}
              units={units}
              pixel={pixel}
              width={width}
              label={says || 'Kept weights of each input pixel.'}
            />
          )}
        </Redrawn>
        <FigureLeaves place={place} figure="input-map" />
      </section>
      {facts && (
        <div className={styles.says}>
          <p>
            <b>What the figure says</b>
            {says}
          </p>
          <p>
            <b>What it may not say</b>
            {mapMayNotSay({ ...limits, layer: facts.layer, share: facts.kept / facts.total })}
          </p>
        </div>
      )}
    </aside>
  )
})
