import { deflateRaw } from 'node:zlib'
import { promisify } from 'node:util'
import type { Identity, PackedMask, Parameters } from '@lottery/science'
import { binaryInteger, binarySmall, binaryText, copyBinary } from '../database/copy.ts'
import type { Transaction } from '../database/transaction.ts'
import type { ArtifactKind } from './artifact.ts'

export const chunkBytes = 1 << 20
const deflated = promisify(deflateRaw)

/** One array as it is stored: its size in use, and its bytes. */
export interface Part {
  readonly name: string
  readonly size: number
  readonly bytes: Uint8Array
}

/** Deflated: a dense mask is a few bytes, a sparse one about half its bits. */
export const partsOfMask = (packed: PackedMask): Promise<Part[]> =>
  Promise.all(
    Object.entries(packed).map(async ([name, bits]) => ({
      name,
      size: bits.length,
      bytes: await deflated(bits),
    })),
  )

/** As they are, little-endian: trained weights do not compress. */
export const partsOfWeights = (weights: Parameters): Part[] =>
  Object.entries(weights).map(([name, values]) => ({
    name,
    size: values.byteLength,
    bytes: new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
  }))

export async function writeArtifact(
  transaction: Transaction,
  kind: ArtifactKind,
  owner: Identity,
  parts: readonly Part[],
): Promise<void> {
  await copyBinary(
    transaction,
    'artifact',
    ['kind', 'owner', 'part', 'chunk', 'place', 'size', 'bytes'],
    rowsOf(kind, owner, parts),
  )
}

function* rowsOf(
  kind: ArtifactKind,
  owner: Identity,
  parts: readonly Part[],
): Generator<Uint8Array[]> {
  for (const [place, { name, size, bytes }] of parts.entries()) {
    const chunks = Math.max(1, Math.ceil(bytes.length / chunkBytes))
    for (let chunk = 0; chunk < chunks; chunk++)
      yield [
        binaryText(kind),
        binaryText(owner),
        binaryText(name),
        binaryInteger(chunk),
        binarySmall(place),
        binaryInteger(size),
        bytes.subarray(chunk * chunkBytes, (chunk + 1) * chunkBytes),
      ]
  }
}
