import { parseSpecification } from '@lottery/questions'
import { ProblemError } from '@lottery/science'
import { GraphQLJSON } from 'graphql-scalars'
import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import { missingDatasets } from '../dataset/missing-datasets.ts'
import { collectProblems } from '../problem/collect-problems.ts'
import type { Context } from '../server/context.ts'
import { measuredRate } from './measured-rate.ts'
import { planOf } from './plan.ts'
import { PlanPayloadType } from './plan-type.ts'

@Resolver()
export class PlanResolver {
  @Query(() => PlanPayloadType, {
    description: 'What an experiment would do, and how long it may take. Nothing is written.',
  })
  async plan(
    @Arg('specification', () => GraphQLJSON, {
      description: 'As for `submitExperiment`: fractions in 0…1, speeds in steps.',
    })
    input: unknown,
    @Ctx() { store, services }: Context,
  ): Promise<PlanPayloadType> {
    const { value, userErrors } = await collectProblems(async () => {
      const { specification, problems } = parseSpecification(input)
      if (!specification) throw new ProblemError(problems)
      const preview = await store.experiments.preview(specification)
      const measured = await measuredRate(store, specification, services.cpu)
      const missing = await missingDatasets(specification)
      const planned = planOf(specification, preview, { cores: services.cores, measured })
      return { ...planned, warnings: [...missing.map(({ fix }) => fix), ...planned.warnings] }
    })
    return { plan: value, userErrors }
  }
}
