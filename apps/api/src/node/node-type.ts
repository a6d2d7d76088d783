import { Field, ID, InterfaceType } from 'type-graphql'
import { kindOfGlobalId } from './global-id.ts'

@InterfaceType('Node', {
  description: 'Anything that can be asked for again by its global id (Relay).',
  resolveType: ({ id }: { id: string }) => kindOfGlobalId(id),
})
export abstract class NodeType {
  @Field(() => ID, {
    description:
      'Global id: `Experiment:<sha256>`, `Round:<sha256>` or `Run:<sha256>:<arm>:<replicate>:<draw>`.',
  })
  readonly id!: string
}
