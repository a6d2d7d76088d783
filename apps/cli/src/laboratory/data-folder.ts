import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { problem } from '../terminal/problems.ts'
import { startTimeOf } from './process-start.ts'

/** The folder that holds everything that is kept, in the hands of one process at a time. */
export interface DataFolder {
  readonly path: string
  /** Gives the folder back. */
  readonly release: () => void
}

interface Holder {
  readonly pid: number
  /** When that process started, as its system says it: a number used again by another process is no holder. */
  readonly started: string | null
  readonly address: string
}

/** Below this Postgres cannot keep its logs, and a full disk in the middle is worse than a refusal at the door. */
const leastSpace = 200_000_000

/**
 * Takes the folder for the process that will answer at `address`. Throws a ProblemError: another one has it, it may not
 * be written, or its disk is full.
 */
export function takeDataFolder(folder: string, address: string): DataFolder {
  const path = resolve(folder)
  makeFolder(path)
  refuseFullDisk(path, freeSpace(path))
  const lock = join(path, 'running.json')
  const own: Holder = { pid: process.pid, started: startTimeOf(process.pid), address }
  while (!link(lock, own)) {
    const holder = holderOf(lock)
    if (holder && alive(holder))
      throw problem(
        'already-running',
        'data',
        path,
        `lottery-lab runs on this folder already, at ${holder.address}: use that one, stop it with Ctrl-C, or keep other data elsewhere with --data.`,
      )
    setAside(lock)
  }
  return {
    path,
    release: () => {
      if (holderOf(lock)?.pid === process.pid) rmSync(lock, { force: true })
    },
  }
}

export function refuseFullDisk(path: string, free: number): void {
  if (free < leastSpace)
    throw problem(
      'disk-full',
      'data',
      path,
      `this disk has ${Math.floor(free / 1e6)} MB left and lottery-lab needs ${leastSpace / 1e6} MB to begin: free some space, or keep the data elsewhere with --data.`,
    )
}

export function freeSpace(path: string): number {
  const { bavail, bsize } = statfsSync(path)
  return bavail * bsize
}

function makeFolder(path: string): void {
  try {
    makeMissing(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    const reasons: Readonly<Record<string, string>> = {
      EACCES: 'it may not be made or written',
      EPERM: 'it may not be made or written',
      EROFS: 'its disk can only be read',
      ENOENT: 'no folder can be made there',
      EEXIST: 'there is a file of that name',
      ENOTDIR: 'a part of its path is a file',
    }
    const reason = reasons[String(code)]
    if (!reason) throw error
    throw problem('no-folder', 'data', path, `${reason}: choose another folder with --data.`)
  }
}

/** Not `recursive`: that hides on a disk that can only be read what is wrong, and tries for ever below /proc. */
function makeMissing(path: string): void {
  if (existsSync(path) && statSync(path).isDirectory()) return
  if (!existsSync(dirname(path))) makeMissing(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Another start was quicker.
    if (!(existsSync(path) && statSync(path).isDirectory())) throw error
  }
}

/** Whole or not at all, and only when nobody else has one. */
function link(lock: string, holder: Holder): boolean {
  const own = `${lock}.${process.pid}`
  try {
    writeFileSync(own, JSON.stringify(holder))
    linkSync(own, lock)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      if (error.code === 'EEXIST') return false
      if (error.code === 'EACCES' || error.code === 'EROFS')
        throw problem(
          'no-folder',
          'data',
          lock,
          'it may not be written: choose another with --data.',
        )
    }
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

function holderOf(lock: string): Holder | null {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as Holder
  } catch {
    return null
  }
}

/** A lock whose holder is gone. Two that find it at once: one moves it, the other finds it moved. */
function setAside(lock: string): void {
  const aside = `${lock}.gone.${process.pid}`
  try {
    renameSync(lock, aside)
    const holder = holderOf(aside)
    if (holder && alive(holder)) renameSync(aside, lock)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

const alive = ({ pid, started }: Holder): boolean =>
  pid !== process.pid && started === startTimeOf(pid)
