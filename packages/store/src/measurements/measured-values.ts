import type { Identity, MeasuredValues } from '@lottery/science'
import type { Transaction } from '../database/transaction.ts'

/** By work; `where` is a condition on the column `work` with one parameter. */
export async function measuredBy(
  { rows }: Transaction,
  where: string,
  parameter: unknown,
): Promise<Map<Identity, MeasuredValues>> {
  const found = await rows<{ work: Identity; name: string; values: number[] }>(
    `SELECT work, name, values FROM measurement WHERE ${where} ORDER BY work, place`,
    [parameter],
  )
  const by = new Map<Identity, Record<string, number[]>>()
  for (const { work, name, values } of found) {
    const measured = by.get(work) ?? {}
    measured[name] = values
    by.set(work, measured)
  }
  return by
}
