import { Command } from 'commander'
import { invariants, type Unchecked, type Verification } from '@lottery/store'
import { print, printJson } from '../terminal/print.ts'
import { counted } from '../terminal/numbers.ts'
import { table } from '../terminal/table.ts'
import { defaultData } from './start.ts'

interface VerifyOptions {
  readonly data: string
  readonly json: boolean
}

export const verify = (): Command =>
  new Command('verify')
    .description('Checks every invariant over everything that is stored, and names each violation.')
    .option('--data <folder>', 'where everything is kept; DATABASE_URL goes before', defaultData)
    .option('--json', 'print JSON, for programs', false)
    .action(async ({ data, json }: VerifyOptions) => {
      const { withStore } = await import('../laboratory/with-store.ts')
      const found = await withStore(data, (store) => store.verify())
      if (json) printJson(found)
      else print(...verifyLines(found))
      process.exitCode = found.violations.length === 0 ? 0 : 1
    })

export function verifyLines({ violations, unchecked, looked }: Verification): string[] {
  const over = `${counted(looked.rounds, 'round')}, ${counted(looked.experiments, 'experiment')} and ${looked.work} pieces of work`
  return [
    ...(violations.length === 0
      ? [`${invariants.length} invariants hold over ${over}.`]
      : [
          `${counted(violations.length, 'violation')} in ${over}:`,
          ...table(
            [{ title: 'Invariant' }, { title: 'Of' }, { title: 'Found' }],
            violations.map(({ invariant, identity, found }) => [
              invariant,
              identity.slice(0, 12),
              found,
            ]),
          ),
        ]),
    ...uncheckedLines(unchecked),
  ]
}

/** By invariant and reason: a store without end weights would have a line a round. */
function uncheckedLines(unchecked: readonly Unchecked[]): string[] {
  const by = new Map<string, number>()
  for (const { invariant, reason } of unchecked) {
    const key = `${invariant}: ${reason}`
    by.set(key, (by.get(key) ?? 0) + 1)
  }
  return [...by].map(([key, count]) => `Not checked, ${key} (${count}).`)
}
