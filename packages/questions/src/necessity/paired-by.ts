import type { PairedValues } from '@lottery/science'
import { pairedArms } from '../answers/paired-arms.ts'
import type { PlacedOutcomes } from '../answers/placed-outcomes.ts'
import type { TrainedOutcome } from '../answers/trained-outcomes.ts'
import type { NecessitySpecification } from './specification.ts'

/** Two arms of the last round, held against the untouched network of their replicate. */
export const pairedBy = (
  specification: NecessitySpecification,
  placed: PlacedOutcomes,
  outcome: TrainedOutcome,
  arm: string,
  control: string,
  words: Pick<PairedValues, 'label' | 'against'>,
): PairedValues =>
  pairedArms(specification, placed, outcome, {
    arm,
    control,
    untouched: { arm: 'untouched', round: specification.rounds },
    ...words,
  })
