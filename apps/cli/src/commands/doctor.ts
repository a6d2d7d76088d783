import { Command } from 'commander'
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
      const { examine } = await import('../doctor/examine.ts')
      const checks = await examine(options)
      if (options.json) printJson({ ok: checks.every(usable), checks })
      else print(...doctorLines(checks))
      process.exitCode = checks.every(usable) ? 0 : 1
    })

/** The compiled engine is quicker, not needed: without it the other one trains. */
const usable = ({ name, ok }: Check): boolean => ok || name === 'engine compiled'

export const doctorLines = (checks: readonly Check[]): string[] =>
  table(
    [{ title: 'Check' }, { title: '' }, { title: 'Found' }],
    checks.map(({ name, ok, detail }) => [name, ok ? 'ok' : 'wrong', detail]),
  )
