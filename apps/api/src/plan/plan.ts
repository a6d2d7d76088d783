import {
  identityOfSpecification,
  plannedCollapse,
  questionOf,
  type Specification,
} from '@lottery/questions'
import type { Plan } from '@lottery/planner'
import type { Identity } from '@lottery/science'
import type { Preview } from '@lottery/store'
import { armsOf } from '../arm/arm.ts'
import { experimentId } from '../node/global-id.ts'
import { bytesOf, roughRate } from './estimate.ts'
import type { PlanType, PlannedArmType } from './plan-type.ts'

/** @param measured optimizer steps a second and core, or null when nothing like it is stored */
export function planOf(
  specification: Specification,
  preview: Preview,
  { cores, measured }: { readonly cores: number; readonly measured: number | null },
): PlanType {
  const { identity, experiment, plan } = preview
  const trainings = plan.work.filter(({ recipe }) => recipe.kind === 'train')
  const toCome = newWorkOf(preview)
  const isNew = new Set(trainings.flatMap(({ identity: one }) => (toCome.has(one) ? [one] : [])))
  const rounds = trainings.length
  const probes = plan.work.filter(({ recipe }) => recipe.kind === 'probe')
  const newProbes = probes.filter(({ identity: one }) => toCome.has(one))
  const stepsOf = stepsIn(plan)
  const newSteps = stepsOf(
    trainings.filter(({ identity: one }) => isNew.has(one)).concat(newProbes),
  )
  const stepsPerSecond = measured ?? roughRate(specification)
  return {
    identity,
    id: experimentId(identity),
    exists: experiment !== null,
    specification,
    rounds,
    newRounds: isNew.size,
    sharedRounds: rounds - isNew.size,
    newProbes: newProbes.length,
    steps: stepsOf(plan.work),
    newSteps,
    cores,
    stepsPerSecond,
    estimateBasis: measured === null ? 'rough' : 'measured',
    secondsEstimate:
      newSteps / (stepsPerSecond * Math.min(cores, Math.max(1, isNew.size + newProbes.length))),
    bytesEstimate: bytesOf(
      specification,
      trainings.filter((work) => isNew.has(work.identity)),
    ),
    arms: plannedArmsOf(specification, plan, isNew),
    warnings: [...weightWarning(preview), ...warningsOf(specification, plan)],
  }
}

/** Optimizer steps of some of a plan's work; a measurement makes none, a probe those of its round once more. */
function stepsIn({ work: planned }: Plan): (work: Plan['work']) => number {
  const recipes = new Map(planned.map(({ identity, recipe }) => [identity, recipe]))
  const stepsOf = (recipe: PlannedRecipe | undefined): number => {
    if (recipe?.kind === 'probe') return stepsOf(recipes.get(recipe.round))
    return recipe?.kind === 'train' ? recipe.steps : 0
  }
  return (work) => work.reduce((sum, { recipe }) => sum + stepsOf(recipe), 0)
}
type PlannedRecipe = Plan['work'][number]['recipe']

/** Never asked for, or asked for once and withdrawn since: nobody else will train it. */
const newWorkOf = ({ isNew, known }: Preview): ReadonlySet<Identity> =>
  new Set([
    ...isNew,
    ...[...known].flatMap(([identity, state]) => (state === 'withdrawn' ? [identity] : [])),
  ])

function plannedArmsOf(
  specification: Specification,
  plan: Plan,
  isNew: ReadonlySet<Identity>,
): PlannedArmType[] {
  return armsOf(identityOfSpecification(specification), specification).map(
    ({ key, label, role, treatment, controlOf, draws }) => {
      const placed = plan.placements.filter(({ arm }) => arm === key)
      return {
        key,
        label,
        role,
        treatment,
        controlOf,
        draws,
        rounds: placed.length,
        newRounds: placed.filter(({ identity }) => isNew.has(identity)).length,
      }
    },
  )
}

/** Not all that names a round needs its weights: a mask may be stored that was once made of them. */
const weightWarning = ({ withoutWeights }: Preview): string[] =>
  withoutWeights.length === 0
    ? []
    : [
        `New work starts from rounds that came without their weights, as of a result set: ${withoutWeights.length}. Where it needs them it fails; lottery replay of this experiment trains them again, and lottery retry goes on.`,
      ]

/** What a reader should know before the machine is busy: science.md's limits on claims, in a sentence each. */
function warningsOf(specification: Specification, { placements }: Plan): string[] {
  const { question, seeds, speed } = specification
  const { arms, warnings } = questionOf(question)
  return [
    ...(seeds.length < 5
      ? [`With ${seeds.length} of at least 5 replicates every verdict is undecided.`]
      : []),
    ...warnings(specification),
    ...plannedCollapse(placements, arms),
    ...(speed === 'early-stop'
      ? ['Early-stop steps are often censored in short trainings, which leaves verdicts undecided.']
      : []),
  ]
}
