import type { Identity } from '@lottery/science'
import type { StoreEvent } from '@lottery/store'
import { Arg, Ctx, ID, Resolver, Subscription } from 'type-graphql'
import { parseIdOrPrefix } from '../node/global-id.ts'
import type { Context } from '../server/context.ts'
import { experimentOf } from './experiment.ts'
import { experimentNotFound } from './experiment-problem.ts'
import { ExperimentType } from './experiment-type.ts'

@Resolver()
export class ExperimentSubscription {
  @Subscription(() => ExperimentType, {
    subscribe: async ({ args, context }: { args: { id: string }; context: Context }) => {
      const record = await context.store.experiments.find(parseIdOrPrefix('Experiment', args.id))
      if (!record) throw experimentNotFound(args.id)
      return context.services.events.changes((event) => concerns(event, record.identity))
    },
    description:
      'An experiment: at once, then after each change of its results, work or training, at most twice a second.',
  })
  async experimentChanged(
    @Arg('id', () => ID, { description: 'As for `experiment`.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ExperimentType> {
    context.refresh()
    const record = await context.store.experiments.find(parseIdOrPrefix('Experiment', id))
    if (!record) throw experimentNotFound(id)
    return experimentOf(record)
  }
}

/** Progress of training does not say for whom: it may be this experiment's. */
function concerns(event: StoreEvent, experiment: Identity): boolean {
  switch (event.kind) {
    case 'round':
      return event.experiments.includes(experiment)
    case 'experiment':
      return event.identity === experiment
    default:
      return true
  }
}
