import type { Layout } from '../../figures/axis/layout.ts'
import { count } from '../../figures/format.ts'
import { lensSize, lensZoom } from '../../figures/mask/lens.ts'
import { maskPlace } from '../../figures/mask/place.ts'
import type { Reading } from '../../figures/mask/use-masks.ts'
import styles from './run.module.css'

export interface MaskReadingProps {
  readonly reading: Reading
  readonly of: number
  readonly shape: readonly [number, number]
  readonly layout: Layout
  readonly width: number
}

/** Stands where a mask will be, in its size, while it is read or when it cannot be. */
export function MaskReading({ reading, of, shape, layout, width }: MaskReadingProps) {
  return (
    <div className={styles.reading} style={{ height: heightOf(shape, layout, width) }}>
      {reading.state === 'failed' ? (
        <span className={styles.warning} role="alert">
          {reading.problem} What is stored is not touched; reload to read it again.
        </span>
      ) : (
        <output>
          Reading masks, {count(reading.done)} of {count(of)}
        </output>
      )}
    </div>
  )
}

/** What the figure will take: mask, lens and readout. */
function heightOf(shape: readonly [number, number], layout: Layout, width: number): number {
  const place = maskPlace(shape, layout, width)
  const lens = lensZoom * lensSize(place, width).rows
  const between = layout === 'wide' ? 58 + 19 : 52 + 38
  return place.top + place.height + between + lens + 8 + (layout === 'wide' ? 40 : 62)
}
