import type { EngineName, Identity, Recipe } from '@lottery/science'
import { Column, Entity, In, PrimaryColumn } from 'typeorm'
import type { Transaction } from '../database/transaction.ts'
import type { WorkRecord, WorkState } from './work-record.ts'

@Entity('work')
export class Work {
  @PrimaryColumn('text') team!: string
  @PrimaryColumn('text') identity!: Identity
  @Column('text') kind!: Recipe['kind']
  @Column('jsonb') recipe!: Recipe
  @Column('text') engine!: EngineName
  @Column('integer') round!: number
  @Column('text') state!: WorkState
  @Column('uuid', { nullable: true }) job!: string | null
  @Column('text', { nullable: true }) trainer!: string | null
  @Column('integer') errors!: number
  @Column('text', { nullable: true }) error!: string | null
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt!: Date | null
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null
}

export async function workBy(
  { manager }: Transaction,
  identities: readonly Identity[],
): Promise<Map<Identity, WorkRecord>> {
  const rows = await manager.findBy(Work, { identity: In([...identities]) })
  return new Map(
    rows.map(({ team: _team, kind: _kind, job: _job, ...work }) => [work.identity, work]),
  )
}

export async function statesOf(
  { rows }: Transaction,
  identities: readonly Identity[],
): Promise<Map<Identity, WorkState>> {
  const found = await rows<{ identity: Identity; state: WorkState }>(
    'SELECT identity, state FROM work WHERE identity = ANY($1)',
    [identities],
  )
  return new Map(found.map(({ identity, state }) => [identity, state]))
}
