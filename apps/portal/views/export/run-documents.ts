import { graphql } from '../../gql/index.ts'

/** The masks of a run by address, and what they keep of one layer. */
export const MaskNumbersDocument = graphql(`
  query MaskNumbers($run: ID!, $layer: String!) {
    node(id: $run) {
      id
      ... on Run {
        rounds {
          id
          identity
          maskUrl
          layers(name: $layer) {
            name
            kept
            total
          }
        }
      }
    }
  }
`)

/** Validation loss of a round beside the whole network of the same seed, 400 logged steps at most. */
export const LossNumbersDocument = graphql(`
  query LossNumbers($round: ID!, $reference: ID!) {
    round: node(id: $round) {
      id
      ... on Round {
        identity
        series(metric: VALIDATION_LOSS, points: 400) {
          steps
          values
        }
        earlyStop {
          step
          censored
        }
      }
    }
    reference: node(id: $reference) {
      id
      ... on Round {
        identity
        series(metric: VALIDATION_LOSS, points: 400) {
          steps
          values
        }
        earlyStop {
          step
          censored
        }
      }
    }
  }
`)

/** How the kept weights of a layer were distributed at each logged step. */
export const HistoryNumbersDocument = graphql(`
  query HistoryNumbers($round: ID!, $layer: String!) {
    node(id: $round) {
      id
      ... on Round {
        identity
        weightHistory(layer: $layer) {
          layer
          step
          edges
          counts
          meanAbsolute
          signAgreement
          ...Ridgelines
        }
      }
    }
  }
`)
