import { ProblemError } from '@lottery/science'
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { experimentOf } from '../experiment/experiment.ts'
import { roundOf } from '../round/round.ts'
import { runsOf } from '../run/run.ts'
import type { Context } from '../server/context.ts'
import { parseGlobalId, type GlobalId } from './global-id.ts'
import { NodeType } from './node-type.ts'

@Resolver()
export class NodeResolver {
  @Query(() => NodeType, {
    nullable: true,
    description:
      'Anything by its global id. Null with the problem in the error’s extensions when it is malformed or not there.',
  })
  async node(
    @Arg('id', () => ID, { description: 'Global id, as an `id` field gave it.' }) id: string,
    @Ctx() context: Context,
  ): Promise<NodeType> {
    const found = await find(parseGlobalId(id), id, context)
    if (found) return found
    throw new ProblemError([
      { code: 'not-found', field: 'id', value: id, fix: 'there is nothing of this id here.' },
    ])
  }
}

async function find(parsed: GlobalId, id: string, { loaders }: Context): Promise<NodeType | null> {
  switch (parsed.kind) {
    case 'Experiment': {
      const record = await loaders.experiment.load(parsed.identity)
      return record && experimentOf(record)
    }
    case 'Round': {
      const record = await loaders.round.load(parsed.identity)
      return record && roundOf(record)
    }
    case 'Run': {
      const placements = (await loaders.placements.load(parsed.experiment)) ?? []
      return runsOf(parsed.experiment, placements, parsed.arm).find((run) => run.id === id) ?? null
    }
  }
}
