import { networks, prunableLayers } from '@lottery/science'
import { Query, Resolver } from 'type-graphql'
import { NetworkType } from './network-type.ts'

@Resolver()
export class NetworkResolver {
  @Query(() => [NetworkType], { description: 'Every network that can be trained.' })
  networks(): NetworkType[] {
    return Object.values(networks).map((network) => {
      const layers = prunableLayers(network)
      const { key, title, source } = network
      return {
        key,
        title,
        source,
        layers,
        weights: layers.reduce((sum, { total }) => sum + total, 0),
      }
    })
  }
}
