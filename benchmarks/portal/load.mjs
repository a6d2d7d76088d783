import { createRequire } from 'node:module'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { partsOfMask, partsOfWeights } from '../../packages/store/dist/arrays/write-artifact.js'
import { verify } from '../../packages/store/dist/rounds/verify.js'
import { historyColumns, historyLines } from '../../packages/store/dist/rounds/weight-history.js'

// The store's own packages: this folder has none.
const require = createRequire(new URL('../../packages/store/package.json', import.meta.url))
const { Client } = require('pg')
const copy = require('pg-copy-streams')

/** A connection of the owner, whose rows are those of one team, and what was written through it. */
export async function openLoader(url, team) {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`SELECT set_config('lottery.team', $1, false)`, [team])
  return { client, masks: new Set(), rounds: new Set() }
}

/**
 * Commits rounds by the thousand: each is verified as a trainer's is, and written to the same tables under the same
 * constraints, but by COPY and without its job. One transaction. A round that
 * experiments share is that of the first one.
 */
export async function commitRounds({ client, masks, rounds: written }, rounds) {
  const lines = {
    mask: [],
    artifact: [],
    round: [],
    layer_result: [],
    series: [],
    weight_history: [],
  }
  for (const { placement, round } of rounds) {
    if (written.has(placement.identity)) continue
    written.add(placement.identity)
    const counts = verify(placement.recipe, round)
    if (!masks.has(round.mask.identity)) {
      masks.add(round.mask.identity)
      lines.mask.push(maskLine(round, counts))
      const parts = await partsOfMask(round.mask.packed)
      lines.artifact.push(...artifactLines('mask', round.mask.identity, parts))
    }
    lines.round.push(roundLine(placement, round, counts))
    lines.layer_result.push(...layerLines(placement, round))
    lines.series.push(...seriesLines(placement, round))
    if (round.history.length === 0) continue
    lines.artifact.push(...artifactLines('end', placement.identity, partsOfWeights(round.endKept)))
    const index = new Map(counts.map(({ layer }, at) => [layer, at]))
    lines.weight_history.push(...historyLines(placement.identity, index, round.history))
  }
  await client.query('BEGIN')
  for (const [table, rows] of Object.entries(lines)) await copyInto(client, table, rows)
  await client.query(
    `UPDATE work SET state = 'done', finished_at = now() FROM round
     WHERE round.team = work.team AND round.identity = work.identity AND work.state <> 'done'`,
  )
  await client.query('COMMIT')
}

const columns = {
  mask: ['identity', 'layers', 'kept', 'totals'],
  artifact: ['kind', 'owner', 'part', 'chunk', 'place', 'size', 'bytes'],
  round: [
    'identity',
    'state',
    'kept',
    'total',
    'mask',
    'start_hash',
    'end_hash',
    'early_stop_step',
    'early_stop_censored',
    'early_stop_test_loss',
    'early_stop_test_accuracy',
    'end_step',
    'end_test_loss',
    'end_test_accuracy',
    'trainer',
    'engine',
    'engine_version',
    'numerics',
    'code_version',
    'node',
    'cpu',
    'arch',
    'cores',
    'started_at',
    'finished_at',
    'train_milliseconds',
    'steps_per_second',
  ],
  layer_result: ['round', 'index', 'layer', 'kept', 'total', 'kept_by_initial_magnitude'],
  series: ['round', 'metric', 'steps', 'values'],
  weight_history: historyColumns,
}

const maskLine = ({ mask: { identity } }, counts) => [
  identity,
  counts.map(({ layer }) => layer),
  counts.map(({ kept }) => kept),
  counts.map(({ total }) => total),
]

const artifactLines = (kind, owner, parts) =>
  parts.map(({ name, size, bytes }, place) => [
    kind,
    owner,
    name,
    0,
    place,
    size,
    `\\x${Buffer.from(bytes).toString('hex')}`,
  ])

function roundLine({ identity }, { outcome, mask, startHash, endHash, provenance }, counts) {
  const { machine } = provenance
  const { earlyStop, end } = outcome
  return [
    identity,
    'done',
    sum(counts.map(({ kept }) => kept)),
    sum(counts.map(({ total }) => total)),
    mask.identity,
    startHash,
    endHash,
    earlyStop.step,
    String(earlyStop.censored),
    earlyStop.testLoss,
    earlyStop.testAccuracy,
    end.step,
    end.testLoss,
    end.testAccuracy,
    'generator',
    provenance.engine,
    provenance.engineVersion,
    provenance.numerics,
    provenance.codeVersion,
    provenance.node,
    machine.cpu,
    machine.arch,
    machine.cores,
    provenance.startedAt.toISOString(),
    provenance.finishedAt.toISOString(),
    provenance.trainMilliseconds,
    provenance.stepsPerSecond,
  ]
}

const layerLines = ({ identity }, { outcome }) =>
  outcome.layers.map(({ layer, kept, total, keptByInitialMagnitude }, index) => [
    identity,
    index,
    layer,
    kept,
    total,
    keptByInitialMagnitude,
  ])

const seriesLines = ({ identity }, { outcome }) =>
  Object.entries(outcome.series).map(([metric, { steps, values }]) => [
    identity,
    metric,
    steps,
    values,
  ])

async function copyInto(client, table, rows) {
  if (rows.length === 0) return
  const list = columns[table].map((column) => `"${column}"`).join(', ')
  const stream = client.query(copy.from(`COPY ${table} (${list}) FROM STDIN`))
  await pipeline(Readable.from(chunks(rows), { objectMode: true }), stream)
}

function* chunks(rows) {
  for (let from = 0; from < rows.length; from += 2_000)
    yield rows
      .slice(from, from + 2_000)
      .map((row) => `${row.map(fieldOf).join('\t')}\n`)
      .join('')
}

function fieldOf(value) {
  if (value === null) return '\\N'
  return Array.isArray(value) ? `{${value.join(',')}}` : String(value).replaceAll('\\', '\\\\')
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)
