import { networkFamilies, networkKeys } from '@lottery/science'
import { Query, Resolver } from 'type-graphql'
import { networkTypeOf } from './network.ts'
import { NetworkFamilyType, NetworkType } from './network-type.ts'

@Resolver()
export class NetworkResolver {
  @Query(() => [NetworkType], { description: 'Every network with a name of its own.' })
  networks(): NetworkType[] {
    return networkKeys.map(networkTypeOf)
  }

  @Query(() => [NetworkFamilyType], {
    description: 'Families of networks beside the named ones; any key of one can be trained.',
  })
  networkFamilies(): NetworkFamilyType[] {
    return [...networkFamilies]
  }
}
