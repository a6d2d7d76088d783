import type { Outcomes, RoundReplicates } from '@lottery/science'
import type { Placed } from '../question.ts'
import { groupReplicates } from '../training/group-replicates.ts'
import { plannedRemaining } from '../training/planned-remaining.ts'
import type { TransferSpecification } from './specification.ts'

/** Draws of the arms that are asked for, in the order of figures. */
export const transferDraws = ({
  beside,
  magnitudes,
  draws,
}: TransferSpecification): Readonly<Record<string, number>> => ({
  transferred: 1,
  'own-ticket': 1,
  'random-reinit': draws,
  'random-mask': draws,
  ...(beside.includes('signs') && { signs: magnitudes === 'constant' ? 1 : draws }),
  ...(beside.includes('fine-tune') && { 'fine-tune': 1 }),
  source: 1,
  dense: 1,
})

/** What was trained on the target; the source's line is judged on other data, and has no place beside its dense network. */
export const targetReplicates = (
  specification: TransferSpecification,
  placements: readonly Placed[],
  outcomes: Outcomes,
): RoundReplicates[] =>
  groupReplicates(
    placements.filter(({ arm }) => arm !== 'source'),
    outcomes,
    plannedRemaining(specification),
    { chain: 'own-ticket', reference: 'dense' },
  )
