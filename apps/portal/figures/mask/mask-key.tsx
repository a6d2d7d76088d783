import type { ReactNode } from 'react'
import { count } from '../format.ts'
import styles from './mask-key.module.css'
import mask from './mask.module.css'
import { shadeOf } from './paint.ts'
import type { PairColours } from './read-palette.ts'

/** What the colours of a mask mean. */
export function MaskKey({
  kind,
  pair,
  round,
  last,
  kept,
  total,
}: {
  readonly kind: 'death' | 'kept' | 'pair'
  readonly pair: PairColours & {
    readonly ownName: string
    readonly otherName: string
    readonly shared: number
    readonly otherKept: number
  }
  readonly round: number
  readonly last: number
  readonly kept: number
  readonly total: number
}) {
  const of = `${count(kept)} of ${count(total)}`
  if (kind === 'pair')
    return (
      <Row>
        <Swatch colour="var(--r16)">
          <b>both keep, {count(pair.shared)}</b>
        </Swatch>
        <Swatch colour={pair.own}>
          only {pair.ownName}, {count(kept - pair.shared)}
        </Swatch>
        <Swatch colour={pair.other}>
          only {pair.otherName}, {count(pair.otherKept - pair.shared)}
        </Swatch>
        <Swatch colour="var(--r0)">neither</Swatch>
      </Row>
    )
  if (kind === 'kept' || round === 0)
    return (
      <Row>
        <Swatch colour="var(--r16)">
          <b>kept, {of}</b>
        </Swatch>
        {round > 0 && <Swatch colour="var(--r0)">pruned</Swatch>}
      </Row>
    )
  const deaths = Array.from({ length: round }, (_, at) => at + 1)
  return (
    <Row>
      <span className={styles.scale}>
        <span>Gone from round</span>
        <span className={styles.steps}>
          {deaths.map((death) => (
            <span key={death}>
              <i style={{ background: `var(--r${shadeOf(death, last)})` }} />
              {deaths.length <= 16 || death % 5 === 0 || death === 1 ? death : ''}
            </span>
          ))}
        </span>
      </span>
      <Swatch colour="var(--r16)">
        <b>kept, {of}</b>
      </Swatch>
    </Row>
  )
}

const Row = ({ children }: { readonly children: ReactNode }) => (
  <p className={`${styles.key} ${mask.palette}`}>{children}</p>
)

const Swatch = ({
  colour,
  children,
}: {
  readonly colour: string
  readonly children: ReactNode
}) => (
  <span className={styles.swatch}>
    <i style={{ background: colour }} />
    {children}
  </span>
)
