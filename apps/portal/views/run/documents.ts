import { graphql } from '../../gql/index.ts'

export const RunRoundFragment = graphql(`
  fragment RunRound on Round {
    id
    identity
    state
    networkTitle
    dataTitle
    divergedStep
    kept
    total
    rewound
    redrawn
    startStep
    pruning {
      roundId
      title
    }
    maskUrl
    nullMaskUrl
    startWeightsUrl
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
      kept
      sharedByChance {
        mean
        sd
      }
    }
    placements {
      experimentId
      arm
      replicate
      round
      draw
    }
    signAgreement
  }
`)

export const RunPageDocument = graphql(`
  query RunPage($run: ID!, $experiment: ID!) {
    run: node(id: $run) {
      id
      ... on Run {
        condition {
          key
          label
          role
          treatment
        }
        planned {
          round
          state
          error
        }
        rounds {
          id
          ...RunRound
        }
        reference {
          id
          arm
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
      reference {
        key
        label
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
        training
        finished
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
        training
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

/** What chance would give a layer, at every round: asked for once a layer, so that moving between rounds waits for nothing. */
export const LayerByChanceDocument = graphql(`
  query LayerByChance($run: ID!, $layer: String!) {
    node(id: $run) {
      id
      ... on Run {
        rounds {
          id
          layers(name: $layer) {
            name
            inDegreesByChance {
              least
              chances
            }
            outDegreesByChance {
              least
              chances
            }
          }
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
  query OtherRun($run: ID!, $own: ID!) {
    node(id: $run) {
      id
      ... on Run {
        overlap(with: $own) {
          round
          layers {
            name
            byChance {
              mean
              sd
            }
          }
        }
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

/** What an experiment has, for an address that leads to none of its runs. */
export const RunsThereDocument = graphql(`
  query RunsThere($id: ID!) {
    experiment(id: $id) {
      id
      identity
      title
      specification
      arms {
        key
        label
        draws
      }
    }
  }
`)
