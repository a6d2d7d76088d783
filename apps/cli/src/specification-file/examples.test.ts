import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { planWork } from '@lottery/planner'
import { parseSpecification } from '@lottery/questions'
import { expect, test } from 'vitest'
import { readSpecificationFile } from './read.ts'

const folder = fileURLToPath(new URL('../../../../examples', import.meta.url))
const files = readdirSync(folder).filter((file) => /\.(yaml|json)$/.test(file))

async function specificationOf(file: string) {
  const { specification: written } = await readSpecificationFile(join(folder, file))
  const { specification, problems } = parseSpecification(written)
  expect(problems).toEqual([])
  if (!specification) throw new Error('unreachable: it had no problems')
  return specification
}

test('there are examples', () => {
  expect(files).toContain('first.yaml')
  expect(files.length).toBeGreaterThanOrEqual(4)
})

test.each(files)('%s is a specification that can be planned', async (file) => {
  const { work } = planWork(await specificationOf(file), new Map())
  expect(work.some(({ state }) => state === 'ready')).toBe(true)
})

test('the first experiment is 125 rounds of 2,000 steps in five replicates', async () => {
  const specification = await specificationOf('first.yaml')
  expect(planWork(specification, new Map()).work).toHaveLength(125)
  expect(specification.training.steps).toBe(2000)
  expect(specification.seeds).toHaveLength(5)
})

test('the two large examples share their dense rounds and nothing else', async () => {
  const [layerWise, global] = await Promise.all(
    ['lenet-layer-wise.yaml', 'lenet-global.yaml'].map(async (file) =>
      planWork(await specificationOf(file), new Map()).work.map(({ identity }) => identity),
    ),
  )
  const shared = layerWise?.filter((identity) => global?.includes(identity))
  expect(shared).toHaveLength(5)
})
