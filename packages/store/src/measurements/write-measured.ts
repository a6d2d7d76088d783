import type { Identity, MeasuredValues } from '@lottery/science'
import type { Transaction } from '../database/transaction.ts'
import { Fenced } from '../work/settle.ts'

/** All values of one measurement. Throws `Fenced` when they are there already. */
export async function writeMeasured(
  { rows }: Transaction,
  identity: Identity,
  values: MeasuredValues,
): Promise<void> {
  const written = await rows(
    `INSERT INTO measurement (work, name, place, values)
     SELECT $1, name, place, ARRAY(SELECT jsonb_array_elements_text(numbers)::float8)
     FROM jsonb_to_recordset($2::jsonb) AS new (name text, place smallint, numbers jsonb)
     ON CONFLICT DO NOTHING RETURNING name`,
    [
      identity,
      JSON.stringify(
        Object.entries(values).map(([name, numbers], place) => ({ name, place, numbers })),
      ),
    ],
  )
  if (written.length !== Object.keys(values).length) throw new Fenced()
}
