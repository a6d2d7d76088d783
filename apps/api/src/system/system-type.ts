import { GraphQLISODateTime, Field, Int, ObjectType } from 'type-graphql'

@ObjectType('EngineLoad', { description: 'One engine, and the work that waits for it.' })
export class EngineLoadType {
  @Field(() => String, { description: 'Name in a specification, `compiled` or `tfjs`.' })
  readonly engine!: string

  @Field(() => Int, { description: 'Rounds ready for it that no trainer has taken yet.' })
  readonly queued!: number

  @Field(() => Int, { description: 'Rounds that it trains now.' })
  readonly running!: number

  @Field(() => Int, { description: 'Trainers of that engine heard from lately.' })
  readonly trainers!: number
}

@ObjectType('DatabaseStatus', { description: 'The database.' })
export class DatabaseStatusType {
  @Field(() => String, { description: 'Version of PostgreSQL.' })
  readonly server!: string

  @Field(() => String, { description: 'Name of the database.' })
  readonly database!: string
}

@ObjectType('Trainer', { description: 'A process that trains rounds, heard from lately.' })
export class TrainerType {
  @Field(() => String, { description: 'Its name, unique in the team, such as `host-4711`.' })
  readonly name!: string

  @Field(() => String, { description: 'Machine that it runs on.' })
  readonly host!: string

  @Field(() => Int, { description: 'Its process id on that machine.' })
  readonly pid!: number

  @Field(() => String, { description: 'Engine that it runs, `compiled` or `tfjs`.' })
  readonly engine!: string

  @Field(() => GraphQLISODateTime, { description: 'When it started.' })
  readonly since!: Date

  @Field(() => GraphQLISODateTime, { description: 'When it was heard from last.' })
  readonly lastSeen!: Date
}

@ObjectType('System', { description: 'What this software runs on, and what it is doing.' })
export class SystemType {
  @Field(() => String, { description: 'Version of this software.' })
  readonly version!: string

  @Field(() => String, { description: 'Version of Node.js that serves the API.' })
  readonly node!: string

  @Field(() => Int, { description: 'Processor cores that trainers may use, 1 or more.' })
  readonly cores!: number
}
