import { inflateRaw } from 'node:zlib'
import { promisify } from 'node:util'
import type { Identity, PackedMask } from '@lottery/science'
import type { Transaction } from '../database/transaction.ts'

const inflated = promisify(inflateRaw)

/** A mask as it is stored, no longer compressed. */
export interface StoredMask {
  /** In order of depth. */
  readonly layers: readonly { readonly name: string; readonly total: number }[]
  readonly packed: PackedMask
}

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
): Promise<Map<Identity, StoredMask>> {
  const found = await rows<LayerRow>(
    `SELECT mask.identity, layers[place.index] AS layer, totals[place.index]::float8 AS total,
       string_agg(artifact.bytes, ''::bytea ORDER BY chunk) AS packed
     FROM mask CROSS JOIN LATERAL generate_subscripts(layers, 1) AS place(index)
     JOIN artifact ON artifact.team = mask.team AND artifact.kind = 'mask'
       AND artifact.owner = mask.identity AND artifact.part = layers[place.index]
     WHERE mask.identity = ANY($1) GROUP BY mask.identity, layers, totals, place.index
     ORDER BY place.index`,
    [identities],
  )
  const bytes = await Promise.all(found.map(({ packed }) => inflated(packed)))
  const by = new Map<Identity, StoredMask>()
  for (const [index, { identity, layer: name, total }] of found.entries()) {
    const { layers, packed } = by.get(identity) ?? { layers: [], packed: {} }
    by.set(identity, {
      layers: [...layers, { name, total }],
      packed: { ...packed, [name]: bytes[index] ?? new Uint8Array() },
    })
  }
  return by
}
