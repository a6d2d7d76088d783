import { inflateRaw } from 'node:zlib'
import { promisify } from 'node:util'
import type { Identity } from '@lottery/science'
import type { WithTeam } from '../database/transaction.ts'
import type { Artifact, ArtifactKind, ArtifactPart } from './artifact.ts'
import { chunkBytes } from './write-artifact.ts'

const inflated = promisify(inflateRaw)

/** Sizes and parts at once; bytes when they are read. Null: there is none. */
export async function artifactOf(
  withTeam: WithTeam,
  kind: ArtifactKind,
  identity: Identity,
): Promise<Artifact | null> {
  const rows = await withTeam((transaction) =>
    transaction.rows<{ name: string; size: number }>(
      `SELECT part AS name, size FROM artifact WHERE kind = $1 AND owner = $2 AND chunk = 0 ORDER BY place`,
      [kind, identity],
    ),
  )
  if (rows.length === 0) return null
  let size = 0
  const parts = rows.map((part): ArtifactPart => {
    const offset = size
    size += part.size
    return { ...part, offset }
  })
  return {
    kind,
    identity,
    etag: `"${kind}-${identity}"`,
    size,
    parts,
    read: (start = 0, end = size) => read(withTeam, kind, identity, parts, start, end),
  }
}

async function* read(
  withTeam: WithTeam,
  kind: ArtifactKind,
  identity: Identity,
  parts: readonly ArtifactPart[],
  start: number,
  end: number,
): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    const from = Math.max(start - part.offset, 0)
    const to = Math.min(end - part.offset, part.size)
    if (from >= to) continue
    if (kind === 'mask')
      yield (await bytesOfPart(withTeam, kind, identity, part)).subarray(from, to)
    else yield* chunksOf(withTeam, kind, identity, part, from, to)
  }
}

/** One chunk at a time, so that a reader on a slow line holds a megabyte and no connection. */
async function* chunksOf(
  withTeam: WithTeam,
  kind: ArtifactKind,
  identity: Identity,
  part: ArtifactPart,
  from: number,
  to: number,
): AsyncGenerator<Uint8Array> {
  for (let chunk = Math.floor(from / chunkBytes); chunk * chunkBytes < to; chunk++) {
    const [row] = await withTeam(({ rows }) =>
      rows<{ bytes: Buffer }>(
        `SELECT bytes FROM artifact WHERE kind = $1 AND owner = $2 AND part = $3 AND chunk = $4`,
        [kind, identity, part.name, chunk],
      ),
    )
    if (!row) throw new Error(`chunk ${chunk} of ${kind} ${identity} ${part.name} is missing`)
    const at = chunk * chunkBytes
    yield row.bytes.subarray(Math.max(from - at, 0), to - at)
  }
}

/** All bytes of one part, as they were given to be stored. */
async function bytesOfPart(
  withTeam: WithTeam,
  kind: ArtifactKind,
  identity: Identity,
  { name }: ArtifactPart,
): Promise<Uint8Array> {
  const parts = await storedParts(withTeam, kind, identity, name)
  const bytes = parts.get(name)
  if (!bytes) throw new Error(`${kind} ${identity} has no ${name}`)
  return bytes
}

/** Parts by name, whole, in one statement; empty when there is no such artifact. */
export async function storedParts(
  withTeam: WithTeam,
  kind: ArtifactKind,
  identity: Identity,
  part?: string,
): Promise<Map<string, Uint8Array>> {
  const chunks = await withTeam(({ rows }) =>
    rows<{ part: string; bytes: Buffer }>(
      `SELECT part, bytes FROM artifact
       WHERE kind = $1 AND owner = $2 AND ($3::text IS NULL OR part = $3) ORDER BY place, chunk`,
      [kind, identity, part ?? null],
    ),
  )
  const by = new Map<string, Buffer[]>()
  for (const { part: name, bytes } of chunks) {
    const list = by.get(name)
    if (list) list.push(bytes)
    else by.set(name, [bytes])
  }
  const whole = new Map<string, Uint8Array>()
  for (const [name, list] of by) {
    const bytes = Buffer.concat(list)
    whole.set(name, kind === 'mask' ? await inflated(bytes) : bytes)
  }
  return whole
}
