import { networkFamilies, networkKeys } from '@lottery/science'
import { Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../server/context.ts'
import { networkTypeOf } from './network.ts'
import { NetworkFamilyType, NetworkType } from './network-type.ts'

@Resolver()
export class NetworkResolver {
  @Query(() => [NetworkType], {
    description:
      'Every network with a name of its own, then those of a family that an experiment asks for.',
  })
  async networks(@Ctx() { store }: Context): Promise<NetworkType[]> {
    const asked = await store.experiments.networks()
    return [...new Set([...networkKeys, ...asked])].map(networkTypeOf)
  }

  @Query(() => [NetworkFamilyType], {
    description: 'Families of networks beside the named ones; any key of one can be trained.',
  })
  networkFamilies(): NetworkFamilyType[] {
    return [...networkFamilies]
  }
}
