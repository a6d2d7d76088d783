import type { EngineName } from '@lottery/science'
import { Column, Entity, MoreThan, PrimaryColumn } from 'typeorm'
import type { WithTeam } from '../database/transaction.ts'
import type { TrainerStore } from '../store.ts'

/** One not heard from for so long is gone. */
export const goneAfterSeconds = 15

@Entity('trainer')
export class Trainer {
  @PrimaryColumn('text') team!: string
  @PrimaryColumn('text') name!: string
  @Column('integer') pid!: number
  @Column('text') host!: string
  @Column('text') engine!: EngineName
  @Column('timestamptz') since!: Date
  @Column('timestamptz', { name: 'last_seen' }) lastSeen!: Date
}

export const trainersOf = (withTeam: WithTeam, team: string): TrainerStore => ({
  seen: ({ name, pid, host, engine }) =>
    withTeam(async ({ rows }) => {
      await rows(
        `INSERT INTO trainer (name, pid, host, engine) VALUES ($1, $2, $3, $4)
         ON CONFLICT (team, name) DO UPDATE SET pid = excluded.pid, host = excluded.host,
           engine = excluded.engine, last_seen = now()`,
        [name, pid, host, engine],
      )
    }),
  leave: (name) =>
    withTeam(async ({ manager }) => {
      await manager.delete(Trainer, { team, name })
    }),
  list: () =>
    withTeam(async ({ manager }) => {
      const since = new Date(Date.now() - goneAfterSeconds * 1_000)
      const found = await manager.find(Trainer, {
        where: { lastSeen: MoreThan(since) },
        order: { name: 'ASC' },
      })
      return found.map(({ team: _team, ...trainer }) => trainer)
    }),
})
