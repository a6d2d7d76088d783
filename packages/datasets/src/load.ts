import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ProblemError, type DatasetDescription, type Problem } from '@lottery/science'
import {
  filesOf,
  type Dataset,
  type DatasetSource,
  type Examples,
  type FilesOfPart,
} from './dataset.ts'
import { fetchCommand, fetchedFolderOf } from './fetched-folder.ts'
import { damaged, lengthOf, readIdx, type IdxFile } from './idx.ts'
import { sourceOf } from './registry.ts'

/**
 * Reads and checks a whole data set: 55 MB for MNIST.
 * @throws ProblemError for an unknown key, a data set that has not been fetched, or a file that is missing or damaged
 */
export async function loadDataset(key: string): Promise<Dataset> {
  const source = sourceOf(key)
  const problem = await datasetProblem(key)
  if (problem) throw new ProblemError([problem])
  return readDataset(source, folderOf(source))
}

/** The same from a folder. */
export async function readDataset(source: DatasetSource, folder: string): Promise<Dataset> {
  const { key, title, shape, classes } = source.description
  return {
    key,
    title,
    shape,
    classes: classes.length,
    train: await examples(folder, source.files.train),
    test: await examples(folder, source.files.test),
  }
}

/**
 * Whether its files are there, each of the size it should have, without reading them. Null: they are.
 * @throws ProblemError for an unknown key
 */
export async function datasetProblem(key: string): Promise<Problem | null> {
  const source = sourceOf(key)
  try {
    const folder = folderOf(source)
    for (const file of filesOf(source)) await checkSize(source, join(folder, file.name), file)
    return null
  } catch (error) {
    if (error instanceof ProblemError) return error.problems[0] ?? null
    throw error
  }
}

async function checkSize({ origin, description }: DatasetSource, path: string, file: IdxFile) {
  const { size } = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw damaged(file, path, 'a readable file', error.message)
    throw origin.kind === 'installed'
      ? damaged(file, path, 'a readable file', 'none')
      : notFetched(description)
  })
  if (size !== lengthOf(file)) throw damaged(file, path, `${lengthOf(file)} bytes`, `${size} bytes`)
}

const notFetched = ({ key, title }: DatasetDescription): ProblemError =>
  new ProblemError([
    {
      code: 'dataset-missing',
      field: 'data.dataset',
      value: key,
      fix: `${title} is not on this machine yet: get it with ${fetchCommand(key)}, then try again.`,
    },
  ])

export const folderOf = ({ origin, description: { key } }: DatasetSource): string =>
  origin.kind === 'installed' ? origin.folder() : fetchedFolderOf(key)

async function examples(folder: string, files: FilesOfPart): Promise<Examples> {
  const [images, labels] = [
    await readIdx(folder, files.images),
    await readIdx(folder, files.labels),
  ]
  return { images, labels, count: labels.length }
}
