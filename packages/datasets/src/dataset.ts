import type { DatasetDescription } from '@lottery/science'
import type { IdxFile } from './idx.ts'

/** Examples as they lie on disk, decoded and checked. */
export interface Dataset {
  readonly key: string
  readonly title: string
  readonly train: Examples
  readonly test: Examples
  /** Shape of one example, such as [28, 28]. */
  readonly shape: readonly number[]
  readonly classes: number
}

export interface Examples {
  /** count × product of the shape, one byte a pixel, example by example; 0 is black. */
  readonly images: Uint8Array
  /** One class an example, 0 … classes − 1. */
  readonly labels: Uint8Array
  readonly count: number
}

/** The files of a data set and where they come from. Every file is checked before any of it is used. */
export interface DatasetSource {
  readonly description: DatasetDescription
  readonly files: DatasetFiles
  readonly origin: Installed | Fetched
}

export interface DatasetFiles {
  readonly train: FilesOfPart
  readonly test: FilesOfPart
}

export interface FilesOfPart {
  readonly images: IdxFile
  readonly labels: IdxFile
}

/** Its files come with the packages of this software. */
export interface Installed {
  readonly kind: 'installed'
  /** @throws ProblemError when the package that holds them is not there */
  readonly folder: () => string
}

/** Its files are fetched once, when somebody asks for it, and kept in `fetchedFolder`. */
export interface Fetched {
  readonly kind: 'fetched'
  /** Where `<name>.gz` is handed out, to be tried one after the other. What comes is checked, so any mirror will do. */
  readonly addresses: readonly string[]
  /** Folders in which the operating system's own packages put `<name>.gz`; looked at first. */
  readonly systemFolders: readonly string[]
  /** What to do where no address can be reached, in one clause. */
  readonly otherwise: string
  /** Bytes of all `<name>.gz` together. */
  readonly packedBytes: number
}

export const filesOf = ({ files: { train, test } }: DatasetSource): readonly IdxFile[] => [
  train.images,
  train.labels,
  test.images,
  test.labels,
]
