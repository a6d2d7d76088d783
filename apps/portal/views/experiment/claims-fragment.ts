import { graphql } from '../../gql/index.ts'

export const ClaimsFragment = graphql(`
  fragment Claims on Verdict {
    replicates
    margin
    speed
    claimFrom
    headline {
      state
      sentence
      limit
      to {
        round
        remaining
      }
    }
    rounds {
      round
      remaining
      n
      state
      reason
      matches {
        state
        estimate
        interval
        threshold
      }
      asFast {
        state
        estimate
        interval
        threshold
        ticketCensored
        controlCensored
      }
      initMatters {
        accuracy {
          state
          estimate
          interval
          threshold
        }
        speed {
          state
          estimate
          interval
          threshold
          ticketCensored
          controlCensored
        }
      }
    }
  }
`)
