import { graphql } from '../../gql/index.ts'

/** Differences to controls alone, for the page of a question with a verdict. */
export const ContrastsDocument = graphql(`
  query Contrasts($id: ID!) {
    experiment(id: $id) {
      id
      contrasts {
        key
        title
        says
        mayNotSay
        ...ContrastFigure
      }
    }
  }
`)

/** What a question answers with, beside what every experiment’s page shows. */
export const AnswerDocument = graphql(`
  query Answer($id: ID!) {
    experiment(id: $id) {
      id
      headline {
        sentence
      }
      contrasts {
        key
        title
        says
        mayNotSay
        ...ContrastFigure
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
