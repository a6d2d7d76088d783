import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'

/** SHA-256 in 64 lower-case hexadecimal digits. */
export type Identity = string

/** RFC 8785. Two values that mean the same have the same bytes. Throws on a value that JSON cannot hold. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('A value without a JSON form has no identity')
  return text
}

export const identityOf = (value: unknown): Identity =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))

/** The identity of raw bytes, such as a round's end weights. */
export const identityOfBytes = (bytes: Uint8Array): Identity => bytesToHex(sha256(bytes))

export const isIdentity = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)
