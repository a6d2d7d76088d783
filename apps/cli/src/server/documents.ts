/* oxlint-disable */
// Made by `npm run generate`; not for editing.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] }
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never }
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core'
/** What may be said to the question as it was asked. */
export type Answer =
  /** It is refuted by the same rule. */
  | 'NO'
  /** Neither, or replicates are to come: an answer too, with its n. */
  | 'UNDECIDED'
  /** What the question asks for holds, by its rule, with all replicates in. */
  | 'YES'

/** What an arm is for. */
export type ArmRole =
  /** What a treatment is held against. */
  | 'CONTROL'
  /** The whole network, unpruned and untreated: one training for every sparsity. */
  | 'REFERENCE'
  /** What the question is about. */
  | 'TREATMENT'

/** How the values of an axis are spaced. */
export type AxisScale =
  /** Equal differences, equal distances. */
  | 'LINEAR'
  /** Equal ratios, equal distances; values above 0 only. */
  | 'LOG'

/** What a one-sided bound says of one condition. */
export type ConditionState =
  /** The bound lies on the good side of the threshold. */
  | 'HOLDS'
  /** The opposite bound lies on the bad side of the threshold. */
  | 'REFUTED'
  /** The interval spans the threshold, or there are too few replicates. */
  | 'UNDECIDED'

/** Where the two-sided 95 % interval of a difference lies, held against the margin. */
export type Decision =
  /** Wholly above the margin. */
  | 'ABOVE'
  /** Wholly below −margin. */
  | 'BELOW'
  /** Across an end of the margin; always so while a replicate is to come, or with fewer than the question demands. */
  | 'UNDECIDED'
  /** Wholly inside ±margin, a difference that does not matter; where no worse is enough, wholly above −margin. */
  | 'WITHIN'

/** Whether the differences between layers were found, or follow from the specification. */
export type DepthProfileMeaning =
  /** Global scope: one threshold over all layers decided. */
  | 'FINDING'
  /** Layer-wise scope: set by the rates; or there is one layer alone. Never to be shown as a finding. */
  | 'FIXED'

/** Where an estimate of time comes from. */
export type EstimateBasis =
  /** Steps a second of stored rounds of this network and engine. */
  | 'MEASURED'
  /** No such round is stored: a rate of a common desktop core. */
  | 'ROUGH'

/** Whether an experiment still wants work done. Results stay in every state. */
export type ExperimentState =
  /** Work is trained or waits to be. */
  | 'ACTIVE'
  /** It was given up; it can be resumed all the same. */
  | 'CANCELLED'
  /** Every round is in, or blocked by a divergence. */
  | 'FINISHED'
  /** Unstarted work that only it wanted has left the queue, until it is resumed. */
  | 'PAUSED'

/** Over what weights compete to be kept. */
export type PruningScope =
  /** One threshold over all layers but those the specification exempts. */
  | 'GLOBAL'
  /** Each layer loses its own rate. */
  | 'LAYER_WISE'

/** What the numbers of a quantity are, and how a page writes them. */
export type QuantityUnit =
  /** As they are. */
  | 'NUMBER'
  /** Fractions, as a rule in 0…1; a page shows 100 times as much. */
  | 'POINTS'
  /** Natural logarithms. A page shows a difference as a factor, and the two sides of it as geometric means. */
  | 'RATIO'
  /** Fractions in 0…1; a page shows per cent. */
  | 'SHARE'
  /** Optimizer steps, 0 or more. */
  | 'STEPS'

/** Which step stands for speed in a verdict. */
export type Speed =
  /** First step of the round’s own minimum of validation loss. */
  | 'EARLY_STOP'
  /** First step at or below the replicate’s dense minimum of validation loss. */
  | 'REACH'

/** An experiment to run. */
export type SubmitExperimentInput = {
  /** Made by the client, 1 to 100 characters: the same key again gives the first answer again, and with another specification it is a problem. */
  readonly clientKey?: string | null | undefined
  /** A name, up to 200 characters. */
  readonly name?: string | null | undefined
  /** Free text, up to 10,000 characters. */
  readonly note?: string | null | undefined
  /** The specification; fractions in 0…1, speeds in steps; what is left out has its default. */
  readonly specification: unknown
  /** Words to find it by, up to 20. */
  readonly tags?: ReadonlyArray<string> | null | undefined
}

/** What may be claimed of a ticket, from paired tests over replicates. */
export type VerdictState =
  /** At least one of the three conditions is refuted. */
  | 'NOT_WINNING'
  /** Neither; always so below 5 replicates or before all are in. */
  | 'UNDECIDED'
  /** It matches dense, trains as fast, and its initialisation matters. */
  | 'WINNING'

/** Where one placed round stands. */
export type WorkState =
  /** A round that it needs diverged, so it can never be done. */
  | 'BLOCKED'
  /** Committed as diverged; not tried again. */
  | 'DIVERGED'
  /** Committed. */
  | 'DONE'
  /** It gave an error each time it was tried; retry tries again. */
  | 'FAILED'
  /** All it needs is there; it waits for a trainer. */
  | 'QUEUED'
  /** A trainer is at it. */
  | 'TRAINING'
  /** A round that it needs is still to come. */
  | 'WAITING'
  /** No active experiment asks for it any more. */
  | 'WITHDRAWN'

export type UserErrorFragment = {
  readonly code: string
  readonly field: string
  readonly value: unknown
  readonly fix: string
}

export type ProgressFragment = {
  readonly total: number
  readonly measurements: number
  readonly done: number
  readonly diverged: number
  readonly blocked: number
  readonly waiting: number
  readonly queued: number
  readonly training: number
  readonly failed: number
  readonly withdrawn: number
  readonly finished: boolean
  readonly secondsLeft: number | null
}

export type AggregateFragment = {
  readonly n: number
  readonly mean: number
  readonly sd: number | null
  readonly se: number | null
  readonly min: number
  readonly max: number
  readonly ci95: ReadonlyArray<number> | null
}

export type PlanQueryVariables = Exact<{
  specification: unknown
}>

export type PlanQuery = {
  readonly plan: {
    readonly plan: {
      readonly id: string
      readonly identity: string
      readonly exists: boolean
      readonly rounds: number
      readonly newRounds: number
      readonly sharedRounds: number
      readonly newProbes: number
      readonly steps: number
      readonly newSteps: number
      readonly cores: number
      readonly stepsPerSecond: number
      readonly estimateBasis: EstimateBasis
      readonly secondsEstimate: number | null
      readonly bytesEstimate: number
      readonly warnings: ReadonlyArray<string>
      readonly specification: unknown
      readonly arms: ReadonlyArray<{
        readonly key: string
        readonly label: string
        readonly controlOf: string | null
        readonly draws: number
        readonly rounds: number
        readonly newRounds: number
      }>
    } | null
    readonly userErrors: ReadonlyArray<{
      readonly code: string
      readonly field: string
      readonly value: unknown
      readonly fix: string
    }>
  }
}

export type SubmitMutationVariables = Exact<{
  input: SubmitExperimentInput
}>

export type SubmitMutation = {
  readonly submitExperiment: {
    readonly created: boolean
    readonly experiment: {
      readonly id: string
      readonly identity: string
      readonly title: string
      readonly state: ExperimentState
      readonly progress: {
        readonly total: number
        readonly measurements: number
        readonly done: number
        readonly diverged: number
        readonly blocked: number
        readonly waiting: number
        readonly queued: number
        readonly training: number
        readonly failed: number
        readonly withdrawn: number
        readonly finished: boolean
        readonly secondsLeft: number | null
      }
    } | null
    readonly userErrors: ReadonlyArray<{
      readonly code: string
      readonly field: string
      readonly value: unknown
      readonly fix: string
    }>
  }
}

export type FollowQueryVariables = Exact<{
  id: string | number
}>

export type FollowQuery = {
  readonly experiment: {
    readonly identity: string
    readonly title: string
    readonly state: ExperimentState
    readonly specification: unknown
    readonly progress: {
      readonly total: number
      readonly measurements: number
      readonly done: number
      readonly diverged: number
      readonly blocked: number
      readonly waiting: number
      readonly queued: number
      readonly training: number
      readonly failed: number
      readonly withdrawn: number
      readonly finished: boolean
      readonly secondsLeft: number | null
      readonly byReplicate: ReadonlyArray<{
        readonly replicate: number
        readonly rounds: ReadonlyArray<{ readonly identity: string; readonly state: WorkState }>
      }>
    }
    readonly headline: { readonly sentence: string } | null
    readonly verdict: {
      readonly headline: {
        readonly state: VerdictState
        readonly sentence: string
        readonly limit: string | null
      }
    } | null
  } | null
  readonly system: {
    readonly engines: ReadonlyArray<{ readonly engine: string; readonly trainers: number }>
  }
}

export type ListQueryVariables = Exact<{
  first: number
  after?: string | null | undefined
  state?: ExperimentState | null | undefined
}>

export type ListQuery = {
  readonly experiments: {
    readonly totalCount: number
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    readonly nodes: ReadonlyArray<{
      readonly id: string
      readonly identity: string
      readonly title: string
      readonly tags: ReadonlyArray<string>
      readonly state: ExperimentState
      readonly createdAt: string
      readonly finishedAt: string | null
      readonly progress: {
        readonly total: number
        readonly measurements: number
        readonly done: number
        readonly diverged: number
        readonly blocked: number
        readonly waiting: number
        readonly queued: number
        readonly training: number
        readonly failed: number
        readonly withdrawn: number
        readonly finished: boolean
        readonly secondsLeft: number | null
      }
    }>
  }
}

export type ShowQueryVariables = Exact<{
  id: string | number
}>

export type ShowQuery = {
  readonly experiment: {
    readonly id: string
    readonly identity: string
    readonly title: string
    readonly tags: ReadonlyArray<string>
    readonly note: string
    readonly state: ExperimentState
    readonly createdAt: string
    readonly finishedAt: string | null
    readonly specification: unknown
    readonly question: { readonly key: string; readonly title: string }
    readonly progress: {
      readonly total: number
      readonly measurements: number
      readonly done: number
      readonly diverged: number
      readonly blocked: number
      readonly waiting: number
      readonly queued: number
      readonly training: number
      readonly failed: number
      readonly withdrawn: number
      readonly finished: boolean
      readonly secondsLeft: number | null
    }
    readonly arms: ReadonlyArray<{ readonly key: string; readonly label: string }>
    readonly collapses: ReadonlyArray<{
      readonly arm: string
      readonly layer: string
      readonly round: number
      readonly replicates: number
    }>
    readonly treatment: { readonly key: string }
    readonly headline: { readonly answer: Answer; readonly sentence: string } | null
    readonly curve: {
      readonly replicates: number
      readonly arms: ReadonlyArray<{
        readonly arm: string
        readonly controlOf: string | null
        readonly draws: number
        readonly points: ReadonlyArray<{
          readonly round: number
          readonly earlyStopCensored: number
          readonly reachCensored: number
          readonly diverged: number
          readonly complete: boolean
          readonly remaining: {
            readonly n: number
            readonly mean: number
            readonly sd: number | null
            readonly se: number | null
            readonly min: number
            readonly max: number
            readonly ci95: ReadonlyArray<number> | null
          }
          readonly accuracy: {
            readonly n: number
            readonly mean: number
            readonly sd: number | null
            readonly se: number | null
            readonly min: number
            readonly max: number
            readonly ci95: ReadonlyArray<number> | null
          }
          readonly accuracyAtEnd: {
            readonly n: number
            readonly mean: number
            readonly sd: number | null
            readonly se: number | null
            readonly min: number
            readonly max: number
            readonly ci95: ReadonlyArray<number> | null
          }
          readonly earlyStopStep: {
            readonly n: number
            readonly mean: number
            readonly sd: number | null
            readonly se: number | null
            readonly min: number
            readonly max: number
            readonly ci95: ReadonlyArray<number> | null
          }
          readonly reachStep: {
            readonly n: number
            readonly mean: number
            readonly sd: number | null
            readonly se: number | null
            readonly min: number
            readonly max: number
            readonly ci95: ReadonlyArray<number> | null
          }
        }>
      }>
    } | null
    readonly verdict: {
      readonly margin: number
      readonly speed: Speed
      readonly claimFrom: number
      readonly replicates: number
      readonly headline: {
        readonly state: VerdictState
        readonly sentence: string
        readonly limit: string | null
      }
      readonly rounds: ReadonlyArray<{
        readonly round: number
        readonly remaining: number
        readonly n: number
        readonly state: VerdictState
        readonly reason: string | null
        readonly p: number | null
        readonly nToDecide: number | null
        readonly matches: {
          readonly state: ConditionState
          readonly estimate: number | null
          readonly interval: ReadonlyArray<number> | null
          readonly level: number
          readonly threshold: number
          readonly p: number | null
          readonly zeroSpread: boolean
          readonly ticketCensored: number
          readonly controlCensored: number
        }
        readonly asFast: {
          readonly state: ConditionState
          readonly estimate: number | null
          readonly interval: ReadonlyArray<number> | null
          readonly level: number
          readonly threshold: number
          readonly p: number | null
          readonly zeroSpread: boolean
          readonly ticketCensored: number
          readonly controlCensored: number
        }
        readonly initMatters: {
          readonly state: ConditionState
          readonly reason: string | null
          readonly accuracy: {
            readonly state: ConditionState
            readonly estimate: number | null
            readonly interval: ReadonlyArray<number> | null
            readonly level: number
            readonly threshold: number
            readonly p: number | null
            readonly zeroSpread: boolean
            readonly ticketCensored: number
            readonly controlCensored: number
          }
          readonly speed: {
            readonly state: ConditionState
            readonly estimate: number | null
            readonly interval: ReadonlyArray<number> | null
            readonly level: number
            readonly threshold: number
            readonly p: number | null
            readonly zeroSpread: boolean
            readonly ticketCensored: number
            readonly controlCensored: number
          }
        }
      }>
    } | null
    readonly contrasts: ReadonlyArray<{
      readonly key: string
      readonly title: string
      readonly replicates: number
      readonly margin: number
      readonly sought: Decision | null
      readonly noWorse: boolean
      readonly says: string
      readonly mayNotSay: string
      readonly quantity: { readonly name: string; readonly unit: QuantityUnit }
      readonly words: { readonly below: string; readonly within: string; readonly above: string }
      readonly rows: ReadonlyArray<{
        readonly key: string
        readonly label: string
        readonly arm: string | null
        readonly role: ArmRole | null
        readonly against: string
        readonly decision: Decision
        readonly p: number | null
        readonly signFlipP: number | null
        readonly replicatesWanted: number | null
        readonly treatedCensored: boolean
        readonly controlCensored: boolean
        readonly treated: {
          readonly n: number
          readonly mean: number
          readonly sd: number | null
          readonly se: number | null
          readonly min: number
          readonly max: number
          readonly ci95: ReadonlyArray<number> | null
        } | null
        readonly control: {
          readonly n: number
          readonly mean: number
          readonly sd: number | null
          readonly se: number | null
          readonly min: number
          readonly max: number
          readonly ci95: ReadonlyArray<number> | null
        } | null
        readonly difference: {
          readonly n: number
          readonly mean: number
          readonly sd: number | null
          readonly se: number | null
          readonly min: number
          readonly max: number
          readonly ci95: ReadonlyArray<number> | null
        } | null
      }>
    }>
    readonly responses: ReadonlyArray<{
      readonly key: string
      readonly title: string
      readonly replicates: number
      readonly says: string
      readonly mayNotSay: string
      readonly axis: {
        readonly name: string
        readonly scale: AxisScale
        readonly unit: QuantityUnit
      }
      readonly quantity: { readonly name: string; readonly unit: QuantityUnit }
      readonly lines: ReadonlyArray<{
        readonly arm: string
        readonly label: string
        readonly role: ArmRole
        readonly points: ReadonlyArray<{
          readonly x: number
          readonly complete: boolean
          readonly value: {
            readonly n: number
            readonly mean: number
            readonly sd: number | null
            readonly se: number | null
            readonly min: number
            readonly max: number
            readonly ci95: ReadonlyArray<number> | null
          }
        }>
      }>
    }>
    readonly distributions: ReadonlyArray<{
      readonly key: string
      readonly title: string
      readonly replicates: number
      readonly says: string
      readonly mayNotSay: string
      readonly quantity: { readonly name: string; readonly unit: QuantityUnit }
      readonly panels: ReadonlyArray<{
        readonly label: string
        readonly groups: ReadonlyArray<{
          readonly label: string
          readonly edges: ReadonlyArray<number>
          readonly shares: ReadonlyArray<number>
          readonly n: number
        }>
        readonly statistics: ReadonlyArray<{
          readonly label: string
          readonly unit: QuantityUnit
          readonly nothing: number
          readonly value: {
            readonly n: number
            readonly mean: number
            readonly sd: number | null
            readonly se: number | null
            readonly min: number
            readonly max: number
            readonly ci95: ReadonlyArray<number> | null
          }
        }>
      }>
    }>
  } | null
}

export type ConditionFragment = {
  readonly state: ConditionState
  readonly estimate: number | null
  readonly interval: ReadonlyArray<number> | null
  readonly level: number
  readonly threshold: number
  readonly p: number | null
  readonly zeroSpread: boolean
  readonly ticketCensored: number
  readonly controlCensored: number
}

export type ShowDepthQueryVariables = Exact<{
  id: string | number
  round: number
}>

export type ShowDepthQuery = {
  readonly experiment: {
    readonly treatment: {
      readonly atRound: {
        readonly depthProfile: {
          readonly round: number
          readonly scope: PruningScope
          readonly meaning: DepthProfileMeaning
          readonly sentence: string
          readonly deeperHalfOfAll: number
          readonly remaining: {
            readonly n: number
            readonly mean: number
            readonly sd: number | null
            readonly se: number | null
            readonly min: number
            readonly max: number
            readonly ci95: ReadonlyArray<number> | null
          }
          readonly layers: ReadonlyArray<{
            readonly name: string
            readonly depth: number
            readonly kept: number
            readonly total: number
            readonly exempt: boolean
            readonly expectedUniform: number
            readonly expectedFromInitialMagnitude: number | null
            readonly remaining: {
              readonly n: number
              readonly mean: number
              readonly sd: number | null
              readonly se: number | null
              readonly min: number
              readonly max: number
              readonly ci95: ReadonlyArray<number> | null
            }
          }>
          readonly deeperHalfShare: {
            readonly n: number
            readonly mean: number
            readonly sd: number | null
            readonly se: number | null
            readonly min: number
            readonly max: number
            readonly ci95: ReadonlyArray<number> | null
          } | null
        } | null
      } | null
    }
  } | null
}

export type SystemQueryVariables = Exact<{ [key: string]: never }>

export type SystemQuery = {
  readonly system: {
    readonly version: string
    readonly node: string
    readonly cores: number
    readonly database: { readonly server: string; readonly database: string }
    readonly trainers: ReadonlyArray<{ readonly name: string; readonly engine: string }>
    readonly engines: ReadonlyArray<{
      readonly engine: string
      readonly queued: number
      readonly running: number
      readonly trainers: number
    }>
  }
}

export type SteeredFragment = {
  readonly experiment: {
    readonly identity: string
    readonly title: string
    readonly name: string
    readonly state: ExperimentState
    readonly archived: boolean
    readonly progress: {
      readonly total: number
      readonly measurements: number
      readonly done: number
      readonly diverged: number
      readonly blocked: number
      readonly waiting: number
      readonly queued: number
      readonly training: number
      readonly failed: number
      readonly withdrawn: number
      readonly finished: boolean
      readonly secondsLeft: number | null
    }
  } | null
  readonly userErrors: ReadonlyArray<{
    readonly code: string
    readonly field: string
    readonly value: unknown
    readonly fix: string
  }>
}

export type PauseMutationVariables = Exact<{
  id: string | number
}>

export type PauseMutation = {
  readonly change: {
    readonly experiment: {
      readonly identity: string
      readonly title: string
      readonly name: string
      readonly state: ExperimentState
      readonly archived: boolean
      readonly progress: {
        readonly total: number
        readonly measurements: number
        readonly done: number
        readonly diverged: number
        readonly blocked: number
        readonly waiting: number
        readonly queued: number
        readonly training: number
        readonly failed: number
        readonly withdrawn: number
        readonly finished: boolean
        readonly secondsLeft: number | null
      }
    } | null
    readonly userErrors: ReadonlyArray<{
      readonly code: string
      readonly field: string
      readonly value: unknown
      readonly fix: string
    }>
  }
}

export type ResumeMutationVariables = Exact<{
  id: string | number
}>

export type ResumeMutation = {
  readonly change: {
    readonly experiment: {
      readonly identity: string
      readonly title: string
      readonly name: string
      readonly state: ExperimentState
      readonly archived: boolean
      readonly progress: {
        readonly total: number
        readonly measurements: number
        readonly done: number
        readonly diverged: number
        readonly blocked: number
        readonly waiting: number
        readonly queued: number
        readonly training: number
        readonly failed: number
        readonly withdrawn: number
        readonly finished: boolean
        readonly secondsLeft: number | null
      }
    } | null
    readonly userErrors: ReadonlyArray<{
      readonly code: string
      readonly field: string
      readonly value: unknown
      readonly fix: string
    }>
  }
}

export type CancelMutationVariables = Exact<{
  id: string | number
}>

export type CancelMutation = {
  readonly change: {
    readonly experiment: {
      readonly identity: string
      readonly title: string
      readonly name: string
      readonly state: ExperimentState
      readonly archived: boolean
      readonly progress: {
        readonly total: number
        readonly measurements: number
        readonly done: number
        readonly diverged: number
        readonly blocked: number
        readonly waiting: number
        readonly queued: number
        readonly training: number
        readonly failed: number
        readonly withdrawn: number
        readonly finished: boolean
        readonly secondsLeft: number | null
      }
    } | null
    readonly userErrors: ReadonlyArray<{
      readonly code: string
      readonly field: string
      readonly value: unknown
      readonly fix: string
    }>
  }
}

export type RetryMutationVariables = Exact<{
  id: string | number
}>

export type RetryMutation = {
  readonly change: {
    readonly experiment: {
      readonly identity: string
      readonly title: string
      readonly name: string
      readonly state: ExperimentState
      readonly archived: boolean
      readonly progress: {
        readonly total: number
        readonly measurements: number
        readonly done: number
        readonly diverged: number
        readonly blocked: number
        readonly waiting: number
        readonly queued: number
        readonly training: number
        readonly failed: number
        readonly withdrawn: number
        readonly finished: boolean
        readonly secondsLeft: number | null
      }
    } | null
    readonly userErrors: ReadonlyArray<{
      readonly code: string
      readonly field: string
      readonly value: unknown
      readonly fix: string
    }>
  }
}

export type ArchiveMutationVariables = Exact<{
  id: string | number
}>

export type ArchiveMutation = {
  readonly change: {
    readonly experiment: {
      readonly identity: string
      readonly title: string
      readonly name: string
      readonly state: ExperimentState
      readonly archived: boolean
      readonly progress: {
        readonly total: number
        readonly measurements: number
        readonly done: number
        readonly diverged: number
        readonly blocked: number
        readonly waiting: number
        readonly queued: number
        readonly training: number
        readonly failed: number
        readonly withdrawn: number
        readonly finished: boolean
        readonly secondsLeft: number | null
      }
    } | null
    readonly userErrors: ReadonlyArray<{
      readonly code: string
      readonly field: string
      readonly value: unknown
      readonly fix: string
    }>
  }
}

export type UnarchiveMutationVariables = Exact<{
  id: string | number
}>

export type UnarchiveMutation = {
  readonly change: {
    readonly experiment: {
      readonly identity: string
      readonly title: string
      readonly name: string
      readonly state: ExperimentState
      readonly archived: boolean
      readonly progress: {
        readonly total: number
        readonly measurements: number
        readonly done: number
        readonly diverged: number
        readonly blocked: number
        readonly waiting: number
        readonly queued: number
        readonly training: number
        readonly failed: number
        readonly withdrawn: number
        readonly finished: boolean
        readonly secondsLeft: number | null
      }
    } | null
    readonly userErrors: ReadonlyArray<{
      readonly code: string
      readonly field: string
      readonly value: unknown
      readonly fix: string
    }>
  }
}

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>
  private value: string
  public __meta__?: Record<string, any> | undefined

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value)
    this.value = value
    this.__meta__ = __meta__
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value
  }
}
export const AggregateFragmentDoc = new TypedDocumentString(
  `
    fragment Aggregate on Aggregate {
  n
  mean
  sd
  se
  min
  max
  ci95
}
    `,
  { fragmentName: 'Aggregate' },
) as unknown as TypedDocumentString<AggregateFragment, unknown>
export const ConditionFragmentDoc = new TypedDocumentString(
  `
    fragment Condition on Condition {
  state
  estimate
  interval
  level
  threshold
  p
  zeroSpread
  ticketCensored
  controlCensored
}
    `,
  { fragmentName: 'Condition' },
) as unknown as TypedDocumentString<ConditionFragment, unknown>
export const ProgressFragmentDoc = new TypedDocumentString(
  `
    fragment Progress on Progress {
  total
  measurements
  done
  diverged
  blocked
  waiting
  queued
  training
  failed
  withdrawn
  finished
  secondsLeft
}
    `,
  { fragmentName: 'Progress' },
) as unknown as TypedDocumentString<ProgressFragment, unknown>
export const UserErrorFragmentDoc = new TypedDocumentString(
  `
    fragment UserError on Problem {
  code
  field
  value
  fix
}
    `,
  { fragmentName: 'UserError' },
) as unknown as TypedDocumentString<UserErrorFragment, unknown>
export const SteeredFragmentDoc = new TypedDocumentString(
  `
    fragment Steered on ExperimentPayload {
  experiment {
    identity
    title
    name
    state
    archived
    progress {
      ...Progress
    }
  }
  userErrors {
    ...UserError
  }
}
    fragment UserError on Problem {
  code
  field
  value
  fix
}
fragment Progress on Progress {
  total
  measurements
  done
  diverged
  blocked
  waiting
  queued
  training
  failed
  withdrawn
  finished
  secondsLeft
}`,
  { fragmentName: 'Steered' },
) as unknown as TypedDocumentString<SteeredFragment, unknown>
export const PlanDocument = new TypedDocumentString(`
    query Plan($specification: JSON!) {
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
      arms {
        key
        label
        controlOf
        draws
        rounds
        newRounds
      }
      warnings
      specification
    }
    userErrors {
      ...UserError
    }
  }
}
    fragment UserError on Problem {
  code
  field
  value
  fix
}`) as unknown as TypedDocumentString<PlanQuery, PlanQueryVariables>
export const SubmitDocument = new TypedDocumentString(`
    mutation Submit($input: SubmitExperimentInput!) {
  submitExperiment(input: $input) {
    created
    experiment {
      id
      identity
      title
      state
      progress {
        ...Progress
      }
    }
    userErrors {
      ...UserError
    }
  }
}
    fragment UserError on Problem {
  code
  field
  value
  fix
}
fragment Progress on Progress {
  total
  measurements
  done
  diverged
  blocked
  waiting
  queued
  training
  failed
  withdrawn
  finished
  secondsLeft
}`) as unknown as TypedDocumentString<SubmitMutation, SubmitMutationVariables>
export const FollowDocument = new TypedDocumentString(`
    query Follow($id: ID!) {
  experiment(id: $id) {
    identity
    title
    state
    specification
    progress {
      ...Progress
      byReplicate {
        replicate
        rounds {
          identity
          state
        }
      }
    }
    headline {
      sentence
    }
    verdict {
      headline {
        state
        sentence
        limit
      }
    }
  }
  system {
    engines {
      engine
      trainers
    }
  }
}
    fragment Progress on Progress {
  total
  measurements
  done
  diverged
  blocked
  waiting
  queued
  training
  failed
  withdrawn
  finished
  secondsLeft
}`) as unknown as TypedDocumentString<FollowQuery, FollowQueryVariables>
export const ListDocument = new TypedDocumentString(`
    query List($first: Int!, $after: String, $state: ExperimentState) {
  experiments(first: $first, after: $after, state: $state) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      identity
      title
      tags
      state
      createdAt
      finishedAt
      progress {
        ...Progress
      }
    }
  }
}
    fragment Progress on Progress {
  total
  measurements
  done
  diverged
  blocked
  waiting
  queued
  training
  failed
  withdrawn
  finished
  secondsLeft
}`) as unknown as TypedDocumentString<ListQuery, ListQueryVariables>
export const ShowDocument = new TypedDocumentString(`
    query Show($id: ID!) {
  experiment(id: $id) {
    id
    identity
    title
    tags
    note
    state
    createdAt
    finishedAt
    specification
    question {
      key
      title
    }
    progress {
      ...Progress
    }
    arms {
      key
      label
    }
    collapses {
      arm
      layer
      round
      replicates
    }
    treatment {
      key
    }
    headline {
      answer
      sentence
    }
    curve {
      replicates
      arms {
        arm
        controlOf
        draws
        points {
          round
          remaining {
            ...Aggregate
          }
          accuracy {
            ...Aggregate
          }
          accuracyAtEnd {
            ...Aggregate
          }
          earlyStopStep {
            ...Aggregate
          }
          reachStep {
            ...Aggregate
          }
          earlyStopCensored
          reachCensored
          diverged
          complete
        }
      }
    }
    verdict {
      margin
      speed
      claimFrom
      replicates
      headline {
        state
        sentence
        limit
      }
      rounds {
        round
        remaining
        n
        state
        reason
        p
        nToDecide
        matches {
          ...Condition
        }
        asFast {
          ...Condition
        }
        initMatters {
          state
          reason
          accuracy {
            ...Condition
          }
          speed {
            ...Condition
          }
        }
      }
    }
    contrasts {
      key
      title
      quantity {
        name
        unit
      }
      replicates
      margin
      sought
      noWorse
      words {
        below
        within
        above
      }
      rows {
        key
        label
        arm
        role
        against
        treated {
          ...Aggregate
        }
        control {
          ...Aggregate
        }
        difference {
          ...Aggregate
        }
        decision
        p
        signFlipP
        replicatesWanted
        treatedCensored
        controlCensored
      }
      says
      mayNotSay
    }
    responses {
      key
      title
      axis {
        name
        scale
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
          value {
            ...Aggregate
          }
          complete
        }
      }
      says
      mayNotSay
    }
    distributions {
      key
      title
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
        statistics {
          label
          unit
          value {
            ...Aggregate
          }
          nothing
        }
      }
      says
      mayNotSay
    }
  }
}
    fragment Progress on Progress {
  total
  measurements
  done
  diverged
  blocked
  waiting
  queued
  training
  failed
  withdrawn
  finished
  secondsLeft
}
fragment Aggregate on Aggregate {
  n
  mean
  sd
  se
  min
  max
  ci95
}
fragment Condition on Condition {
  state
  estimate
  interval
  level
  threshold
  p
  zeroSpread
  ticketCensored
  controlCensored
}`) as unknown as TypedDocumentString<ShowQuery, ShowQueryVariables>
export const ShowDepthDocument = new TypedDocumentString(`
    query ShowDepth($id: ID!, $round: Int!) {
  experiment(id: $id) {
    treatment {
      atRound(round: $round) {
        depthProfile {
          round
          scope
          meaning
          sentence
          remaining {
            ...Aggregate
          }
          layers {
            name
            depth
            kept
            total
            exempt
            remaining {
              ...Aggregate
            }
            expectedUniform
            expectedFromInitialMagnitude
          }
          deeperHalfShare {
            ...Aggregate
          }
          deeperHalfOfAll
        }
      }
    }
  }
}
    fragment Aggregate on Aggregate {
  n
  mean
  sd
  se
  min
  max
  ci95
}`) as unknown as TypedDocumentString<ShowDepthQuery, ShowDepthQueryVariables>
export const SystemDocument = new TypedDocumentString(`
    query System {
  system {
    version
    node
    cores
    database {
      server
      database
    }
    trainers {
      name
      engine
    }
    engines {
      engine
      queued
      running
      trainers
    }
  }
}
    `) as unknown as TypedDocumentString<SystemQuery, SystemQueryVariables>
export const PauseDocument = new TypedDocumentString(`
    mutation Pause($id: ID!) {
  change: pauseExperiment(id: $id) {
    ...Steered
  }
}
    fragment UserError on Problem {
  code
  field
  value
  fix
}
fragment Progress on Progress {
  total
  measurements
  done
  diverged
  blocked
  waiting
  queued
  training
  failed
  withdrawn
  finished
  secondsLeft
}
fragment Steered on ExperimentPayload {
  experiment {
    identity
    title
    name
    state
    archived
    progress {
      ...Progress
    }
  }
  userErrors {
    ...UserError
  }
}`) as unknown as TypedDocumentString<PauseMutation, PauseMutationVariables>
export const ResumeDocument = new TypedDocumentString(`
    mutation Resume($id: ID!) {
  change: resumeExperiment(id: $id) {
    ...Steered
  }
}
    fragment UserError on Problem {
  code
  field
  value
  fix
}
fragment Progress on Progress {
  total
  measurements
  done
  diverged
  blocked
  waiting
  queued
  training
  failed
  withdrawn
  finished
  secondsLeft
}
fragment Steered on ExperimentPayload {
  experiment {
    identity
    title
    name
    state
    archived
    progress {
      ...Progress
    }
  }
  userErrors {
    ...UserError
  }
}`) as unknown as TypedDocumentString<ResumeMutation, ResumeMutationVariables>
export const CancelDocument = new TypedDocumentString(`
    mutation Cancel($id: ID!) {
  change: cancelExperiment(id: $id) {
    ...Steered
  }
}
    fragment UserError on Problem {
  code
  field
  value
  fix
}
fragment Progress on Progress {
  total
  measurements
  done
  diverged
  blocked
  waiting
  queued
  training
  failed
  withdrawn
  finished
  secondsLeft
}
fragment Steered on ExperimentPayload {
  experiment {
    identity
    title
    name
    state
    archived
    progress {
      ...Progress
    }
  }
  userErrors {
    ...UserError
  }
}`) as unknown as TypedDocumentString<CancelMutation, CancelMutationVariables>
export const RetryDocument = new TypedDocumentString(`
    mutation Retry($id: ID!) {
  change: retryExperiment(id: $id) {
    ...Steered
  }
}
    fragment UserError on Problem {
  code
  field
  value
  fix
}
fragment Progress on Progress {
  total
  measurements
  done
  diverged
  blocked
  waiting
  queued
  training
  failed
  withdrawn
  finished
  secondsLeft
}
fragment Steered on ExperimentPayload {
  experiment {
    identity
    title
    name
    state
    archived
    progress {
      ...Progress
    }
  }
  userErrors {
    ...UserError
  }
}`) as unknown as TypedDocumentString<RetryMutation, RetryMutationVariables>
export const ArchiveDocument = new TypedDocumentString(`
    mutation Archive($id: ID!) {
  change: archiveExperiment(id: $id) {
    ...Steered
  }
}
    fragment UserError on Problem {
  code
  field
  value
  fix
}
fragment Progress on Progress {
  total
  measurements
  done
  diverged
  blocked
  waiting
  queued
  training
  failed
  withdrawn
  finished
  secondsLeft
}
fragment Steered on ExperimentPayload {
  experiment {
    identity
    title
    name
    state
    archived
    progress {
      ...Progress
    }
  }
  userErrors {
    ...UserError
  }
}`) as unknown as TypedDocumentString<ArchiveMutation, ArchiveMutationVariables>
export const UnarchiveDocument = new TypedDocumentString(`
    mutation Unarchive($id: ID!) {
  change: unarchiveExperiment(id: $id) {
    ...Steered
  }
}
    fragment UserError on Problem {
  code
  field
  value
  fix
}
fragment Progress on Progress {
  total
  measurements
  done
  diverged
  blocked
  waiting
  queued
  training
  failed
  withdrawn
  finished
  secondsLeft
}
fragment Steered on ExperimentPayload {
  experiment {
    identity
    title
    name
    state
    archived
    progress {
      ...Progress
    }
  }
  userErrors {
    ...UserError
  }
}`) as unknown as TypedDocumentString<UnarchiveMutation, UnarchiveMutationVariables>
