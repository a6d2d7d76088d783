/* eslint-disable */
import * as types from './graphql'
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core'

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
  '\n  query QueueStatus {\n    system {\n      engines {\n        engine\n        queued\n        running\n        trainers\n      }\n    }\n  }\n': typeof types.QueueStatusDocument
  '\n  subscription TrainingIdentities {\n    trainingChanged {\n      identity\n    }\n  }\n': typeof types.TrainingIdentitiesDocument
  '\n  fragment CurveSpark on Curve {\n    arms {\n      arm\n      points {\n        round\n        complete\n        remaining {\n          mean\n        }\n        accuracy {\n          n\n          mean\n          min\n          max\n        }\n        accuracyAtEnd {\n          n\n          mean\n          min\n          max\n        }\n      }\n    }\n  }\n': typeof types.CurveSparkFragmentDoc
  '\n  fragment CurvePanel on Curve {\n    arms {\n      arm\n      points {\n        round\n        complete\n        accuracy {\n          n\n          mean\n          min\n          max\n          ci95\n        }\n        accuracyAtEnd {\n          n\n          mean\n          min\n          max\n          ci95\n        }\n      }\n    }\n  }\n': typeof types.CurvePanelFragmentDoc
  '\n  fragment NumbersTable on Curve {\n    arms {\n      arm\n      points {\n        round\n        remaining {\n          mean\n        }\n        accuracy {\n          n\n          mean\n          sd\n          min\n          max\n          ci95\n        }\n        accuracyAtEnd {\n          mean\n        }\n        earlyStopStep {\n          mean\n        }\n        reachStep {\n          mean\n        }\n        earlyStopCensored\n        reachCensored\n        diverged\n      }\n    }\n  }\n': typeof types.NumbersTableFragmentDoc
  '\n  fragment NumbersTableProfile on DepthProfile {\n    round\n    layers {\n      name\n      remaining {\n        mean\n      }\n    }\n  }\n': typeof types.NumbersTableProfileFragmentDoc
  '\n  fragment Readout on Curve {\n    replicates\n    arms {\n      arm\n      controlOf\n      draws\n      points {\n        round\n        complete\n        reachCensored\n        earlyStopCensored\n        diverged\n        accuracy {\n          n\n          mean\n          min\n          max\n          ci95\n        }\n        accuracyAtEnd {\n          n\n          mean\n          min\n          max\n          ci95\n        }\n        reachStep {\n          n\n          mean\n        }\n        earlyStopStep {\n          n\n          mean\n        }\n      }\n    }\n  }\n': typeof types.ReadoutFragmentDoc
  '\n  fragment ReadoutVerdict on Verdict {\n    rounds {\n      round\n      n\n      state\n      reason\n      matches {\n        estimate\n        interval\n        threshold\n      }\n      asFast {\n        estimate\n        interval\n        threshold\n      }\n      initMatters {\n        accuracy {\n          estimate\n          interval\n          threshold\n        }\n      }\n    }\n  }\n': typeof types.ReadoutVerdictFragmentDoc
  '\n  fragment DepthMap on DepthProfile {\n    round\n    meaning\n    layers {\n      name\n      exempt\n      remaining {\n        mean\n      }\n    }\n  }\n': typeof types.DepthMapFragmentDoc
  '\n  fragment DepthSentence on DepthProfile {\n    round\n    meaning\n    sentence\n    remaining {\n      mean\n    }\n    layers {\n      name\n      exempt\n      remaining {\n        mean\n      }\n    }\n    deeperHalfShare {\n      mean\n    }\n    deeperHalfOfAll\n  }\n': typeof types.DepthSentenceFragmentDoc
  '\n  fragment LayerProfile on DepthProfile {\n    round\n    meaning\n    remaining {\n      mean\n    }\n    layers {\n      name\n      total\n      exempt\n      expectedUniform\n      expectedFromInitialMagnitude\n      remaining {\n        n\n        mean\n        ci95\n      }\n    }\n  }\n': typeof types.LayerProfileFragmentDoc
  '\n  fragment SpeedPanel on Curve {\n    arms {\n      arm\n      points {\n        round\n        complete\n        earlyStopCensored\n        reachCensored\n        earlyStopStep {\n          n\n          mean\n          min\n          max\n          ci95\n        }\n        reachStep {\n          n\n          mean\n          min\n          max\n          ci95\n        }\n      }\n    }\n  }\n': typeof types.SpeedPanelFragmentDoc
  '\n  fragment LiveAccuracy on TrainingNow {\n    identity\n    arm\n    replicate\n    round\n    steps\n    validationAccuracy {\n      steps\n      values\n    }\n  }\n': typeof types.LiveAccuracyFragmentDoc
  '\n  fragment LiveSeries on TrainingNow {\n    arm\n    replicate\n    round\n    steps\n    validationLoss {\n      steps\n      values\n    }\n  }\n': typeof types.LiveSeriesFragmentDoc
  '\n  fragment ProgressGrid on Progress {\n    byReplicate {\n      replicate\n      rounds {\n        round\n        state\n      }\n    }\n  }\n': typeof types.ProgressGridFragmentDoc
  '\n  fragment TrainingRow on TrainingNow {\n    arm\n    replicate\n    round\n    draw\n    step\n    steps\n    secondsLeft\n    validationLoss {\n      values\n    }\n    ...LiveSeries\n  }\n': typeof types.TrainingRowFragmentDoc
  '\n  fragment VerdictStrip on Verdict {\n    rounds {\n      round\n      state\n      n\n    }\n  }\n': typeof types.VerdictStripFragmentDoc
  '\n  fragment VerdictTable on Verdict {\n    version\n    margin\n    speed\n    claimFrom\n    replicates\n    rounds {\n      round\n      remaining\n      n\n      state\n      reason\n      nToDecide\n      matches {\n        state\n        estimate\n        interval\n        threshold\n        level\n      }\n      asFast {\n        state\n        estimate\n        interval\n        threshold\n        ticketCensored\n        controlCensored\n      }\n      initMatters {\n        state\n        accuracy {\n          state\n          estimate\n          interval\n          threshold\n          level\n        }\n        speed {\n          state\n          estimate\n          interval\n          threshold\n          ticketCensored\n          controlCensored\n        }\n      }\n    }\n  }\n': typeof types.VerdictTableFragmentDoc
  '\n  fragment Claims on Verdict {\n    replicates\n    margin\n    speed\n    claimFrom\n    headline {\n      state\n      sentence\n      limit\n      to {\n        round\n        remaining\n      }\n    }\n    rounds {\n      round\n      remaining\n      n\n      state\n      reason\n      matches {\n        state\n        estimate\n        interval\n        threshold\n      }\n      asFast {\n        state\n        estimate\n        interval\n        threshold\n      }\n      initMatters {\n        accuracy {\n          state\n          estimate\n          interval\n          threshold\n        }\n        speed {\n          state\n          estimate\n          interval\n          threshold\n          controlCensored\n        }\n      }\n    }\n  }\n': typeof types.ClaimsFragmentDoc
  '\n  fragment ExperimentLive on Experiment {\n    id\n    state\n    finishedAt\n    progress {\n      total\n      done\n      diverged\n      blocked\n      failed\n      training\n      shared\n      startedAt\n      secondsLeft\n      byReplicate {\n        replicate\n        rounds {\n          arm\n          round\n          state\n        }\n      }\n      ...ProgressGrid\n    }\n    training {\n      identity\n      ...TrainingRow\n      ...LiveAccuracy\n      round\n      step\n      steps\n      secondsLeft\n    }\n  }\n': typeof types.ExperimentLiveFragmentDoc
  '\n  query ExperimentPage($id: ID!) {\n    experiment(id: $id) {\n      id\n      identity\n      name\n      question {\n        title\n      }\n      createdAt\n      specification\n      dataVersion\n      ...ExperimentLive\n      arms {\n        key\n        label\n        draws\n      }\n      curve {\n        replicates\n        arms {\n          arm\n          points {\n            round\n            complete\n            accuracy {\n              n\n              mean\n            }\n            remaining {\n              mean\n            }\n          }\n        }\n        ...CurvePanel\n        ...SpeedPanel\n        ...Readout\n        ...NumbersTable\n      }\n      verdict {\n        ...VerdictStrip\n        ...VerdictTable\n        ...Claims\n        ...ReadoutVerdict\n      }\n      arm(key: "ticket") {\n        rounds {\n          round\n          depthProfile {\n            round\n            meaning\n            ...DepthMap\n            ...LayerProfile\n            ...DepthSentence\n            ...NumbersTableProfile\n          }\n        }\n      }\n    }\n    networks {\n      key\n      title\n      weights\n      layers {\n        name\n        total\n      }\n    }\n    datasets {\n      key\n      title\n      trainExamples\n    }\n    system {\n      cores\n      version\n      node\n      database {\n        server\n      }\n      engines {\n        engine\n        queued\n        running\n        trainers\n      }\n    }\n  }\n': typeof types.ExperimentPageDocument
  '\n  subscription ExperimentLiveUpdates($id: ID!) {\n    experimentChanged(id: $id) {\n      id\n      ...ExperimentLive\n    }\n  }\n': typeof types.ExperimentLiveUpdatesDocument
  '\n  query DenseSeries($id: ID!) {\n    experiment(id: $id) {\n      id\n      arm(key: "dense") {\n        runs(first: 100) {\n          nodes {\n            id\n            replicate\n            rounds {\n              id\n              series(metric: VALIDATION_LOSS, points: 60) {\n                steps\n                values\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n': typeof types.DenseSeriesDocument
  '\n  query Experiments($after: String) {\n    experiments(first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        identity\n        name\n        question {\n          title\n        }\n        state\n        createdAt\n        specification\n        progress {\n          total\n          done\n          diverged\n          training\n          secondsLeft\n        }\n        curve {\n          arms {\n            arm\n            points {\n              round\n              remaining {\n                mean\n              }\n            }\n          }\n          ...CurveSpark\n        }\n        verdict {\n          headline {\n            state\n            sentence\n          }\n        }\n      }\n    }\n    networks {\n      key\n      title\n      layers {\n        name\n        total\n      }\n    }\n    datasets {\n      key\n      title\n    }\n    system {\n      engines {\n        engine\n        queued\n        running\n        trainers\n      }\n    }\n  }\n': typeof types.ExperimentsDocument
  '\n  subscription AnyTraining {\n    trainingChanged {\n      identity\n    }\n  }\n': typeof types.AnyTrainingDocument
}
const documents: Documents = {
  '\n  query QueueStatus {\n    system {\n      engines {\n        engine\n        queued\n        running\n        trainers\n      }\n    }\n  }\n':
    types.QueueStatusDocument,
  '\n  subscription TrainingIdentities {\n    trainingChanged {\n      identity\n    }\n  }\n':
    types.TrainingIdentitiesDocument,
  '\n  fragment CurveSpark on Curve {\n    arms {\n      arm\n      points {\n        round\n        complete\n        remaining {\n          mean\n        }\n        accuracy {\n          n\n          mean\n          min\n          max\n        }\n        accuracyAtEnd {\n          n\n          mean\n          min\n          max\n        }\n      }\n    }\n  }\n':
    types.CurveSparkFragmentDoc,
  '\n  fragment CurvePanel on Curve {\n    arms {\n      arm\n      points {\n        round\n        complete\n        accuracy {\n          n\n          mean\n          min\n          max\n          ci95\n        }\n        accuracyAtEnd {\n          n\n          mean\n          min\n          max\n          ci95\n        }\n      }\n    }\n  }\n':
    types.CurvePanelFragmentDoc,
  '\n  fragment NumbersTable on Curve {\n    arms {\n      arm\n      points {\n        round\n        remaining {\n          mean\n        }\n        accuracy {\n          n\n          mean\n          sd\n          min\n          max\n          ci95\n        }\n        accuracyAtEnd {\n          mean\n        }\n        earlyStopStep {\n          mean\n        }\n        reachStep {\n          mean\n        }\n        earlyStopCensored\n        reachCensored\n        diverged\n      }\n    }\n  }\n':
    types.NumbersTableFragmentDoc,
  '\n  fragment NumbersTableProfile on DepthProfile {\n    round\n    layers {\n      name\n      remaining {\n        mean\n      }\n    }\n  }\n':
    types.NumbersTableProfileFragmentDoc,
  '\n  fragment Readout on Curve {\n    replicates\n    arms {\n      arm\n      controlOf\n      draws\n      points {\n        round\n        complete\n        reachCensored\n        earlyStopCensored\n        diverged\n        accuracy {\n          n\n          mean\n          min\n          max\n          ci95\n        }\n        accuracyAtEnd {\n          n\n          mean\n          min\n          max\n          ci95\n        }\n        reachStep {\n          n\n          mean\n        }\n        earlyStopStep {\n          n\n          mean\n        }\n      }\n    }\n  }\n':
    types.ReadoutFragmentDoc,
  '\n  fragment ReadoutVerdict on Verdict {\n    rounds {\n      round\n      n\n      state\n      reason\n      matches {\n        estimate\n        interval\n        threshold\n      }\n      asFast {\n        estimate\n        interval\n        threshold\n      }\n      initMatters {\n        accuracy {\n          estimate\n          interval\n          threshold\n        }\n      }\n    }\n  }\n':
    types.ReadoutVerdictFragmentDoc,
  '\n  fragment DepthMap on DepthProfile {\n    round\n    meaning\n    layers {\n      name\n      exempt\n      remaining {\n        mean\n      }\n    }\n  }\n':
    types.DepthMapFragmentDoc,
  '\n  fragment DepthSentence on DepthProfile {\n    round\n    meaning\n    sentence\n    remaining {\n      mean\n    }\n    layers {\n      name\n      exempt\n      remaining {\n        mean\n      }\n    }\n    deeperHalfShare {\n      mean\n    }\n    deeperHalfOfAll\n  }\n':
    types.DepthSentenceFragmentDoc,
  '\n  fragment LayerProfile on DepthProfile {\n    round\n    meaning\n    remaining {\n      mean\n    }\n    layers {\n      name\n      total\n      exempt\n      expectedUniform\n      expectedFromInitialMagnitude\n      remaining {\n        n\n        mean\n        ci95\n      }\n    }\n  }\n':
    types.LayerProfileFragmentDoc,
  '\n  fragment SpeedPanel on Curve {\n    arms {\n      arm\n      points {\n        round\n        complete\n        earlyStopCensored\n        reachCensored\n        earlyStopStep {\n          n\n          mean\n          min\n          max\n          ci95\n        }\n        reachStep {\n          n\n          mean\n          min\n          max\n          ci95\n        }\n      }\n    }\n  }\n':
    types.SpeedPanelFragmentDoc,
  '\n  fragment LiveAccuracy on TrainingNow {\n    identity\n    arm\n    replicate\n    round\n    steps\n    validationAccuracy {\n      steps\n      values\n    }\n  }\n':
    types.LiveAccuracyFragmentDoc,
  '\n  fragment LiveSeries on TrainingNow {\n    arm\n    replicate\n    round\n    steps\n    validationLoss {\n      steps\n      values\n    }\n  }\n':
    types.LiveSeriesFragmentDoc,
  '\n  fragment ProgressGrid on Progress {\n    byReplicate {\n      replicate\n      rounds {\n        round\n        state\n      }\n    }\n  }\n':
    types.ProgressGridFragmentDoc,
  '\n  fragment TrainingRow on TrainingNow {\n    arm\n    replicate\n    round\n    draw\n    step\n    steps\n    secondsLeft\n    validationLoss {\n      values\n    }\n    ...LiveSeries\n  }\n':
    types.TrainingRowFragmentDoc,
  '\n  fragment VerdictStrip on Verdict {\n    rounds {\n      round\n      state\n      n\n    }\n  }\n':
    types.VerdictStripFragmentDoc,
  '\n  fragment VerdictTable on Verdict {\n    version\n    margin\n    speed\n    claimFrom\n    replicates\n    rounds {\n      round\n      remaining\n      n\n      state\n      reason\n      nToDecide\n      matches {\n        state\n        estimate\n        interval\n        threshold\n        level\n      }\n      asFast {\n        state\n        estimate\n        interval\n        threshold\n        ticketCensored\n        controlCensored\n      }\n      initMatters {\n        state\n        accuracy {\n          state\n          estimate\n          interval\n          threshold\n          level\n        }\n        speed {\n          state\n          estimate\n          interval\n          threshold\n          ticketCensored\n          controlCensored\n        }\n      }\n    }\n  }\n':
    types.VerdictTableFragmentDoc,
  '\n  fragment Claims on Verdict {\n    replicates\n    margin\n    speed\n    claimFrom\n    headline {\n      state\n      sentence\n      limit\n      to {\n        round\n        remaining\n      }\n    }\n    rounds {\n      round\n      remaining\n      n\n      state\n      reason\n      matches {\n        state\n        estimate\n        interval\n        threshold\n      }\n      asFast {\n        state\n        estimate\n        interval\n        threshold\n      }\n      initMatters {\n        accuracy {\n          state\n          estimate\n          interval\n          threshold\n        }\n        speed {\n          state\n          estimate\n          interval\n          threshold\n          controlCensored\n        }\n      }\n    }\n  }\n':
    types.ClaimsFragmentDoc,
  '\n  fragment ExperimentLive on Experiment {\n    id\n    state\n    finishedAt\n    progress {\n      total\n      done\n      diverged\n      blocked\n      failed\n      training\n      shared\n      startedAt\n      secondsLeft\n      byReplicate {\n        replicate\n        rounds {\n          arm\n          round\n          state\n        }\n      }\n      ...ProgressGrid\n    }\n    training {\n      identity\n      ...TrainingRow\n      ...LiveAccuracy\n      round\n      step\n      steps\n      secondsLeft\n    }\n  }\n':
    types.ExperimentLiveFragmentDoc,
  '\n  query ExperimentPage($id: ID!) {\n    experiment(id: $id) {\n      id\n      identity\n      name\n      question {\n        title\n      }\n      createdAt\n      specification\n      dataVersion\n      ...ExperimentLive\n      arms {\n        key\n        label\n        draws\n      }\n      curve {\n        replicates\n        arms {\n          arm\n          points {\n            round\n            complete\n            accuracy {\n              n\n              mean\n            }\n            remaining {\n              mean\n            }\n          }\n        }\n        ...CurvePanel\n        ...SpeedPanel\n        ...Readout\n        ...NumbersTable\n      }\n      verdict {\n        ...VerdictStrip\n        ...VerdictTable\n        ...Claims\n        ...ReadoutVerdict\n      }\n      arm(key: "ticket") {\n        rounds {\n          round\n          depthProfile {\n            round\n            meaning\n            ...DepthMap\n            ...LayerProfile\n            ...DepthSentence\n            ...NumbersTableProfile\n          }\n        }\n      }\n    }\n    networks {\n      key\n      title\n      weights\n      layers {\n        name\n        total\n      }\n    }\n    datasets {\n      key\n      title\n      trainExamples\n    }\n    system {\n      cores\n      version\n      node\n      database {\n        server\n      }\n      engines {\n        engine\n        queued\n        running\n        trainers\n      }\n    }\n  }\n':
    types.ExperimentPageDocument,
  '\n  subscription ExperimentLiveUpdates($id: ID!) {\n    experimentChanged(id: $id) {\n      id\n      ...ExperimentLive\n    }\n  }\n':
    types.ExperimentLiveUpdatesDocument,
  '\n  query DenseSeries($id: ID!) {\n    experiment(id: $id) {\n      id\n      arm(key: "dense") {\n        runs(first: 100) {\n          nodes {\n            id\n            replicate\n            rounds {\n              id\n              series(metric: VALIDATION_LOSS, points: 60) {\n                steps\n                values\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n':
    types.DenseSeriesDocument,
  '\n  query Experiments($after: String) {\n    experiments(first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        identity\n        name\n        question {\n          title\n        }\n        state\n        createdAt\n        specification\n        progress {\n          total\n          done\n          diverged\n          training\n          secondsLeft\n        }\n        curve {\n          arms {\n            arm\n            points {\n              round\n              remaining {\n                mean\n              }\n            }\n          }\n          ...CurveSpark\n        }\n        verdict {\n          headline {\n            state\n            sentence\n          }\n        }\n      }\n    }\n    networks {\n      key\n      title\n      layers {\n        name\n        total\n      }\n    }\n    datasets {\n      key\n      title\n    }\n    system {\n      engines {\n        engine\n        queued\n        running\n        trainers\n      }\n    }\n  }\n':
    types.ExperimentsDocument,
  '\n  subscription AnyTraining {\n    trainingChanged {\n      identity\n    }\n  }\n':
    types.AnyTrainingDocument,
}

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query QueueStatus {\n    system {\n      engines {\n        engine\n        queued\n        running\n        trainers\n      }\n    }\n  }\n',
): (typeof documents)['\n  query QueueStatus {\n    system {\n      engines {\n        engine\n        queued\n        running\n        trainers\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  subscription TrainingIdentities {\n    trainingChanged {\n      identity\n    }\n  }\n',
): (typeof documents)['\n  subscription TrainingIdentities {\n    trainingChanged {\n      identity\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment CurveSpark on Curve {\n    arms {\n      arm\n      points {\n        round\n        complete\n        remaining {\n          mean\n        }\n        accuracy {\n          n\n          mean\n          min\n          max\n        }\n        accuracyAtEnd {\n          n\n          mean\n          min\n          max\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment CurveSpark on Curve {\n    arms {\n      arm\n      points {\n        round\n        complete\n        remaining {\n          mean\n        }\n        accuracy {\n          n\n          mean\n          min\n          max\n        }\n        accuracyAtEnd {\n          n\n          mean\n          min\n          max\n        }\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment CurvePanel on Curve {\n    arms {\n      arm\n      points {\n        round\n        complete\n        accuracy {\n          n\n          mean\n          min\n          max\n          ci95\n        }\n        accuracyAtEnd {\n          n\n          mean\n          min\n          max\n          ci95\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment CurvePanel on Curve {\n    arms {\n      arm\n      points {\n        round\n        complete\n        accuracy {\n          n\n          mean\n          min\n          max\n          ci95\n        }\n        accuracyAtEnd {\n          n\n          mean\n          min\n          max\n          ci95\n        }\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment NumbersTable on Curve {\n    arms {\n      arm\n      points {\n        round\n        remaining {\n          mean\n        }\n        accuracy {\n          n\n          mean\n          sd\n          min\n          max\n          ci95\n        }\n        accuracyAtEnd {\n          mean\n        }\n        earlyStopStep {\n          mean\n        }\n        reachStep {\n          mean\n        }\n        earlyStopCensored\n        reachCensored\n        diverged\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment NumbersTable on Curve {\n    arms {\n      arm\n      points {\n        round\n        remaining {\n          mean\n        }\n        accuracy {\n          n\n          mean\n          sd\n          min\n          max\n          ci95\n        }\n        accuracyAtEnd {\n          mean\n        }\n        earlyStopStep {\n          mean\n        }\n        reachStep {\n          mean\n        }\n        earlyStopCensored\n        reachCensored\n        diverged\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment NumbersTableProfile on DepthProfile {\n    round\n    layers {\n      name\n      remaining {\n        mean\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment NumbersTableProfile on DepthProfile {\n    round\n    layers {\n      name\n      remaining {\n        mean\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment Readout on Curve {\n    replicates\n    arms {\n      arm\n      controlOf\n      draws\n      points {\n        round\n        complete\n        reachCensored\n        earlyStopCensored\n        diverged\n        accuracy {\n          n\n          mean\n          min\n          max\n          ci95\n        }\n        accuracyAtEnd {\n          n\n          mean\n          min\n          max\n          ci95\n        }\n        reachStep {\n          n\n          mean\n        }\n        earlyStopStep {\n          n\n          mean\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment Readout on Curve {\n    replicates\n    arms {\n      arm\n      controlOf\n      draws\n      points {\n        round\n        complete\n        reachCensored\n        earlyStopCensored\n        diverged\n        accuracy {\n          n\n          mean\n          min\n          max\n          ci95\n        }\n        accuracyAtEnd {\n          n\n          mean\n          min\n          max\n          ci95\n        }\n        reachStep {\n          n\n          mean\n        }\n        earlyStopStep {\n          n\n          mean\n        }\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ReadoutVerdict on Verdict {\n    rounds {\n      round\n      n\n      state\n      reason\n      matches {\n        estimate\n        interval\n        threshold\n      }\n      asFast {\n        estimate\n        interval\n        threshold\n      }\n      initMatters {\n        accuracy {\n          estimate\n          interval\n          threshold\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment ReadoutVerdict on Verdict {\n    rounds {\n      round\n      n\n      state\n      reason\n      matches {\n        estimate\n        interval\n        threshold\n      }\n      asFast {\n        estimate\n        interval\n        threshold\n      }\n      initMatters {\n        accuracy {\n          estimate\n          interval\n          threshold\n        }\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment DepthMap on DepthProfile {\n    round\n    meaning\n    layers {\n      name\n      exempt\n      remaining {\n        mean\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment DepthMap on DepthProfile {\n    round\n    meaning\n    layers {\n      name\n      exempt\n      remaining {\n        mean\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment DepthSentence on DepthProfile {\n    round\n    meaning\n    sentence\n    remaining {\n      mean\n    }\n    layers {\n      name\n      exempt\n      remaining {\n        mean\n      }\n    }\n    deeperHalfShare {\n      mean\n    }\n    deeperHalfOfAll\n  }\n',
): (typeof documents)['\n  fragment DepthSentence on DepthProfile {\n    round\n    meaning\n    sentence\n    remaining {\n      mean\n    }\n    layers {\n      name\n      exempt\n      remaining {\n        mean\n      }\n    }\n    deeperHalfShare {\n      mean\n    }\n    deeperHalfOfAll\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment LayerProfile on DepthProfile {\n    round\n    meaning\n    remaining {\n      mean\n    }\n    layers {\n      name\n      total\n      exempt\n      expectedUniform\n      expectedFromInitialMagnitude\n      remaining {\n        n\n        mean\n        ci95\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment LayerProfile on DepthProfile {\n    round\n    meaning\n    remaining {\n      mean\n    }\n    layers {\n      name\n      total\n      exempt\n      expectedUniform\n      expectedFromInitialMagnitude\n      remaining {\n        n\n        mean\n        ci95\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment SpeedPanel on Curve {\n    arms {\n      arm\n      points {\n        round\n        complete\n        earlyStopCensored\n        reachCensored\n        earlyStopStep {\n          n\n          mean\n          min\n          max\n          ci95\n        }\n        reachStep {\n          n\n          mean\n          min\n          max\n          ci95\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment SpeedPanel on Curve {\n    arms {\n      arm\n      points {\n        round\n        complete\n        earlyStopCensored\n        reachCensored\n        earlyStopStep {\n          n\n          mean\n          min\n          max\n          ci95\n        }\n        reachStep {\n          n\n          mean\n          min\n          max\n          ci95\n        }\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment LiveAccuracy on TrainingNow {\n    identity\n    arm\n    replicate\n    round\n    steps\n    validationAccuracy {\n      steps\n      values\n    }\n  }\n',
): (typeof documents)['\n  fragment LiveAccuracy on TrainingNow {\n    identity\n    arm\n    replicate\n    round\n    steps\n    validationAccuracy {\n      steps\n      values\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment LiveSeries on TrainingNow {\n    arm\n    replicate\n    round\n    steps\n    validationLoss {\n      steps\n      values\n    }\n  }\n',
): (typeof documents)['\n  fragment LiveSeries on TrainingNow {\n    arm\n    replicate\n    round\n    steps\n    validationLoss {\n      steps\n      values\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ProgressGrid on Progress {\n    byReplicate {\n      replicate\n      rounds {\n        round\n        state\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment ProgressGrid on Progress {\n    byReplicate {\n      replicate\n      rounds {\n        round\n        state\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment TrainingRow on TrainingNow {\n    arm\n    replicate\n    round\n    draw\n    step\n    steps\n    secondsLeft\n    validationLoss {\n      values\n    }\n    ...LiveSeries\n  }\n',
): (typeof documents)['\n  fragment TrainingRow on TrainingNow {\n    arm\n    replicate\n    round\n    draw\n    step\n    steps\n    secondsLeft\n    validationLoss {\n      values\n    }\n    ...LiveSeries\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment VerdictStrip on Verdict {\n    rounds {\n      round\n      state\n      n\n    }\n  }\n',
): (typeof documents)['\n  fragment VerdictStrip on Verdict {\n    rounds {\n      round\n      state\n      n\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment VerdictTable on Verdict {\n    version\n    margin\n    speed\n    claimFrom\n    replicates\n    rounds {\n      round\n      remaining\n      n\n      state\n      reason\n      nToDecide\n      matches {\n        state\n        estimate\n        interval\n        threshold\n        level\n      }\n      asFast {\n        state\n        estimate\n        interval\n        threshold\n        ticketCensored\n        controlCensored\n      }\n      initMatters {\n        state\n        accuracy {\n          state\n          estimate\n          interval\n          threshold\n          level\n        }\n        speed {\n          state\n          estimate\n          interval\n          threshold\n          ticketCensored\n          controlCensored\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment VerdictTable on Verdict {\n    version\n    margin\n    speed\n    claimFrom\n    replicates\n    rounds {\n      round\n      remaining\n      n\n      state\n      reason\n      nToDecide\n      matches {\n        state\n        estimate\n        interval\n        threshold\n        level\n      }\n      asFast {\n        state\n        estimate\n        interval\n        threshold\n        ticketCensored\n        controlCensored\n      }\n      initMatters {\n        state\n        accuracy {\n          state\n          estimate\n          interval\n          threshold\n          level\n        }\n        speed {\n          state\n          estimate\n          interval\n          threshold\n          ticketCensored\n          controlCensored\n        }\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment Claims on Verdict {\n    replicates\n    margin\n    speed\n    claimFrom\n    headline {\n      state\n      sentence\n      limit\n      to {\n        round\n        remaining\n      }\n    }\n    rounds {\n      round\n      remaining\n      n\n      state\n      reason\n      matches {\n        state\n        estimate\n        interval\n        threshold\n      }\n      asFast {\n        state\n        estimate\n        interval\n        threshold\n      }\n      initMatters {\n        accuracy {\n          state\n          estimate\n          interval\n          threshold\n        }\n        speed {\n          state\n          estimate\n          interval\n          threshold\n          controlCensored\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  fragment Claims on Verdict {\n    replicates\n    margin\n    speed\n    claimFrom\n    headline {\n      state\n      sentence\n      limit\n      to {\n        round\n        remaining\n      }\n    }\n    rounds {\n      round\n      remaining\n      n\n      state\n      reason\n      matches {\n        state\n        estimate\n        interval\n        threshold\n      }\n      asFast {\n        state\n        estimate\n        interval\n        threshold\n      }\n      initMatters {\n        accuracy {\n          state\n          estimate\n          interval\n          threshold\n        }\n        speed {\n          state\n          estimate\n          interval\n          threshold\n          controlCensored\n        }\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  fragment ExperimentLive on Experiment {\n    id\n    state\n    finishedAt\n    progress {\n      total\n      done\n      diverged\n      blocked\n      failed\n      training\n      shared\n      startedAt\n      secondsLeft\n      byReplicate {\n        replicate\n        rounds {\n          arm\n          round\n          state\n        }\n      }\n      ...ProgressGrid\n    }\n    training {\n      identity\n      ...TrainingRow\n      ...LiveAccuracy\n      round\n      step\n      steps\n      secondsLeft\n    }\n  }\n',
): (typeof documents)['\n  fragment ExperimentLive on Experiment {\n    id\n    state\n    finishedAt\n    progress {\n      total\n      done\n      diverged\n      blocked\n      failed\n      training\n      shared\n      startedAt\n      secondsLeft\n      byReplicate {\n        replicate\n        rounds {\n          arm\n          round\n          state\n        }\n      }\n      ...ProgressGrid\n    }\n    training {\n      identity\n      ...TrainingRow\n      ...LiveAccuracy\n      round\n      step\n      steps\n      secondsLeft\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query ExperimentPage($id: ID!) {\n    experiment(id: $id) {\n      id\n      identity\n      name\n      question {\n        title\n      }\n      createdAt\n      specification\n      dataVersion\n      ...ExperimentLive\n      arms {\n        key\n        label\n        draws\n      }\n      curve {\n        replicates\n        arms {\n          arm\n          points {\n            round\n            complete\n            accuracy {\n              n\n              mean\n            }\n            remaining {\n              mean\n            }\n          }\n        }\n        ...CurvePanel\n        ...SpeedPanel\n        ...Readout\n        ...NumbersTable\n      }\n      verdict {\n        ...VerdictStrip\n        ...VerdictTable\n        ...Claims\n        ...ReadoutVerdict\n      }\n      arm(key: "ticket") {\n        rounds {\n          round\n          depthProfile {\n            round\n            meaning\n            ...DepthMap\n            ...LayerProfile\n            ...DepthSentence\n            ...NumbersTableProfile\n          }\n        }\n      }\n    }\n    networks {\n      key\n      title\n      weights\n      layers {\n        name\n        total\n      }\n    }\n    datasets {\n      key\n      title\n      trainExamples\n    }\n    system {\n      cores\n      version\n      node\n      database {\n        server\n      }\n      engines {\n        engine\n        queued\n        running\n        trainers\n      }\n    }\n  }\n',
): (typeof documents)['\n  query ExperimentPage($id: ID!) {\n    experiment(id: $id) {\n      id\n      identity\n      name\n      question {\n        title\n      }\n      createdAt\n      specification\n      dataVersion\n      ...ExperimentLive\n      arms {\n        key\n        label\n        draws\n      }\n      curve {\n        replicates\n        arms {\n          arm\n          points {\n            round\n            complete\n            accuracy {\n              n\n              mean\n            }\n            remaining {\n              mean\n            }\n          }\n        }\n        ...CurvePanel\n        ...SpeedPanel\n        ...Readout\n        ...NumbersTable\n      }\n      verdict {\n        ...VerdictStrip\n        ...VerdictTable\n        ...Claims\n        ...ReadoutVerdict\n      }\n      arm(key: "ticket") {\n        rounds {\n          round\n          depthProfile {\n            round\n            meaning\n            ...DepthMap\n            ...LayerProfile\n            ...DepthSentence\n            ...NumbersTableProfile\n          }\n        }\n      }\n    }\n    networks {\n      key\n      title\n      weights\n      layers {\n        name\n        total\n      }\n    }\n    datasets {\n      key\n      title\n      trainExamples\n    }\n    system {\n      cores\n      version\n      node\n      database {\n        server\n      }\n      engines {\n        engine\n        queued\n        running\n        trainers\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  subscription ExperimentLiveUpdates($id: ID!) {\n    experimentChanged(id: $id) {\n      id\n      ...ExperimentLive\n    }\n  }\n',
): (typeof documents)['\n  subscription ExperimentLiveUpdates($id: ID!) {\n    experimentChanged(id: $id) {\n      id\n      ...ExperimentLive\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query DenseSeries($id: ID!) {\n    experiment(id: $id) {\n      id\n      arm(key: "dense") {\n        runs(first: 100) {\n          nodes {\n            id\n            replicate\n            rounds {\n              id\n              series(metric: VALIDATION_LOSS, points: 60) {\n                steps\n                values\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query DenseSeries($id: ID!) {\n    experiment(id: $id) {\n      id\n      arm(key: "dense") {\n        runs(first: 100) {\n          nodes {\n            id\n            replicate\n            rounds {\n              id\n              series(metric: VALIDATION_LOSS, points: 60) {\n                steps\n                values\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Experiments($after: String) {\n    experiments(first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        identity\n        name\n        question {\n          title\n        }\n        state\n        createdAt\n        specification\n        progress {\n          total\n          done\n          diverged\n          training\n          secondsLeft\n        }\n        curve {\n          arms {\n            arm\n            points {\n              round\n              remaining {\n                mean\n              }\n            }\n          }\n          ...CurveSpark\n        }\n        verdict {\n          headline {\n            state\n            sentence\n          }\n        }\n      }\n    }\n    networks {\n      key\n      title\n      layers {\n        name\n        total\n      }\n    }\n    datasets {\n      key\n      title\n    }\n    system {\n      engines {\n        engine\n        queued\n        running\n        trainers\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Experiments($after: String) {\n    experiments(first: 50, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        id\n        identity\n        name\n        question {\n          title\n        }\n        state\n        createdAt\n        specification\n        progress {\n          total\n          done\n          diverged\n          training\n          secondsLeft\n        }\n        curve {\n          arms {\n            arm\n            points {\n              round\n              remaining {\n                mean\n              }\n            }\n          }\n          ...CurveSpark\n        }\n        verdict {\n          headline {\n            state\n            sentence\n          }\n        }\n      }\n    }\n    networks {\n      key\n      title\n      layers {\n        name\n        total\n      }\n    }\n    datasets {\n      key\n      title\n    }\n    system {\n      engines {\n        engine\n        queued\n        running\n        trainers\n      }\n    }\n  }\n']
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  subscription AnyTraining {\n    trainingChanged {\n      identity\n    }\n  }\n',
): (typeof documents)['\n  subscription AnyTraining {\n    trainingChanged {\n      identity\n    }\n  }\n']

export function graphql(source: string) {
  return (documents as any)[source] ?? {}
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> =
  TDocumentNode extends DocumentNode<infer TType, any> ? TType : never
