import type { Identity } from '@lottery/science'
import { Column, Entity, In, PrimaryColumn } from 'typeorm'
import { wholeNumber } from '../database/columns.ts'
import type { Transaction } from '../database/transaction.ts'
import type { PlacementRecord } from './experiment-record.ts'

@Entity('placement')
export class Placement {
  @PrimaryColumn('text') team!: string
  @PrimaryColumn('text') experiment!: Identity
  @PrimaryColumn('text') arm!: string
  @PrimaryColumn('bigint', { transformer: wholeNumber }) replicate!: number
  @PrimaryColumn('integer') round!: number
  @PrimaryColumn('integer') draw!: number
  @Column('text') work!: Identity
}

export async function placementsBy(
  { manager }: Transaction,
  key: 'experiment' | 'work',
  identities: readonly Identity[],
): Promise<Map<Identity, PlacementRecord[]>> {
  const rows = await manager.find(Placement, {
    where: { [key]: In([...identities]) },
    order: { experiment: 'ASC', arm: 'ASC', replicate: 'ASC', round: 'ASC', draw: 'ASC' },
  })
  const found = new Map<Identity, PlacementRecord[]>()
  for (const { team: _team, ...placement } of rows) {
    const list = found.get(placement[key])
    if (list) list.push(placement)
    else found.set(placement[key], [placement])
  }
  return found
}
