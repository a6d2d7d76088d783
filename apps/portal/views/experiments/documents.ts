import { graphql } from '../../gql/index.ts'

export const ExperimentsDocument = graphql(`
  query Experiments($after: String, $archived: Boolean!) {
    experiments(first: 20, after: $after, archived: $archived) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        identity
        name
        question {
          title
        }
        state
        createdAt
        specification
        network {
          title
          layers {
            name
            total
          }
        }
        progress {
          total
          measurements
          done
          diverged
          training
          secondsLeft
        }
        curve {
          arms {
            arm
            role
            points {
              round
              remaining {
                mean
              }
            }
          }
          ...CurveSpark
        }
        headline {
          sentence
        }
      }
    }
    datasets {
      key
      title
      parts {
        of
        half
        title
      }
    }
    system {
      engines {
        engine
        queued
        running
        trainers
      }
    }
  }
`)

export const AnyTrainingDocument = graphql(`
  subscription AnyTraining {
    trainingChanged {
      identity
    }
  }
`)
