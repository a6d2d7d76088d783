import { inflateRaw } from 'node:zlib'
import { promisify } from 'node:util'
import { unpackMask, type Identity, type Mask } from '@lottery/science'
import type { Transaction } from '../database/transaction.ts'

const inflated = promisify(inflateRaw)

interface LayerRow {
  readonly identity: Identity
  readonly layer: string
  readonly total: number
  /** Its chunks in order, one after the other. */
  readonly packed: Buffer
}

/** Many masks by their identities, in one statement; those that are not there are not in the map. */
export async function masksOf(
  { rows }: Transaction,
  identities: readonly Identity[],
): Promise<Map<Identity, Mask>> {
  const found = await rows<LayerRow>(
    `SELECT mask.identity, layers[place.index] AS layer, totals[place.index]::float8 AS total,
       string_agg(artifact.bytes, ''::bytea ORDER BY chunk) AS packed
     FROM mask CROSS JOIN LATERAL generate_subscripts(layers, 1) AS place(index)
     JOIN artifact ON artifact.team = mask.team AND artifact.kind = 'mask'
       AND artifact.owner = mask.identity AND artifact.part = layers[place.index]
     WHERE mask.identity = ANY($1) GROUP BY mask.identity, layers, totals, place.index`,
    [identities],
  )
  const layers = await Promise.all(
    found.map(async ({ identity, layer, total, packed }) => {
      const mask = unpackMask({ [layer]: await inflated(packed) }, [{ name: layer, total }])
      return { identity, mask }
    }),
  )
  const by = new Map<Identity, Mask>()
  for (const { identity, mask } of layers) by.set(identity, { ...by.get(identity), ...mask })
  return by
}
