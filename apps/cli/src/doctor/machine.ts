import { existsSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { dirname, resolve } from 'node:path'
import { freeSpace, refuseFullDisk } from '../laboratory/data-folder.ts'
import { bytes, counted } from '../terminal/numbers.ts'
import { checked, fine, type Check } from './check.ts'

export const checkNode = (): Check =>
  fine('node', `${process.versions.node} on ${process.platform} ${process.arch}`)

export const checkCores = (): Check => {
  const cores = availableParallelism()
  const model = cpus()[0]?.model.trim()
  return fine('cores', `${counted(cores, 'core')}${model ? `, ${model}` : ''}`, { cores })
}

/** Room where the data will be, or the nearest folder above that is there already. */
export const checkDisk = (folder: string): Promise<Check> =>
  checked('disk', async () => {
    const path = nearest(resolve(folder))
    const free = freeSpace(path)
    refuseFullDisk(path, free)
    return fine('disk', `${bytes(free)} free at ${path}`, { freeBytes: free })
  })

const nearest = (path: string): string =>
  existsSync(path) || dirname(path) === path ? path : nearest(dirname(path))
