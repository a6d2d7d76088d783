import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../apps/cli/dist/main.js', import.meta.url))

/** `lottery start` as a user has it, on a port of its own; without trainers unless told otherwise. */
export async function startServer(folder, trainers = 0) {
  const flags = ['start', '--port', '0', '--data', folder, '--no-demo', '--trainers', `${trainers}`]
  const child = spawn(process.execPath, [main, ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: '' },
  })
  const origin = await originSaidBy(child)
  return {
    origin,
    ask: (query, variables) => ask(origin, query, variables),
    stop: async () => {
      if (child.exitCode !== null) return
      child.kill('SIGINT')
      await once(child, 'exit')
    },
  }
}

async function originSaidBy(child) {
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  for (let waited = 0; waited < 120_000; waited += 50) {
    const [origin] = said.match(/http:\/\/127\.0\.0\.1:\d+/) ?? []
    if (origin && said.includes('Ctrl-C')) return origin
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}: ${said}`)
    await pause(50)
  }
  throw new Error(`The server did not say where it is: ${said}`)
}

async function ask(origin, query, variables = {}) {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = await response.json()
  if (errors) throw new Error(JSON.stringify(errors))
  return data
}
