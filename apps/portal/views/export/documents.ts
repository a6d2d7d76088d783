import { graphql } from '../../gql/index.ts'

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

export const ExportedConditionFragment = graphql(`
  fragment ExportedCondition on Condition {
    state
    estimate
    interval
    level
    threshold
  }
`)

export const ExportedCurveFragment = graphql(`
  fragment ExportedCurve on Curve {
    replicates
    arms {
      arm
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
`)

/** Accuracy and steps of each arm at each round: every number of the curve, not rounded. */
export const CurveNumbersDocument = graphql(`
  query CurveNumbers($id: ID!) {
    experiment(id: $id) {
      id
      identity
      dataVersion
      arms {
        key
        label
        role
        controlOf
        draws
      }
      curve {
        ...ExportedCurve
      }
    }
  }
`)

/** Kept weights by layer and round. */
export const DepthNumbersDocument = graphql(`
  query DepthNumbers($id: ID!) {
    experiment(id: $id) {
      id
      identity
      dataVersion
      arms {
        key
        label
        role
        rounds {
          round
          depthProfile {
            meaning
            remaining {
              mean
            }
            layers {
              name
              depth
              total
              exempt
              remaining {
                ...ExportedAggregate
              }
              expectedUniform
              expectedFromInitialMagnitude
            }
          }
        }
      }
    }
  }
`)

/** Figure 1 whole: the curve, and kept weights by layer. */
export const FigureOneNumbersDocument = graphql(`
  query FigureOneNumbers($id: ID!) {
    experiment(id: $id) {
      id
      identity
      dataVersion
      arms {
        key
        label
        role
        controlOf
        draws
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
      curve {
        ...ExportedCurve
      }
      verdict {
        rounds {
          round
          state
          n
        }
      }
    }
  }
`)

/** Every number behind the verdicts. */
export const VerdictNumbersDocument = graphql(`
  query VerdictNumbers($id: ID!) {
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
