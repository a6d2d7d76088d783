import type { Distribution } from '@lottery/science'
import type { DistributionType } from './distribution-type.ts'

/** Statistics without a unit of their own are plain numbers. */
export const distributionOf = (distribution: Distribution): DistributionType => ({
  ...distribution,
  panels: distribution.panels.map((panel) => ({
    ...panel,
    statistics: panel.statistics.map((statistic) => ({ unit: 'number', ...statistic })),
  })),
})
