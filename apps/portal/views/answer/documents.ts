import { graphql } from '../../gql/index.ts'

/** What a question answers with, beside what every experiment’s page shows. */
export const AnswerDocument = graphql(`
  query Answer($id: ID!) {
    experiment(id: $id) {
      id
      headline {
        sentence
      }
      responses {
        key
        title
        says
        mayNotSay
        ...ResponseFigure
      }
      distributions {
        key
        title
        says
        mayNotSay
        ...DistributionFigure
      }
      arms {
        key
        label
        role
        draws
        rounds {
          round
          depthProfile {
            ...DepthMap
            ...LayerProfile
            ...DepthSentence
          }
        }
      }
    }
  }
`)
