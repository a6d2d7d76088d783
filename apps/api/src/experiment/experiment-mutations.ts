import { identityOfSpecification, parseSpecification } from '@lottery/questions'
import { ProblemError, type Identity } from '@lottery/science'
import type { ExperimentRecord } from '@lottery/store'
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { missingDatasets } from '../dataset/missing-datasets.ts'
import { parseIdOrPrefix } from '../node/global-id.ts'
import { collectProblems } from '../problem/collect-problems.ts'
import type { Context } from '../server/context.ts'
import { parseClientKey, parseDescription } from './description.ts'
import { experimentOf } from './experiment.ts'
import { experimentNotFound } from './experiment-problem.ts'
import {
  ExperimentPayloadType,
  SubmitExperimentInput,
  SubmitExperimentPayloadType,
} from './experiment-input.ts'

const anyId = 'Global id, SHA-256, or at least its first four hexadecimal digits if unique.'

@Resolver()
export class ExperimentMutations {
  @Mutation(() => SubmitExperimentPayloadType, {
    description:
      'Plans an experiment and queues what is new. The same specification again is the same experiment, so it may be sent again after a lost answer.',
  })
  async submitExperiment(
    @Arg('input', () => SubmitExperimentInput, { description: 'What to run.' })
    input: SubmitExperimentInput,
    @Ctx() { store, services }: Context,
  ): Promise<SubmitExperimentPayloadType> {
    const clientKey = input.clientKey ?? null
    const { value, userErrors } = await collectProblems(async () => {
      const description = parseDescription(input)
      const { specification, problems } = parseSpecification(input.specification)
      if (!specification) throw new ProblemError(problems)
      const missing = await missingDatasets(specification)
      if (missing.length > 0) throw new ProblemError(missing)
      if (clientKey !== null)
        services.clientKeys.claim(parseClientKey(clientKey), identityOfSpecification(specification))
      return store.experiments.submit(specification, description)
    })
    return {
      experiment: value && experimentOf(value.experiment),
      created: value?.created ?? false,
      clientKey,
      userErrors,
    }
  }

  @Mutation(() => ExperimentPayloadType, {
    description:
      'Unstarted work that only this experiment wants leaves the queue until it is resumed; what runs is finished, results stay. Again is the same.',
  })
  pauseExperiment(
    @Arg('id', () => ID, { description: anyId }) id: string,
    @Ctx() context: Context,
  ): Promise<ExperimentPayloadType> {
    return changed(context, id, context.store.experiments.pause)
  }

  @Mutation(() => ExperimentPayloadType, {
    description:
      'Wants its work again, whether it was paused or cancelled; failed work is not tried again by that. Again is the same.',
  })
  resumeExperiment(
    @Arg('id', () => ID, { description: anyId }) id: string,
    @Ctx() context: Context,
  ): Promise<ExperimentPayloadType> {
    return changed(context, id, context.store.experiments.resume)
  }

  @Mutation(() => ExperimentPayloadType, {
    description:
      'Gives it up: as pausing, and what runs for it alone is stopped within seconds and not kept. Results stay. Again is the same.',
  })
  cancelExperiment(
    @Arg('id', () => ID, { description: anyId }) id: string,
    @Ctx() context: Context,
  ): Promise<ExperimentPayloadType> {
    return changed(context, id, context.store.experiments.cancel)
  }

  @Mutation(() => ExperimentPayloadType, {
    description:
      'Failed work is queued again, with three more tries. A diverged round is a result and never retried: where nothing else is left, that is a user error. Again is the same.',
  })
  retryExperiment(
    @Arg('id', () => ID, { description: anyId }) id: string,
    @Ctx() context: Context,
  ): Promise<ExperimentPayloadType> {
    return changed(context, id, context.store.experiments.retry)
  }

  @Mutation(() => ExperimentPayloadType, {
    description: 'Puts it away: it wants no work and lists leave it out. Again is the same.',
  })
  archiveExperiment(
    @Arg('id', () => ID, { description: anyId }) id: string,
    @Ctx() context: Context,
  ): Promise<ExperimentPayloadType> {
    return changed(context, id, context.store.experiments.archive)
  }

  @Mutation(() => ExperimentPayloadType, {
    description: 'Brings an archived experiment back, in the state that it had. Again is the same.',
  })
  unarchiveExperiment(
    @Arg('id', () => ID, { description: anyId }) id: string,
    @Ctx() context: Context,
  ): Promise<ExperimentPayloadType> {
    return changed(context, id, context.store.experiments.unarchive)
  }

  @Mutation(() => ExperimentPayloadType, {
    description:
      'Changes name, tags or note, which are no part of its identity. Again is the same.',
  })
  renameExperiment(
    @Arg('id', () => ID, { description: anyId }) id: string,
    @Arg('name', () => String, {
      nullable: true,
      description: 'Up to 200 characters; left out: as it is.',
    })
    name: string | null,
    @Arg('tags', () => [String], {
      nullable: true,
      description: 'Up to 20; left out: as they are.',
    })
    tags: readonly string[] | null,
    @Arg('note', () => String, {
      nullable: true,
      description: 'Up to 10,000 characters; left out: as it is.',
    })
    note: string | null,
    @Ctx() context: Context,
  ): Promise<ExperimentPayloadType> {
    return changed(context, id, (identity) =>
      context.store.experiments.describe(identity, parseDescription({ name, tags, note })),
    )
  }
}

async function changed(
  { store }: Context,
  id: string,
  change: (identity: Identity) => Promise<ExperimentRecord>,
): Promise<ExperimentPayloadType> {
  const { value, userErrors } = await collectProblems(async () => {
    const record = await store.experiments.find(parseIdOrPrefix('Experiment', id))
    if (!record) throw experimentNotFound(id)
    return change(record.identity)
  })
  return { experiment: value && experimentOf(value), userErrors }
}
