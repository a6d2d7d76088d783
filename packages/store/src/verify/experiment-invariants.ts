import { identityOf } from '@lottery/science'
import type { ExperimentEvidence, Invariant, WorkEvidence } from './invariant.ts'
import type { PlacementRecord } from '../experiments/experiment-record.ts'

const placeOf = ({ arm, replicate, round, draw, work }: PlacementRecord): string =>
  [arm, replicate, round, draw, work].join('/')

export const experimentInvariants: readonly Invariant<ExperimentEvidence>[] = [
  {
    key: 'experiment-identity',
    title: 'An experiment is named by the SHA-256 of its specification’s canonical JSON.',
    broken: ({ identity, specification }) => {
      const expected = identityOf(specification)
      return identity === expected ? [] : [`named ${identity}, its specification is ${expected}`]
    },
  },
  {
    key: 'placements',
    title: 'An experiment places what its question plans, no more and no less.',
    broken: ({ placements, planned }) => {
      const [stored, wanted] = [new Set(placements.map(placeOf)), new Set(planned.map(placeOf))]
      const missing = [...wanted].filter((place) => !stored.has(place))
      const extra = [...stored].filter((place) => !wanted.has(place))
      return [
        ...(missing.length > 0 ? [`${missing.length} are missing, such as ${missing[0]}`] : []),
        ...(extra.length > 0 ? [`${extra.length} are not planned, such as ${extra[0]}`] : []),
      ]
    },
  },
]

export const workInvariants: readonly Invariant<WorkEvidence>[] = [
  {
    key: 'work-identity',
    title: 'Work is named by the SHA-256 of its recipe’s canonical JSON.',
    broken: ({ identity, recipe }) => {
      const expected = identityOf(recipe)
      return identity === expected ? [] : [`named ${identity}, its recipe is ${expected}`]
    },
  },
  {
    key: 'one-result',
    title: 'Work that is settled has one committed result, and no other work has any.',
    broken: ({ state, results }) => {
      const wanted = state === 'done' || state === 'diverged' ? 1 : 0
      return results === wanted ? [] : [`${results} results of work that is ${state}`]
    },
  },
]
