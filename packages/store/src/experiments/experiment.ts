import type { Identity } from '@lottery/science'
import type { QuestionKey, Specification } from '@lottery/questions'
import { Column, Entity, PrimaryColumn } from 'typeorm'
import type { ExperimentRecord, ExperimentState } from './experiment-record.ts'

@Entity('experiment')
export class Experiment {
  @PrimaryColumn('text') team!: string
  @PrimaryColumn('text') identity!: Identity
  @Column('jsonb') specification!: Specification
  @Column('text') question!: QuestionKey
  @Column('text') name!: string
  @Column('text', { array: true }) tags!: string[]
  @Column('text') note!: string
  @Column('text') state!: ExperimentState
  @Column('boolean') archived!: boolean
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null
}

export const recordOf = ({ team: _team, ...experiment }: Experiment): ExperimentRecord => experiment
