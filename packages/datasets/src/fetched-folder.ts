import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ofThisInstallation = fileURLToPath(new URL('../../../.lottery/datasets', import.meta.url))

/**
 * Where fetched data sets are kept, a folder each: one place for every laboratory, trainer and command of this
 * installation, whatever database they use. `LOTTERY_DATASETS` names another, such as one that several machines share.
 */
export const fetchedFolder = (): string => process.env['LOTTERY_DATASETS'] || ofThisInstallation

export const fetchedFolderOf = (key: string, folder: string = fetchedFolder()): string =>
  join(folder, key)

/** What a person types to have a data set. */
export const fetchCommand = (key: string): string => `npm run lottery -- fetch ${key}`
