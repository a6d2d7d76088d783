import { graphql } from '../../gql/index.ts'

/** Every difference to a control, with both sides. */
export const ContrastNumbersDocument = graphql(`
  query ContrastNumbers($id: ID!) {
    experiment(id: $id) {
      id
      identity
      dataVersion
      contrasts {
        ...ContrastFigure
        key
        quantity {
          name
          unit
        }
        replicates
        margin
        rows {
          key
          label
          arm
          role
          against
          treated {
            ...ExportedAggregate
          }
          control {
            ...ExportedAggregate
          }
          difference {
            ...ExportedAggregate
          }
          decision
          p
          signFlipP
          replicatesWanted
          treatedCensored
          controlCensored
        }
      }
    }
  }
`)

/** Every point of every line along an axis. */
export const ResponseNumbersDocument = graphql(`
  query ResponseNumbers($id: ID!) {
    experiment(id: $id) {
      id
      identity
      dataVersion
      responses {
        ...ResponseFigure
        key
        axis {
          name
          unit
        }
        quantity {
          name
          unit
        }
        replicates
        lines {
          arm
          label
          role
          points {
            x
            complete
            value {
              ...ExportedAggregate
            }
          }
        }
      }
    }
  }
`)

/** Every bin of every group. */
export const DistributionNumbersDocument = graphql(`
  query DistributionNumbers($id: ID!) {
    experiment(id: $id) {
      id
      identity
      dataVersion
      distributions {
        ...DistributionFigure
        key
        quantity {
          name
          unit
        }
        replicates
        panels {
          label
          groups {
            label
            edges
            shares
            n
          }
        }
      }
    }
  }
`)

/** What the figures of an answer are told with. */
export const AnsweredDocument = graphql(`
  query Answered($id: ID!) {
    experiment(id: $id) {
      id
      identity
      name
      specification
      dataVersion
      question {
        title
      }
      network {
        title
      }
      headline {
        sentence
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
  }
`)
