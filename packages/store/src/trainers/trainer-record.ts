import type { EngineName } from '@lottery/science'

export interface TrainerRecord {
  /** Unique among the team's trainers, such as `host-4711`. */
  readonly name: string
  readonly pid: number
  readonly host: string
  readonly engine: EngineName
  readonly since: Date
  readonly lastSeen: Date
}
