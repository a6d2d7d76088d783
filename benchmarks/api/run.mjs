// node benchmarks/api/run.mjs [--data <folder>]
// Two requests on a store of 1,000 generated runs, each against the least that Postgres needs for the same numbers:
// one statement that reads them as arrays, in turns with it, so that a busy machine hurts both alike.
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres } from '@lottery/store'
import { machineLines } from '../portal/machine.mjs'
import { startServer } from '../portal/server.mjs'
import { generatedStore } from '../portal/store.mjs'
import { median } from '../portal/table.mjs'

const { Client } = createRequire(new URL('../../packages/store/package.json', import.meta.url))(
  'pg',
)
const card = readFileSync(
  new URL(
    '../../apps/api/src/depth-profile/where-did-pruning-concentrate.graphql',
    import.meta.url,
  ),
  'utf8',
)
const comparison = `query ($of: [ID!]!) {
  comparison(of: $of) {
    at
    groups {
      id runs replicates
      curve { remaining accuracy min max n }
      difference { remaining mean low high n }
    }
  }
}`
const turns = 15
const runsCompared = 100

/** Kept weights of one arm by round and layer: all that the card's question is made of. */
const depthFloor = `
  SELECT placement.round, layer_result.index, array_agg(kept ORDER BY replicate) AS kept
  FROM placement JOIN layer_result
    ON layer_result.team = placement.team AND layer_result.round = placement.work
  WHERE placement.team = current_team() AND experiment = $1 AND arm = $2
  GROUP BY placement.round, layer_result.index`

/** Accuracy, early stop and kept weights by layer of every round of some runs. */
const comparisonFloor = `
  SELECT experiment, replicate, draw, array_agg(placement.round ORDER BY placement.round) AS rounds,
    array_agg(early_stop_test_accuracy ORDER BY placement.round) AS accuracy,
    array_agg(early_stop_step ORDER BY placement.round) AS steps,
    array_agg(mask.kept ORDER BY placement.round) AS kept
  FROM placement
  JOIN round ON round.team = placement.team AND round.identity = placement.work
  JOIN mask ON mask.team = round.team AND mask.identity = round.mask
  WHERE placement.team = current_team() AND experiment = ANY($1) AND arm = $2
  GROUP BY experiment, replicate, draw`

const { values: given } = parseArgs({ options: { data: { type: 'string' } } })
const folder = given.data ?? mkdtempSync(join(tmpdir(), 'lottery-lab-api-benchmark-'))
if (!given.data) chmodSync(folder, 0o755)
try {
  await generatedStore(folder, (line) => process.stderr.write(`${line}\n`))
  for (const line of [...machineLines(), '']) console.log(line)
  const server = await startServer(folder)
  // The server's own Postgres, which it stops.
  const client = new Client({ connectionString: (await startPostgres({ folder })).url })
  await client.connect()
  try {
    await client.query(`SELECT set_config('lottery.team', 'local', false)`)
    await measure(server.ask, client)
  } finally {
    await client.end()
    await server.stop()
  }
} finally {
  if (!given.data) rmSync(folder, { recursive: true, force: true })
}

async function measure(ask, client) {
  const { experiments } = await ask(`{ experiments(first: 100) { nodes {
    identity treatment { key } arms { key } specification } } }`)
  const all = experiments.nodes
  const [{ treatment, specification }] = all
  const perComparison = runsCompared / specification.seeds.length
  const depthOf = ({ identity }) => ({
    api: () => ask(card, { experiment: identity }),
    floor: () => client.query(depthFloor, [identity, treatment.key]),
  })
  const compared = (from) => {
    const some = all.slice(from, from + perComparison).map(({ identity }) => identity)
    return {
      api: () => ask(comparison, { of: some.map((one) => `Group:${one}:${treatment.key}`) }),
      floor: () => client.query(comparisonFloor, [some, treatment.key]),
    }
  }
  console.log('| request | API, ms | SQL floor, ms | ratio |\n| --- | ---: | ---: | ---: |')
  // The first fifteen experiments for what is asked for the first time, the last for what is asked again.
  await row('depth by layer, one experiment, first time', all.slice(0, turns).map(depthOf))
  await row('depth by layer, one experiment, again', repeated(depthOf(all[0])))
  await row(`comparison of ${runsCompared} runs, first time`, [
    compared(all.length - perComparison),
  ])
  await row(
    `comparison of ${runsCompared} runs, again`,
    repeated(compared(all.length - perComparison)),
  )
}

function repeated(pair) {
  return Array.from({ length: turns }, () => pair)
}

async function row(name, pairs) {
  const api = []
  const floor = []
  for (const pair of pairs) {
    floor.push(await timed(pair.floor))
    api.push(await timed(pair.api))
  }
  const [ours, least] = [median(api), median(floor)]
  console.log(
    `| ${name} | ${ours.toFixed(1)} | ${least.toFixed(1)} | ${(ours / least).toFixed(1)} |`,
  )
}

async function timed(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}
