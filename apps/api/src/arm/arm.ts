import { questionOf, type ArmRole, type Measures, type Specification } from '@lottery/questions'
import { ProblemError } from '@lottery/science'
import { depthProfileOf } from '../depth-profile/depth-profile.ts'
import type { ArmAtRoundType, ArmType } from './arm-type.ts'

/** The question's arms, less those that the specification does not train. */
export function armsOf(experiment: string, specification: Specification): ArmType[] {
  const question = questionOf(specification.question)
  const draws = question.draws(specification)
  return question.arms.flatMap((arm) => {
    const drawn = draws[arm.key]
    return drawn === undefined ? [] : { ...arm, draws: drawn, experiment }
  })
}

export function armOf(experiment: string, specification: Specification, key: string): ArmType {
  const arms = armsOf(experiment, specification)
  const found = arms.find((arm) => arm.key === key)
  if (found) return found
  throw new ProblemError([
    {
      code: 'unknown-arm',
      field: 'key',
      value: key,
      fix: `this experiment has the arms ${arms.map((arm) => arm.key).join(', ')}.`,
    },
  ])
}

/** The first arm of the question in a role; every question has a treatment and a reference. */
export function armInRole(
  experiment: string,
  specification: Specification,
  role: Exclude<ArmRole, 'control'>,
): ArmType {
  const found = armsOf(experiment, specification).find((arm) => arm.role === role)
  if (!found) throw new Error(`${specification.question} has no arm in the role ${role}`)
  return found
}

/** What the measures say of one arm, by round; a round without any of them is left out. */
export function armAtRoundsOf(
  experiment: string,
  arm: string,
  measures: Measures,
): ArmAtRoundType[] {
  const points = measures.curve?.arms.find((one) => one.arm === arm)?.points ?? []
  const profiles = measures.depthProfile?.[arm] ?? []
  const rounds = new Set([...points, ...profiles].map(({ round }) => round))
  return [...rounds]
    .toSorted((a, b) => a - b)
    .flatMap((round) => {
      const point = points.find((one) => one.round === round) ?? null
      const profile = profiles.find((one) => one.round === round)
      const remaining = point?.remaining ?? profile?.remaining
      if (!remaining) return []
      return {
        round,
        remaining,
        point,
        depthProfile: profile ? depthProfileOf(profile) : null,
        verdict: isTreatment(arm, measures)
          ? (measures.verdict?.rounds.find((one) => one.round === round) ?? null)
          : null,
        experiment,
        arm,
      }
    })
}

const isTreatment = (arm: string, { curve }: Measures): boolean =>
  curve?.arms.find((one) => one.arm === arm)?.controlOf === null
