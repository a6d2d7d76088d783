import type { ResponseFigureFragment as ResponseData } from '../../gql/graphql.ts'
import { graphql } from '../../gql/index.ts'

export const ResponseFigureFragment = graphql(`
  fragment ResponseFigure on Response {
    key
    title
    axis {
      name
      scale
      unit
    }
    quantity {
      name
      unit
    }
    replicates
    lines {
      arm
      label
      role
      points {
        x
        value {
          n
          mean
          min
          max
          ci95
        }
        complete
      }
    }
    says
    mayNotSay
  }
`)

export type { ResponseData }
export type ResponseLine = ResponseData['lines'][number]

/** The whole network with one training: it stands at every x, as a line over the full width. */
export const standsEverywhere = ({ role, points }: ResponseLine): boolean =>
  role === 'REFERENCE' && points.length === 1
