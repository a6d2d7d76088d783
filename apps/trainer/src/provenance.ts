import { execFile } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { promisify } from 'node:util'
import { fileURLToPath } from 'node:url'
import type { Provenance } from '@lottery/store'

/** What does not change while a process lives; read once. */
export type Origin = Pick<Provenance, 'codeVersion' | 'node' | 'machine'>

export const originOf = async (): Promise<Origin> => ({
  codeVersion: await codeVersion(),
  node: process.version,
  machine: {
    cpu: cpus()[0]?.model ?? 'unknown',
    arch: process.arch,
    cores: availableParallelism(),
  },
})

const run = promisify(execFile)
const root = new URL('../../../', import.meta.url)

/** The package's version, and the commit where there is git and the checkout is its own: `0.1.0+1a2b3c4d5e6f-dirty`. */
async function codeVersion(): Promise<string> {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  const { version } = JSON.parse(manifest) as { readonly version: string }
  const commit = await commitOf(fileURLToPath(root)).catch(() => null)
  return commit ? `${version}+${commit}` : version
}

async function commitOf(folder: string): Promise<string | null> {
  const git = async (...parameters: string[]) => {
    const { stdout } = await run('git', ['-C', folder, ...parameters], { timeout: 5_000 })
    return stdout.trim()
  }
  const top = await git('rev-parse', '--show-toplevel')
  if (realpathSync(top) !== realpathSync(folder)) return null
  return git('describe', '--always', '--dirty', '--abbrev=12', '--exclude=*')
}
