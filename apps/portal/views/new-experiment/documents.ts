import { graphql } from '../../gql/index.ts'

export const NewExperimentDocument = graphql(`
  query NewExperiment($question: String!) {
    questions {
      key
    }
    specificationSchema(question: $question)
  }
`)

export const ClonedDocument = graphql(`
  query Cloned($id: ID!) {
    experiment(id: $id) {
      id
      identity
      title
      tags
      specification
    }
  }
`)

export const PlanDocument = graphql(`
  query PlanOfText($specification: JSON!) {
    plan(specification: $specification) {
      plan {
        id
        identity
        exists
        rounds
        newRounds
        sharedRounds
        newProbes
        steps
        newSteps
        cores
        stepsPerSecond
        estimateBasis
        secondsEstimate
        bytesEstimate
        warnings
        arms {
          key
          label
          draws
          rounds
          newRounds
        }
      }
      userErrors {
        code
        field
        value
        fix
      }
    }
  }
`)

export const SubmitDocument = graphql(`
  mutation StartExperiment($input: SubmitExperimentInput!) {
    submitExperiment(input: $input) {
      created
      experiment {
        id
        identity
      }
      userErrors {
        code
        field
        value
        fix
      }
    }
  }
`)
