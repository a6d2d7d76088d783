import { graphql } from '../../gql/index.ts'

/** Every number behind Figure 1, not rounded. */
export const ExportedCurveDocument = graphql(`
  query ExportedCurve($id: ID!) {
    experiment(id: $id) {
      id
      identity
      dataVersion
      arms {
        key
        label
      }
      curve {
        replicates
        arms {
          arm
          controlOf
          draws
          points {
            round
            complete
            remaining {
              ...ExportedAggregate
            }
            accuracy {
              ...ExportedAggregate
            }
            accuracyAtEnd {
              ...ExportedAggregate
            }
            earlyStopStep {
              ...ExportedAggregate
            }
            reachStep {
              ...ExportedAggregate
            }
            earlyStopCensored
            reachCensored
            diverged
          }
        }
      }
      arm(key: "ticket") {
        rounds {
          round
          depthProfile {
            layers {
              name
              remaining {
                mean
              }
            }
          }
        }
      }
    }
  }
`)

export const ExportedAggregateFragment = graphql(`
  fragment ExportedAggregate on Aggregate {
    n
    mean
    sd
    se
    min
    max
    ci95
  }
`)

/** Every number behind the verdicts, not rounded. */
export const ExportedVerdictDocument = graphql(`
  query ExportedVerdict($id: ID!) {
    experiment(id: $id) {
      id
      identity
      dataVersion
      verdict {
        version
        margin
        speed
        claimFrom
        replicates
        rounds {
          round
          remaining
          n
          state
          reason
          nToDecide
          matches {
            ...ExportedCondition
          }
          asFast {
            ...ExportedCondition
            ticketCensored
            controlCensored
          }
          initMatters {
            state
            accuracy {
              ...ExportedCondition
            }
            speed {
              ...ExportedCondition
              ticketCensored
              controlCensored
            }
          }
        }
      }
    }
  }
`)

export const ExportedConditionFragment = graphql(`
  fragment ExportedCondition on Condition {
    state
    estimate
    interval
    level
    threshold
  }
`)
