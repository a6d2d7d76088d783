import { expect, test } from 'vitest'
import { Undo } from './undo.ts'

const never = new AbortController().signal

test('steps are undone in the opposite order, each once', async () => {
  const undo = new Undo()
  const done: string[] = []
  undo.add(() => void done.push('database'))
  undo.add(() => void done.push('pages'))
  await undo.run(never)
  await undo.run(never)
  expect(done).toEqual(['pages', 'database'])
})

test('a step that fails does not keep the others from being undone', async () => {
  const undo = new Undo()
  const done: string[] = []
  undo.add(() => void done.push('database'))
  undo.add(() => Promise.reject(new Error('pages hang')))
  await expect(undo.run(never)).rejects.toThrow('pages hang')
  expect(done).toEqual(['database'])
})
