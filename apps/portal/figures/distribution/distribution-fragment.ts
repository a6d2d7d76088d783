import type { DistributionFigureFragment as DistributionData } from '../../gql/graphql.ts'
import { graphql } from '../../gql/index.ts'

export const DistributionFigureFragment = graphql(`
  fragment DistributionFigure on Distribution {
    key
    title
    quantity {
      name
      unit
    }
    replicates
    panels {
      label
      groups {
        label
        edges
        shares
        n
      }
      statistics {
        label
        unit
        value {
          n
          mean
          ci95
        }
        nothing
      }
    }
    says
    mayNotSay
  }
`)

export type { DistributionData }
export type DistributionPanelData = DistributionData['panels'][number]
export type DistributionGroup = DistributionPanelData['groups'][number]
