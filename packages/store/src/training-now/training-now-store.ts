import type { Identity } from '@lottery/science'
import type { WithTeam } from '../database/transaction.ts'
import { notify } from '../events/notify.ts'
import type { TrainingNowStore } from '../store.ts'
import type { TrainingNowRecord } from './training-now.ts'

export const trainingNowOf = (withTeam: WithTeam, team: string): TrainingNowStore => ({
  report: ({ identity, trainer, step, steps, stepsPerSecond, ...series }) =>
    withTeam(async (transaction) => {
      // Only while the trainer has the work: a late report must not outlive the round.
      const written = await transaction.rows(
        `INSERT INTO training_now (work, trainer, step, steps, steps_per_second, validation_loss_steps,
           validation_loss, validation_accuracy_steps, validation_accuracy)
         SELECT identity, $2::text, $3, $4, $5, $6, $7, $8, $9
         FROM work WHERE identity = $1 AND state = 'running' AND trainer = $2::text
         ON CONFLICT (team, work) DO UPDATE SET trainer = excluded.trainer, step = excluded.step,
           steps = excluded.steps, steps_per_second = excluded.steps_per_second,
           validation_loss_steps = excluded.validation_loss_steps, validation_loss = excluded.validation_loss,
           validation_accuracy_steps = excluded.validation_accuracy_steps,
           validation_accuracy = excluded.validation_accuracy, reported_at = now()
         RETURNING work`,
        [
          identity,
          trainer,
          step,
          steps,
          stepsPerSecond,
          series.validationLoss.steps,
          series.validationLoss.values,
          series.validationAccuracy.steps,
          series.validationAccuracy.values,
        ],
      )
      if (written.length > 0)
        await notify(transaction, team, { kind: 'training', identity, trainer, step, steps })
    }),
  list: () =>
    withTeam(async ({ rows }) => {
      const found = await rows<TrainingNowRow>(
        `SELECT work AS identity, trainer, step, steps, steps_per_second AS "stepsPerSecond",
           validation_loss_steps AS "lossSteps", validation_loss AS loss,
           validation_accuracy_steps AS "accuracySteps", validation_accuracy AS accuracy,
           reported_at AS "reportedAt"
         FROM training_now ORDER BY trainer, work`,
      )
      return found.map(
        ({ lossSteps, loss, accuracySteps, accuracy, ...now }): TrainingNowRecord => ({
          ...now,
          validationLoss: { steps: lossSteps, values: loss },
          validationAccuracy: { steps: accuracySteps, values: accuracy },
        }),
      )
    }),
})

interface TrainingNowRow extends Omit<TrainingNowRecord, 'validationLoss' | 'validationAccuracy'> {
  readonly identity: Identity
  readonly lossSteps: number[]
  readonly loss: number[]
  readonly accuracySteps: number[]
  readonly accuracy: number[]
}
