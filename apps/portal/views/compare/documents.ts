import { graphql } from '../../gql/index.ts'
import type { CompareDepthQuery, CompareOverlapQuery, CompareQuery } from '../../gql/graphql.ts'
import type { CompareView } from './address.ts'

/** Everything that stands at the top of the page, at every share at once: moving the share asks nothing. */
export const CompareDocument = graphql(`
  query Compare($of: [ID!]!, $by: [String!]!, $baseline: ID) {
    comparison(of: $of, by: $by, baseline: $baseline) {
      by
      runs
      missing
      dataVersion
      replicates
      at
      shares
      groups {
        id
        condition {
          key
          label
          role
        }
        experiments {
          identity
          title
        }
        isBaseline
        isConstant
        isWhole
        runs
        replicates
        training
        diverged
        failed
        roundsToCome
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
        speeds {
          measure
          remaining
          ratio
          low
          high
          members
          censored
          denseCensored
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
          state
          coreHours
        }
      }
      differing {
        key
        values
      }
      pooled {
        key
        values
      }
      equal {
        key
        value
      }
      keys {
        key
        distinct
        values
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

export const CompareDepthDocument = graphql(`
  query CompareDepth($of: [ID!]!, $by: [String!]!, $baseline: ID) {
    comparison(of: $of, by: $by, baseline: $baseline) {
      groups {
        id
        depth {
          layers
          remaining
          values
          interpolated
          isFinding
          impossible
        }
      }
    }
  }
`)

export const CompareOverlapDocument = graphql(`
  query CompareOverlap(
    $of: [ID!]!
    $by: [String!]!
    $baseline: ID
    $at: Float!
    $chance: OverlapChance!
  ) {
    comparison(of: $of, by: $by, baseline: $baseline, at: $at) {
      overlap(chance: $chance) {
        masks {
          group
          run
          replicate
          remaining
        }
        jaccard
        expected
        groups {
          one
          other
          sameSeed {
            pairs
            seeds
            mean
            ci95
          }
          otherSeed {
            pairs
            seeds
            mean
            ci95
          }
        }
        left
      }
    }
  }
`)

export const CompareRunsDocument = graphql(`
  query CompareRuns($of: [ID!]!, $by: [String!]!, $baseline: ID) {
    comparison(of: $of, by: $by, baseline: $baseline) {
      groups {
        id
        members {
          id
          curve {
            remaining
            accuracy
          }
        }
      }
    }
  }
`)

export type Comparison = NonNullable<CompareQuery['comparison']>
export type ComparedGroup = Comparison['groups'][number]
export type ComparedDepth = NonNullable<
  NonNullable<CompareDepthQuery['comparison']>['groups'][number]['depth']
>
export type Overlap = NonNullable<CompareOverlapQuery['comparison']>['overlap']

const allButSeed = ['configuration']

export const variablesOf = ({ of, by, baseline }: CompareView) => ({
  of: [...of],
  by: [...(by ?? allButSeed)],
  baseline,
})

export const overlapVariables = (view: CompareView, at: number) => ({
  ...variablesOf(view),
  at,
  chance: view.chance === 'counts' ? ('COUNTS' as const) : ('MAGNITUDES' as const),
})

/** So many groups are drawn one beside the other; more share one map. */
export const mostSideBySide = 12
