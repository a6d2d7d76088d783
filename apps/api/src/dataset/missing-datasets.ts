import { datasetProblem } from '@lottery/datasets'
import { datasetsOf, type Specification } from '@lottery/questions'
import { configurationOf, type Problem } from '@lottery/science'

/** Data sets that an experiment needs and this machine does not have, each at the field that names it. */
export async function missingDatasets(specification: Specification): Promise<Problem[]> {
  const fields = [...configurationOf(specification)]
  const keys = datasetsOf(specification)
  const problems = await Promise.all(keys.map((key) => datasetProblem(key)))
  return problems.flatMap((problem, i) => {
    if (!problem) return []
    const named = fields.find(
      ([path, value]) => path.split('.').at(-1) === 'dataset' && value === keys[i],
    )
    return [{ ...problem, field: named?.[0] ?? problem.field }]
  })
}
