import { graphql } from '../../gql/index.ts'

/** What changes while rounds are trained: sent again by the subscription after each change. */
export const ExperimentLiveFragment = graphql(`
  fragment ExperimentLive on Experiment {
    id
    state
    finishedAt
    ...Steering
    ...Collapses
    progress {
      total
      measurements
      done
      diverged
      blocked
      failed
      training
      shared
      startedAt
      secondsLeft
      byReplicate {
        replicate
        rounds {
          arm
          round
          draw
          state
          error
        }
      }
      ...ProgressGrid
    }
    training {
      identity
      ...TrainingRow
      ...LiveAccuracy
      round
      step
      steps
      stepsPerSecond
      secondsLeft
    }
  }
`)

export const ExperimentPageDocument = graphql(`
  query ExperimentPage($id: ID!) {
    experiment(id: $id) {
      id
      identity
      name
      question {
        title
      }
      createdAt
      specification
      network {
        title
        weights
        layers {
          name
          total
        }
      }
      dataVersion
      ...ExperimentLive
      arms {
        key
        label
        role
        treatment
        draws
      }
      curve {
        replicates
        arms {
          arm
          role
          points {
            round
            complete
            earlyStopCensored
            accuracy {
              n
              mean
            }
            remaining {
              mean
            }
          }
        }
        ...CurvePanel
        ...SpeedPanel
        ...Readout
        ...NumbersTable
      }
      verdict {
        ...VerdictStrip
        ...VerdictTable
        ...Claims
        ...ReadoutVerdict
      }
      contrasts {
        key
        title
        says
        mayNotSay
        ...ContrastFigure
      }
      reference {
        key
        label
      }
      treatment {
        key
        label
        rounds {
          round
          depthProfile {
            round
            meaning
            ...DepthMap
            ...LayerProfile
            ...DepthSentence
            ...NumbersTableProfile
          }
        }
      }
    }
    datasets {
      key
      title
      trainExamples
      parts {
        of
        half
        title
        trainExamples
      }
    }
    system {
      webhook
      cores
      version
      node
      database {
        server
      }
      engines {
        engine
        queued
        running
        trainers
      }
    }
  }
`)

export const ExperimentLiveDocument = graphql(`
  subscription ExperimentLiveUpdates($id: ID!) {
    experimentChanged(id: $id) {
      id
      ...ExperimentLive
    }
  }
`)

export const DenseSeriesDocument = graphql(`
  query DenseSeries($id: ID!) {
    experiment(id: $id) {
      id
      reference {
        runs(first: 100) {
          nodes {
            id
            replicate
            rounds {
              id
              series(metric: VALIDATION_LOSS, points: 60) {
                steps
                values
              }
            }
          }
        }
      }
    }
  }
`)
