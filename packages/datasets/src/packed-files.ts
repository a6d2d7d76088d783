import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { damaged, lengthOf, type IdxFile } from './idx.ts'

/** Where `<name>.gz` can be had from. */
export interface PackedFiles {
  /** For a problem or a report: a folder or an address. */
  readonly place: string
  /** Told of bytes as they arrive. Throws what its file system or the network says. */
  readonly read: (name: string, arrived: (bytes: number) => void) => Promise<Buffer>
}

/** Files of a folder, packed or not. */
export const inFolder = (folder: string): PackedFiles => ({
  place: folder,
  read: async (name, arrived) => {
    const packed = join(folder, `${name}.gz`)
    const path = (await exists(packed)) ? packed : join(folder, name)
    const bytes = await readFile(path)
    arrived(bytes.length)
    return bytes
  },
})

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Milliseconds without a byte before a connection is given up. */
const longestSilence = 30_000

/** @param most bytes of any one file: whoever sends more does not send what was asked for */
export const atAddress = (address: string, most: number): PackedFiles => ({
  place: address,
  read: async (name, arrived) => {
    const silence = new AbortController()
    const given = new Error(`nothing came for ${longestSilence / 1_000} seconds`)
    let timer = setTimeout(() => silence.abort(given), longestSilence)
    try {
      const response = await fetch(`${address}/${name}.gz`, { signal: silence.signal })
      if (!response.ok || !response.body) throw new Error(`it answered ${response.status}`)
      const chunks: Uint8Array[] = []
      let size = 0
      for await (const chunk of response.body) {
        clearTimeout(timer)
        timer = setTimeout(() => silence.abort(given), longestSilence)
        chunks.push(chunk)
        size += chunk.length
        if (size > most) throw new Error(`it sent more than the ${most} bytes that there are`)
        arrived(chunk.length)
      }
      return Buffer.concat(chunks)
    } finally {
      clearTimeout(timer)
    }
  },
})

const unpack = promisify(gunzip)

/** @throws ProblemError when it is packed and cannot be unpacked, such as one that was cut short */
export async function unpacked(file: IdxFile, place: string, bytes: Buffer): Promise<Buffer> {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  if (!isPacked) return bytes
  try {
    return await unpack(bytes, { maxOutputLength: lengthOf(file) + 1 })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw damaged(
      file,
      place,
      `${lengthOf(file)} bytes, packed`,
      `a file that does not unpack (${reason})`,
    )
  }
}
