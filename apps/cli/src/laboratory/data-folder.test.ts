import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { refuseFullDisk, takeDataFolder } from './data-folder.ts'
import { startTimeOf } from './process-start.ts'

const folders = mkdtempSync(join(tmpdir(), 'lottery-lab-data-'))
afterAll(() => rmSync(folders, { recursive: true, force: true }))
let made = 0
const newFolder = () => join(folders, String((made += 1)))
const address = 'http://127.0.0.1:1'

test('a folder is made, taken and given back', () => {
  const folder = newFolder()
  const taken = takeDataFolder(folder, address)
  expect(JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8'))).toMatchObject({ address })
  taken.release()
  expect(existsSync(join(folder, 'running.json'))).toBe(false)
})

test('a folder that a living process holds is refused with its address', async () => {
  const folder = newFolder()
  takeDataFolder(folder, address).release()
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await once(other, 'spawn')
  try {
    const holder = { pid: other.pid, started: startTimeOf(other.pid ?? 0), address: 'http://there' }
    writeFileSync(join(folder, 'running.json'), JSON.stringify(holder))
    expect(() => takeDataFolder(folder, address)).toThrow(/at http:\/\/there.*--data/)
  } finally {
    other.kill()
    await once(other, 'exit')
  }
  takeDataFolder(folder, address).release()
})

test('a number that belongs to another process by now holds nothing', () => {
  const folder = newFolder()
  takeDataFolder(folder, address).release()
  const holder = { pid: process.ppid, started: 'long ago', address: 'http://there' }
  writeFileSync(join(folder, 'running.json'), JSON.stringify(holder))
  takeDataFolder(folder, address).release()
})

test('half a lock, as a full disk leaves it, holds nothing', () => {
  const folder = newFolder()
  takeDataFolder(folder, address).release()
  writeFileSync(join(folder, 'running.json'), '{"pid": 1')
  takeDataFolder(folder, address).release()
})

test('a path through a file is refused in one sentence', () => {
  const file = join(folders, 'file')
  writeFileSync(file, '')
  expect(() => takeDataFolder(file, address)).toThrow(/there is a file of that name/)
  expect(() => takeDataFolder(join(file, 'below'), address)).toThrow(/a part of its path is a file/)
})

test.runIf(process.platform === 'linux')(
  'a place where no folder can be made is refused, not tried for ever',
  () => {
    expect(() => takeDataFolder('/proc/lottery/data', address)).toThrow(
      /no folder can be made there/,
    )
  },
)

test('a disk with too little room is refused before anything is written', () => {
  expect(() => refuseFullDisk('/data', 12_300_000)).toThrow(/12 MB left.*--data/)
  expect(() => refuseFullDisk('/data', 1e9)).not.toThrow()
})
