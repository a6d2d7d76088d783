import { graphql } from '../../gql/index.ts'

/** What steering changes; part of what the subscription sends. */
export const SteeringFragment = graphql(`
  fragment Steering on Experiment {
    id
    identity
    title
    name
    tags
    note
    state
    archived
    progress {
      done
      total
      measurements
      diverged
      failed
      training
    }
    notices {
      id
      event
      state
      attempts
      error
      toldAt
      nextAt
    }
  }
`)

export const PauseDocument = graphql(`
  mutation PauseExperiment($id: ID!) {
    change: pauseExperiment(id: $id) {
      experiment {
        ...Steering
      }
      userErrors {
        field
        fix
      }
    }
  }
`)

export const ResumeDocument = graphql(`
  mutation ResumeExperiment($id: ID!) {
    change: resumeExperiment(id: $id) {
      experiment {
        ...Steering
      }
      userErrors {
        field
        fix
      }
    }
  }
`)

export const CancelDocument = graphql(`
  mutation CancelExperiment($id: ID!) {
    change: cancelExperiment(id: $id) {
      experiment {
        ...Steering
      }
      userErrors {
        field
        fix
      }
    }
  }
`)

export const RetryDocument = graphql(`
  mutation RetryExperiment($id: ID!) {
    change: retryExperiment(id: $id) {
      experiment {
        ...Steering
      }
      userErrors {
        field
        fix
      }
    }
  }
`)

export const ArchiveDocument = graphql(`
  mutation ArchiveExperiment($id: ID!) {
    change: archiveExperiment(id: $id) {
      experiment {
        ...Steering
      }
      userErrors {
        field
        fix
      }
    }
  }
`)

export const UnarchiveDocument = graphql(`
  mutation UnarchiveExperiment($id: ID!) {
    change: unarchiveExperiment(id: $id) {
      experiment {
        ...Steering
      }
      userErrors {
        field
        fix
      }
    }
  }
`)

export const RenameDocument = graphql(`
  mutation RenameExperiment($id: ID!, $name: String!, $tags: [String!]!, $note: String!) {
    change: renameExperiment(id: $id, name: $name, tags: $tags, note: $note) {
      experiment {
        ...Steering
      }
      userErrors {
        field
        fix
      }
    }
  }
`)
