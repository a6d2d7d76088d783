import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql'
import type { Context } from '../server/context.ts'
import { DatabaseStatusType, EngineLoadType, SystemType, TrainerType } from './system-type.ts'

@Resolver(() => SystemType)
export class SystemResolver {
  @Query(() => SystemType, { description: 'What this software runs on, and what it is doing.' })
  system(@Ctx() { services: { version, cores } }: Context): SystemType {
    return { version, cores, node: process.versions.node }
  }

  @FieldResolver(() => [EngineLoadType], {
    description: 'Engines with work queued or running, or with trainers.',
  })
  async engines(@Ctx() { store }: Context): Promise<EngineLoadType[]> {
    return [...(await store.work.load())]
  }

  @FieldResolver(() => [TrainerType], { description: 'Trainers heard from lately, by name.' })
  async trainers(@Ctx() { store }: Context): Promise<TrainerType[]> {
    return [...(await store.trainers.list())]
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Host and path of the webhook that is told when an experiment is done or diverges, without what may be secret in its address; null without one.',
  })
  async webhook(@Ctx() { store }: Context): Promise<string | null> {
    const url = await store.notices.webhook()
    return url === null ? null : withoutSecrets(url)
  }

  @FieldResolver(() => DatabaseStatusType, { description: 'The database that holds the results.' })
  database(@Ctx() { store }: Context): Promise<DatabaseStatusType> {
    return store.check()
  }
}

/** A key may stand in the search, in the user part, or be the last and longest piece of the path. */
function withoutSecrets(url: string): string {
  const { host, pathname } = new URL(url)
  const pieces = pathname.split('/').map((piece) => (piece.length > 12 ? '…' : piece))
  return `${host}${pieces.join('/').replace(/\/$/, '')}`
}
