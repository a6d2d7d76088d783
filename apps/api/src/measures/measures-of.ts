import { questionOf, type Measures } from '@lottery/questions'
import type { Identity } from '@lottery/science'
import { listedMeasures } from '../group/summarised.ts'
import type { Loaders } from '../server/loaders.ts'

/** An experiment's answer but for its depth profiles; from its summary, where that holds all the answer is made of. */
export async function measuresOf(
  experiment: Identity,
  loaders: Loaders,
): Promise<Omit<Measures, 'depthProfile'>> {
  if (!(await fromReplicates(experiment, loaders)))
    return (await loaders.measures.load(experiment)) ?? {}
  const summarised = await loaders.summarised.load(experiment)
  return summarised ? listedMeasures(summarised) : {}
}

/** The whole answer; its series condensed to the point that tells reach, where it needs no more of them. */
export async function wholeMeasuresOf(experiment: Identity, loaders: Loaders): Promise<Measures> {
  if (!(await fromReplicates(experiment, loaders)))
    return (await loaders.measures.load(experiment)) ?? {}
  return (await loaders.results.load(experiment))?.measures ?? {}
}

async function fromReplicates(experiment: Identity, { experiment: records }: Loaders) {
  const record = await records.load(experiment)
  if (!record) return false
  return questionOf(record.question).answersFromReplicates?.(record.specification) ?? false
}
