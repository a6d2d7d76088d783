import 'reflect-metadata'
import { buildSchema } from 'type-graphql'
import type { GraphQLSchema } from 'graphql'
import { ArmAtRoundResolver, ArmResolver } from '../arm/arm-resolver.ts'
import { DatasetResolver } from '../dataset/dataset-resolver.ts'
import { ExperimentMutations } from '../experiment/experiment-mutations.ts'
import { ExperimentResolver } from '../experiment/experiment-resolver.ts'
import { ExperimentSubscription } from '../experiment/experiment-subscription.ts'
import { ProgressResolver } from '../experiment/progress-resolver.ts'
import { MeasuresResolver } from '../measures/measures-resolver.ts'
import { NetworkResolver } from '../network/network-resolver.ts'
import { NodeResolver } from '../node/node-resolver.ts'
import { PlanResolver } from '../plan/plan-resolver.ts'
import { QuestionResolver } from '../question/question-resolver.ts'
import { LayerResultResolver } from '../round/layer-result-resolver.ts'
import { RoundResolver } from '../round/round-resolver.ts'
import { ComparedMemberResolver, ComparisonResolver } from '../comparison/comparison-resolver.ts'
import { RunListResolver, RunRowResolver } from '../run-list/run-list-resolver.ts'
import { SavedViewResolver } from '../saved-view/saved-view-resolver.ts'
import { RunResolver } from '../run/run-resolver.ts'
import { SystemResolver } from '../system/system-resolver.ts'
import { TrainingResolver } from '../training/training-resolver.ts'

/** Inputs are checked by the rules where they live, so type-graphql's own validation is off. */
export const createSchema = (): Promise<GraphQLSchema> =>
  buildSchema({
    resolvers: [
      ExperimentResolver,
      MeasuresResolver,
      ProgressResolver,
      ExperimentMutations,
      ExperimentSubscription,
      ArmResolver,
      ArmAtRoundResolver,
      RunResolver,
      RunListResolver,
      RunRowResolver,
      SavedViewResolver,
      ComparisonResolver,
      ComparedMemberResolver,
      RoundResolver,
      LayerResultResolver,
      TrainingResolver,
      PlanResolver,
      NodeResolver,
      QuestionResolver,
      NetworkResolver,
      DatasetResolver,
      SystemResolver,
    ],
    validate: false,
    pubSub: { publish: notUsed, subscribe: notUsed },
  })

/** type-graphql asks for a PubSub, but each subscription brings its own source: the store's events. */
const notUsed = (): never => {
  throw new Error('subscriptions take their events from the event hub')
}
