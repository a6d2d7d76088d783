'use client'

import { Redrawn } from '../axis/redrawn.tsx'
import type { Spread } from '../mark/series.ts'
import { readFragment, type FragmentType } from '../../gql/index.ts'
import { counted } from '../format.ts'
import styles from './response-figure.module.css'
import { ResponseFigureFragment, type ResponseData } from './response-fragment.ts'
import { responseHeight, responseLabel, ResponsePanel } from './response-panel.tsx'

/** A response on a page, drawn for its width. */
export function ResponseFigure({
  response,
  spread,
}: {
  readonly response: FragmentType<typeof ResponseFigureFragment>
  readonly spread: Spread
}) {
  const data = readFragment(ResponseFigureFragment, response)
  return (
    <>
      <p className={styles.subtitle}>{responseSubtitle(data, spread)}</p>
      <Redrawn wide={928} phone={358}>
        {(layout, width) => (
          <div style={{ height: responseHeight(layout) }}>
            <ResponsePanel
              response={data}
              layout={layout}
              width={width}
              spread={spread}
              label={responseLabel(data)}
            />
          </div>
        )}
      </Redrawn>
    </>
  )
}

/** What bars and hollow marks are, and how many replicates there are. */
function responseSubtitle({ replicates, lines }: ResponseData, spread: Spread): string {
  const bars =
    spread === 'range' ? 'bars from lowest to highest replicate' : 'bars are 95 % intervals'
  const counts = lines.flatMap(({ points }) =>
    points.flatMap(({ value, complete }) => (complete ? [] : [value.n])),
  )
  const partial =
    counts.length === 0
      ? ''
      : `; hollow: ${Math.min(...counts) === Math.max(...counts) ? counts[0] : `${Math.min(...counts)} to ${Math.max(...counts)}`} so far`
  return `Mean of ${counted(replicates, 'replicate')}, ${bars}${partial}.`
}
