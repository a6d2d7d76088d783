import { graphql } from '../../gql/index.ts'

export const RunRoundFragment = graphql(`
  fragment RunRound on Round {
    id
    identity
    state
    divergedStep
    kept
    total
    maskUrl
    endWeightsUrl
    end {
      step
      testAccuracy
    }
    earlyStop {
      step
      censored
      testAccuracy
    }
    layers {
      name
      index
      kept
      total
      remaining
    }
    placements {
      experimentId
      arm
      replicate
      round
      draw
    }
    weightHistory {
      layer
      step
      signAgreement
    }
  }
`)

export const RunPageDocument = graphql(`
  query RunPage($run: ID!, $dense: ID!, $experiment: ID!) {
    run: node(id: $run) {
      id
      ... on Run {
        rounds {
          id
          ...RunRound
        }
      }
    }
    dense: node(id: $dense) {
      id
      ... on Run {
        rounds {
          id
          earlyStop {
            step
            censored
            testAccuracy
          }
        }
      }
    }
    experiment(id: $experiment) {
      id
      identity
      name
      title
      specification
      network {
        title
        layers {
          name
          index
          shape
          total
        }
      }
      arms {
        key
        label
        draws
      }
      progress {
        total
        done
        diverged
        finished
      }
    }
    datasets {
      key
      title
      shape
    }
  }
`)

export const RunUpdatesDocument = graphql(`
  subscription RunUpdates($id: ID!) {
    experimentChanged(id: $id) {
      id
      progress {
        total
        done
        diverged
        finished
      }
    }
  }
`)

/** The figures of one round: its curve of validation loss and how its weights moved. */
export const RunRoundDetailDocument = graphql(`
  query RunRoundDetail($round: ID!, $layer: String!) {
    node(id: $round) {
      id
      ... on Round {
        series(metric: VALIDATION_LOSS, points: 400) {
          steps
          values
        }
        weightHistory(layer: $layer) {
          layer
          step
          meanAbsolute
          signAgreement
          ...Ridgelines
        }
      }
    }
  }
`)

export const DenseLossDocument = graphql(`
  query DenseLoss($round: ID!) {
    node(id: $round) {
      id
      ... on Round {
        series(metric: VALIDATION_LOSS, points: 400) {
          steps
          values
        }
      }
    }
  }
`)

export const OtherRunDocument = graphql(`
  query OtherRun($run: ID!) {
    node(id: $run) {
      id
      ... on Run {
        rounds {
          id
          state
          maskUrl
          placements {
            experimentId
            arm
            replicate
            round
            draw
          }
        }
      }
    }
  }
`)

/** Finds the experiment that a shortened identity means. */
export const WhichExperimentDocument = graphql(`
  query WhichExperiment($id: ID!) {
    experiment(id: $id) {
      id
      identity
    }
  }
`)
