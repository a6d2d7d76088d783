import type { DatasetDescription } from '@lottery/science'
import type { DatasetFiles, FilesOfPart } from './dataset.ts'
import type { IdxFile } from './idx.ts'

interface HashesOfPart {
  readonly images: string
  readonly labels: string
}

/** The four files in which MNIST and what has its form are handed out, with the SHA-256 of each. */
export function idxFiles(
  { key, shape, classes, counts }: DatasetDescription,
  hashes: { readonly train: HashesOfPart; readonly test: HashesOfPart },
  repair: string,
): DatasetFiles {
  const file = (name: string, size: readonly number[], below: number, sha256: string): IdxFile => ({
    dataset: key,
    name,
    shape: size,
    sha256,
    below,
    repair,
  })
  const part = (
    prefix: string,
    byClass: readonly number[],
    { images, labels }: HashesOfPart,
  ): FilesOfPart => {
    const count = byClass.reduce((sum, one) => sum + one, 0)
    return {
      images: file(`${prefix}-images-idx3-ubyte`, [count, ...shape], 256, images),
      labels: file(`${prefix}-labels-idx1-ubyte`, [count], classes.length, labels),
    }
  }
  return {
    train: part('train', counts.train, hashes.train),
    test: part('t10k', counts.test, hashes.test),
  }
}
