import { engineNames, ProblemError } from '@lottery/science'
import { expect, test } from 'vitest'
import { engines, load } from './registry.ts'

test.each(engineNames)('the engine %s loads under its name', async (name) => {
  expect((await engines[name]()).name).toBe(name)
})

test('an engine that does not load is a problem that names the machine, the reason and what to do', async () => {
  const refused = load(
    'compiled',
    () => Promise.reject(new Error('Cannot find module onnxruntime_binding.node\nRequire stack:')),
    'use engine: tfjs',
  )
  await expect(refused).rejects.toBeInstanceOf(ProblemError)
  await expect(refused).rejects.toMatchObject({
    problems: [
      {
        code: 'engine-not-available',
        field: 'engine',
        value: 'compiled',
        fix: `the engine compiled does not load on ${process.platform} ${process.arch} (Cannot find module onnxruntime_binding.node): use engine: tfjs`,
      },
    ],
  })
})
