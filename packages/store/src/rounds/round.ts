import type { EngineName, Identity } from '@lottery/science'
import { Column, Entity, In, PrimaryColumn } from 'typeorm'
import { wholeNumber } from '../database/columns.ts'
import type { Transaction } from '../database/transaction.ts'
import { Work } from '../work/work.ts'
import type { RoundRecord } from './round-record.ts'

@Entity('round')
export class Round {
  @PrimaryColumn('text') team!: string
  @PrimaryColumn('text') identity!: Identity
  @Column('text') state!: 'done' | 'diverged'
  @Column('integer', { name: 'diverged_step', nullable: true }) divergedStep!: number | null
  @Column('bigint', { transformer: wholeNumber }) kept!: number
  @Column('bigint', { transformer: wholeNumber }) total!: number
  @Column('text') mask!: Identity
  @Column('text', { name: 'start_hash' }) startHash!: Identity
  @Column('text', { name: 'end_hash', nullable: true }) endHash!: Identity | null
  @Column('integer', { name: 'early_stop_step', nullable: true }) earlyStopStep!: number | null
  @Column('boolean', { name: 'early_stop_censored', nullable: true })
  earlyStopCensored!: boolean | null
  @Column('double precision', { name: 'early_stop_test_loss', nullable: true })
  earlyStopTestLoss!: number | null
  @Column('double precision', { name: 'early_stop_test_accuracy', nullable: true })
  earlyStopTestAccuracy!: number | null
  @Column('integer', { name: 'end_step', nullable: true }) endStep!: number | null
  @Column('double precision', { name: 'end_test_loss', nullable: true })
  endTestLoss!: number | null
  @Column('double precision', { name: 'end_test_accuracy', nullable: true })
  endTestAccuracy!: number | null
  @Column('text') trainer!: string
  @Column('text') engine!: EngineName
  @Column('text', { name: 'engine_version' }) engineVersion!: string
  @Column('integer') numerics!: number
  @Column('text', { name: 'code_version' }) codeVersion!: string
  @Column('text') node!: string
  @Column('text') cpu!: string
  @Column('text') arch!: string
  @Column('integer') cores!: number
  @Column('timestamptz', { name: 'started_at' }) startedAt!: Date
  @Column('timestamptz', { name: 'finished_at' }) finishedAt!: Date
  @Column('double precision', { name: 'train_milliseconds' }) trainMilliseconds!: number
  @Column('double precision', { name: 'steps_per_second' }) stepsPerSecond!: number
  @Column({ type: 'timestamptz', name: 'committed_at', insert: false }) committedAt!: Date
}

export async function roundsBy(
  { manager }: Transaction,
  identities: readonly Identity[],
): Promise<Map<Identity, RoundRecord>> {
  const where = { identity: In([...identities]) }
  const rounds = await manager.find(Round, { where })
  const work = await manager.find(Work, {
    where,
    select: { team: true, identity: true, recipe: true },
  })
  const recipes = new Map(work.map(({ identity, recipe }) => [identity, recipe]))
  return new Map(
    rounds.flatMap((round) => {
      const recipe = recipes.get(round.identity)
      return recipe?.kind === 'train'
        ? [[round.identity, { ...recordOf(round), recipe }] as const]
        : []
    }),
  )
}

const recordOf = (round: Round): Omit<RoundRecord, 'recipe'> => ({
  identity: round.identity,
  state: round.state,
  divergedStep: round.divergedStep,
  kept: round.kept,
  total: round.total,
  mask: round.mask,
  startHash: round.startHash,
  endHash: round.endHash,
  ...endsOf(round),
  provenance: {
    engine: round.engine,
    engineVersion: round.engineVersion,
    numerics: round.numerics,
    codeVersion: round.codeVersion,
    node: round.node,
    machine: { cpu: round.cpu, arch: round.arch, cores: round.cores },
    startedAt: round.startedAt,
    finishedAt: round.finishedAt,
    trainMilliseconds: round.trainMilliseconds,
    stepsPerSecond: round.stepsPerSecond,
  },
  trainer: round.trainer,
  committedAt: round.committedAt,
})

/** A constraint of the table has all of these set, or none. */
function endsOf(round: Round): Pick<RoundRecord, 'earlyStop' | 'end'> {
  if (round.state === 'diverged') return { earlyStop: null, end: null }
  return {
    earlyStop: {
      step: round.earlyStopStep!,
      censored: round.earlyStopCensored!,
      testLoss: round.earlyStopTestLoss!,
      testAccuracy: round.earlyStopTestAccuracy!,
    },
    end: {
      step: round.endStep!,
      testLoss: round.endTestLoss!,
      testAccuracy: round.endTestAccuracy!,
    },
  }
}
