import { engineNames } from '@lottery/science'
import type { Check } from './check.ts'
import { checkDatabase } from './database.ts'
import { checkDatasets } from './datasets.ts'
import { checkEngine } from './engine.ts'
import { checkCores, checkDisk, checkNode } from './machine.ts'

/** Every check, one after the other, so that none disturbs the time that another takes. */
export async function examine({
  server,
  data,
}: {
  readonly server: string
  readonly data: string
}): Promise<readonly Check[]> {
  const { checks, usable } = await checkDatasets()
  const engines: Check[] = []
  if (usable) for (const name of engineNames) engines.push(await checkEngine(name, usable))
  return [
    checkNode(),
    checkCores(),
    await checkDisk(data),
    ...checks,
    ...engines,
    await checkDatabase(server, process.env['DATABASE_URL'] || undefined),
  ]
}
