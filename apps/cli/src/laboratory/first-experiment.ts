import { fileURLToPath } from 'node:url'
import { parseSpecification } from '@lottery/questions'
import { networkOf, ProblemError, type EngineName } from '@lottery/science'
import type { Store } from '@lottery/store'
import { readSpecificationFile } from '../specification-file/read.ts'
import { counted } from '../terminal/numbers.ts'

const example = fileURLToPath(new URL('../../../../examples/first.yaml', import.meta.url))

/** Submits the first experiment to a database that has none, and says what it is. Null: there is one, if put away. */
export async function submitFirstExperiment(
  store: Store,
  engine: EngineName,
): Promise<string | null> {
  const { total } = await store.experiments.list({ first: 1, archived: 'any' })
  if (total > 0) return null
  const { specification: written } = await readSpecificationFile(example)
  const { specification, problems } = parseSpecification({ ...(written as object), engine })
  if (!specification) throw new ProblemError(problems)
  const { experiment } = await store.experiments.submit(specification, {
    name: 'First experiment',
    note: 'One re-draw a replicate, where a paper would want three.',
  })
  const { planned } = (await store.experiments.progress([experiment.identity])).get(
    experiment.identity,
  ) ?? { planned: 0 }
  return `${networkOf(specification.network).title} on MNIST, ${counted(planned, 'round')} of ${counted(specification.training.steps, 'step')}`
}
