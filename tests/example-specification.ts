import { parseSpecification, type Specification, type SpecificationInput } from '@lottery/questions'

/** Small and whole: one replicate, two rounds, one re-draw, so five rounds in all. */
export function exampleSpecification(input: Partial<SpecificationInput> = {}): Specification {
  const { specification, problems } = parseSpecification({
    question: 'winning-ticket',
    network: 'lenet-300-100',
    seeds: [1],
    rounds: 2,
    claimFrom: 1,
    arms: { 'random-reinit': { draws: 1 } },
    training: { steps: 200 },
    ...input,
  })
  if (!specification) throw new Error(`The example is wrong: ${JSON.stringify(problems)}`)
  return specification
}
