import { parseSpecification } from '@lottery/questions'

/** Stands in every experiment's name, tags and note: nobody may take these numbers for results. */
export const label = 'generated, not trained'
export const note =
  'Generated, not trained: its accuracies, losses and weights were drawn by benchmarks/portal to measure how fast the pages are. They say nothing about any network.'

export const runsWanted = 1_000
const seeds = [1, 2, 3, 4, 5]
const draws = 3
const rounds = 25
/** 19 hidden layers: 20 that are pruned. Narrow, so that a thousand runs are made in minutes. */
const network = `mlp-${Array.from({ length: 19 }, () => 16).join('-')}`

/**
 * 50 experiments, of which each has 5 tickets and 15 draws of its control, of 25 rounds each: 1,000 runs. Their dense
 * networks, 250 runs of one round, come on top. They differ in scope, initialisation, learning rate and batch.
 */
export function specifications() {
  const all = []
  for (const scope of ['global', 'layer-wise'])
    for (const rate of [0.0003, 0.0006, 0.0012, 0.0024, 0.0048])
      for (const batch of [30, 60, 120, 240, 480])
        all.push(
          parsed({
            question: 'winning-ticket',
            network,
            seeds,
            rounds,
            scope,
            rate: 0.15,
            arms: { 'random-reinit': { draws } },
            training: { rate, batch, steps: 20_000 },
            evaluate: { every: 200 },
          }),
        )
  const runs = all.length * seeds.length * (1 + draws)
  if (runs !== runsWanted) throw new Error(`These are ${runs} runs, not ${runsWanted}`)
  return all
}

export const nameOf = ({ scope, training }) =>
  `${scope}, rate ${training.rate}, batch ${training.batch} (${label})`

function parsed(input) {
  const { specification, problems } = parseSpecification(input)
  if (!specification) throw new Error(JSON.stringify(problems))
  return specification
}
