import { graphql } from '../../gql/index.ts'
import type { CompareQuery } from '../../gql/graphql.ts'

export const CompareDocument = graphql(`
  query Compare($of: [ID!]!, $baseline: ID, $at: Float) {
    comparison(of: $of, baseline: $baseline, at: $at) {
      replicates
      replicatesIn
      dataVersion
      at
      groups {
        id
        experiment
        title
        arm
        isBaseline
        isConstant
        replicates
        replicatesInAll
        training
        curve {
          remaining
          accuracy
          min
          max
          n
        }
        best {
          n
          mean
          min
          max
        }
        bestRemaining
        difference {
          remaining
          mean
          low
          high
          n
          interpolated
        }
        differenceAt {
          n
          mean
          ci95
        }
        speed {
          ratio
          ci95
          members
          censored
          denseCensored
          measure
        }
        depth {
          layers
          remaining
          values
          interpolated
          isFinding
          impossible
        }
        cost {
          n
          mean
          ci95
        }
        winsTo
        members {
          id
          replicate
          draw
          coreHours
        }
      }
      differing {
        key
        values
      }
      equal {
        key
        value
      }
      overlap {
        masks {
          group
          replicate
          remaining
        }
        jaccard
        expected
        left
      }
    }
    networks {
      key
      title
    }
    datasets {
      key
      title
    }
  }
`)

export type Comparison = NonNullable<CompareQuery['comparison']>
export type ComparedGroup = Comparison['groups'][number]
