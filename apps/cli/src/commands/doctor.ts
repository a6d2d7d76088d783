import { Command } from 'commander'
import { engineNames } from '@lottery/engine'
import { checkDatabase } from '../doctor/database.ts'
import { checkDatasets } from '../doctor/datasets.ts'
import { checkEngine } from '../doctor/engine.ts'
import { checkCores, checkDisk, checkNode } from '../doctor/machine.ts'
import type { Check } from '../doctor/check.ts'
import { print, printJson } from '../terminal/print.ts'
import { table } from '../terminal/table.ts'
import { defaultData } from './start.ts'
import { talksToServer, type ServerOptions } from './server-option.ts'

interface DoctorOptions extends ServerOptions {
  readonly data: string
}

export const doctor = (): Command =>
  talksToServer(new Command('doctor'))
    .description('Checks what this machine has: Node, cores, disk, data sets, engines, database.')
    .option('--data <folder>', 'where everything is kept', defaultData)
    .action(async (options: DoctorOptions) => {
      const checks = await examine(options)
      if (options.json) printJson({ ok: checks.every(usable), checks })
      else print(...doctorLines(checks))
      process.exitCode = checks.every(usable) ? 0 : 1
    })

async function examine({ server, data }: DoctorOptions): Promise<Check[]> {
  const { checks, usable: dataset } = await checkDatasets()
  const engines: Check[] = []
  if (dataset) for (const name of engineNames) engines.push(await checkEngine(name, dataset))
  return [
    checkNode(),
    checkCores(),
    await checkDisk(data),
    ...checks,
    ...engines,
    await checkDatabase(server, process.env['DATABASE_URL'] || undefined),
  ]
}

/** The compiled engine is quicker, not needed: without it the other one trains. */
const usable = ({ name, ok }: Check): boolean => ok || name === 'engine compiled'

export const doctorLines = (checks: readonly Check[]): string[] =>
  table(
    [{ title: 'Check' }, { title: '' }, { title: 'Found' }],
    checks.map(({ name, ok, detail }) => [name, ok ? 'ok' : 'wrong', detail]),
  )
