import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ProblemError } from '@lottery/science'

/** An idx file of unsigned bytes (LeCun, http://yann.lecun.com/exdb/mnist, "File formats"), and what it must be. */
export interface IdxFile {
  readonly dataset: string
  readonly name: string
  /** Every dimension, the number of examples first. */
  readonly shape: readonly number[]
  /** Of the whole file, header included. */
  readonly sha256: string
  /** Every byte is below this, such as the number of classes in a file of labels. */
  readonly below: number
  /** What to do about a file that is not as it must be, in one clause. */
  readonly repair: string
}

const unsignedByte = 0x08
const headerLength = ({ shape }: IdxFile): number => 4 + 4 * shape.length
/** Bytes of the whole file. */
export const lengthOf = (file: IdxFile): number =>
  headerLength(file) + file.shape.reduce((product, size) => product * size, 1)

/**
 * The elements of an idx file, row by row, without its header and without a copy.
 * @throws ProblemError when it is missing, truncated or not the file it should be
 */
export async function readIdx(folder: string, file: IdxFile): Promise<Uint8Array> {
  const path = join(folder, file.name)
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw damaged(file, path, 'a readable file', error.code === 'ENOENT' ? 'none' : error.message)
  })
  return checkedIdx(file, path, bytes)
}

/** The same of bytes that are there; `place` is where they come from, for the problem. */
export function checkedIdx(file: IdxFile, place: string, bytes: Buffer): Uint8Array {
  if (bytes.length !== lengthOf(file))
    throw damaged(file, place, `${lengthOf(file)} bytes`, `${bytes.length} bytes`)
  checkHeader(file, place, bytes)
  const elements = new Uint8Array(bytes.buffer, bytes.byteOffset + headerLength(file)).subarray(
    0,
    bytes.length - headerLength(file),
  )
  const outside = elements.findIndex((element) => element >= file.below)
  if (outside >= 0)
    throw damaged(file, place, `values below ${file.below}`, `${elements[outside]} at ${outside}`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (sha256 !== file.sha256)
    throw damaged(file, place, `SHA-256 ${file.sha256}`, `SHA-256 ${sha256}`)
  return elements
}

/** Two zero bytes, the type, the number of dimensions; then each dimension as a big-endian 32-bit integer. */
function checkHeader(file: IdxFile, place: string, bytes: Buffer): void {
  const magic = (unsignedByte << 8) | file.shape.length
  if (bytes.readUInt32BE(0) !== magic)
    throw damaged(file, place, `magic number ${magic}`, `magic number ${bytes.readUInt32BE(0)}`)
  const shape = file.shape.map((_, dimension) => bytes.readUInt32BE(4 + 4 * dimension))
  if (shape.some((size, dimension) => size !== file.shape[dimension]))
    throw damaged(file, place, `shape ${file.shape.join(' × ')}`, `shape ${shape.join(' × ')}`)
}

export const damaged = (
  { dataset, repair }: IdxFile,
  place: string,
  expected: string,
  found: string,
): ProblemError =>
  new ProblemError([
    {
      code: 'dataset-damaged',
      field: 'data.dataset',
      value: dataset,
      fix: `${place} is not the file it should be: expected ${expected}, found ${found}; ${repair}.`,
    },
  ])
