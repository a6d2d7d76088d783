'use client'

import { Redrawn } from '../axis/redrawn.tsx'
import { readFragment, type FragmentType } from '../../gql/index.ts'
import { DistributionFigureFragment, type DistributionData } from './distribution-fragment.ts'
import { distributionHeight, DistributionPanels } from './distribution-panels.tsx'

/** A distribution on a page: panels beside each other, or below where there is no room. */
export function DistributionFigure({
  distribution,
}: {
  readonly distribution: FragmentType<typeof DistributionFigureFragment>
}) {
  const data = readFragment(DistributionFigureFragment, distribution)
  return (
    <Redrawn wide={928} phone={358}>
      {(_layout, width) => (
        <div style={{ height: distributionHeight(data, width) }}>
          <DistributionPanels distribution={data} width={width} label={distributionLabel(data)} />
        </div>
      )}
    </Redrawn>
  )
}

export const distributionLabel = ({ quantity, panels }: DistributionData): string =>
  `${quantity.name} by layer: ${panels.map(({ label }) => label).join(', ')}; ${(panels[0]?.groups ?? []).map(({ label }) => label).join(' and ')}.`
