import { parseSpecification, questionOf } from '@lottery/questions'
import { applyMask, hashOf, networkOf } from '@lottery/science'
import { openStore } from '@lottery/store'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { startTrainer } from './trainer.ts'

/** Threads run what was built. */
const threadEntry = new URL('../dist/worker/worker.js', import.meta.url)

/** Whole rounds are trained here, on machines that may have other things to do. */
const patient = { timeout: 300_000 }

test.each(['mlp-8-4', 'mushroom-body'] as const)(
  'a circuit of %s goes on from where the part before ended, bit for bit, and everything stored holds',
  patient,
  async (network) => {
    const { specification, problems } = parseSpecification({
      question: 'developing-circuit',
      network,
      seeds: [1],
      rounds: 3,
      prunings: 2,
      paces: ['constant'],
      orders: ['small', 'random'],
      windows: ['middle'],
      training: { steps: 20 },
      evaluate: { every: 10 },
    })
    if (!specification) throw new Error(JSON.stringify(problems))
    const url = await freshDatabase()
    const store = await openStore({ url, connections: 3 })
    try {
      const { experiment } = await store.experiments.submit(specification)
      const trainer = await startTrainer({ databaseUrl: url, once: true, threadEntry })
      await trainer.ended
      const placements = questionOf(specification.question).plan(specification, new Map())
      const identities = placements.map(({ identity }) => identity)
      const records = await store.rounds.findMany(identities)
      const outcomes = await store.experiments.outcomes(experiment.identity)
      expect(records.size).toBe(new Set(identities).size)

      for (const arm of ['never-pruned', 'constant-small-middle', 'constant-random-middle']) {
        const parts = placements.filter((one) => one.arm === arm).map(({ identity }) => identity)
        for (const [i, part] of parts.slice(1).entries()) {
          const before = parts[i]!
          const [end, mask] = [
            await store.arrays.endWeights(before),
            await store.arrays.maskOfRound(part),
          ]
          expect(records.get(part)?.startHash).toBe(
            hashOf(networkOf(network), applyMask(end!, mask!)),
          )
          if (arm !== 'never-pruned') continue
          const losses = [before, part].map((identity) => {
            const outcome = outcomes.get(identity)
            return outcome?.state === 'done' ? outcome.series.validationLoss.values : []
          })
          expect(losses[1]![0]).toBe(losses[0]!.at(-1))
        }
      }
      const { violations, unchecked, looked } = await store.verify()
      expect({ violations, unchecked }).toEqual({ violations: [], unchecked: [] })
      expect(looked.rounds).toBe(records.size)
    } finally {
      await store.close()
    }
  },
)
