import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { questionOf } from '@lottery/questions'
import { openStore, startPostgres } from '@lottery/store'
import { generatedRounds } from './generated-rounds.mjs'
import { commitRounds, openLoader } from './load.mjs'
import { label, nameOf, note, specifications } from './specifications.mjs'

const marker = 'generated.json'

/**
 * Fills a folder with a data base of generated runs, or finds it filled. Refuses one that holds anything else, so that
 * nobody's results are ever mixed with generated ones. The data can be served by `lottery start --data <folder>`.
 */
export async function generatedStore(folder, say) {
  const state = stateOf(folder)
  if (state === 'complete') return
  if (state === 'begun') rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, marker), JSON.stringify({ label, complete: false }))
  const postgres = await startPostgres({ folder })
  try {
    await fill(postgres.url, say)
  } finally {
    await postgres.stop()
  }
  writeFileSync(join(folder, marker), JSON.stringify({ label, complete: true }))
}

function stateOf(folder) {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return 'new'
  if (!existsSync(join(folder, marker)))
    throw new Error(`${folder} holds something else: name a folder that is empty or not there yet`)
  const { complete } = JSON.parse(readFileSync(join(folder, marker), 'utf8'))
  return complete ? 'complete' : 'begun'
}

async function fill(url, say) {
  const store = await openStore({ url })
  const loader = await openLoader(url, store.team)
  try {
    await fillStore(store, loader, say)
  } finally {
    await loader.client.end()
    await store.close()
  }
}

async function fillStore(store, loader, say) {
  const began = Date.now()
  const all = specifications()
  for (const [place, specification] of all.entries()) {
    const { experiment } = await store.experiments.submit(specification, {
      name: nameOf(specification),
      tags: [label],
      note,
    })
    const placements = questionOf(specification.question).plan(specification, new Map())
    // Arrays are most of the bytes: only the first replicate of the newest experiment has them, for its page.
    const withArrays = place === all.length - 1 ? specification.seeds[0] : null
    await commitRounds(loader, generatedRounds(experiment.identity, placements, withArrays))
    say(
      `${place + 1} of ${all.length} experiments, ${loader.rounds.size} rounds, ${seconds(began)} s`,
    )
  }
  await loader.client.query('DELETE FROM pgboss.job')
  await store.replanAll()
  const { total } = await store.experiments.list({ first: 1, state: 'finished' })
  if (total !== all.length) throw new Error(`${total} of ${all.length} experiments are finished`)
  await loader.client.query('VACUUM ANALYZE')
  say(`${loader.rounds.size} rounds in ${seconds(began)} s: ${label}`)
}

const seconds = (since) => Math.round((Date.now() - since) / 1_000)
