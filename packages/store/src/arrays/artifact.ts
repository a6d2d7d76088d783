import type { Identity } from '@lottery/science'

/** `mask`: by the mask's identity. `end`: by the round's, its kept end weights and biases. */
export type ArtifactKind = 'mask' | 'end'

/** Stored bytes for HTTP: parts stand one behind the other. */
export interface Artifact {
  readonly kind: ArtifactKind
  readonly identity: Identity
  /** Changes when the bytes would; they never do. */
  readonly etag: string
  /** Bytes in all. */
  readonly size: number
  /** A mask's parts are layers (packed bits); an end's are arrays (float32, little-endian). */
  readonly parts: readonly ArtifactPart[]
  /** Bytes from `start` up to, not including, `end`. */
  readonly read: (start?: number, end?: number) => AsyncIterable<Uint8Array>
}
export interface ArtifactPart {
  readonly name: string
  readonly offset: number
  readonly size: number
}
