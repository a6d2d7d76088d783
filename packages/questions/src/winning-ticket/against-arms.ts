import { contrastOf, leastReplicates, type Contrast, type RoundReplicates } from '@lottery/science'
import type { ChainArm } from '../arms/arm.ts'
import { chainArmKeys, chainArms, type ChainArmKey } from '../arms/registry.ts'
import type { WinningTicketSpecification } from './specification.ts'

/** Its comparison with the ticket is part of the verdict. */
const inVerdict = (arm: ChainArmKey): boolean => arm === 'random-reinit'

/** The ticket beside each other arm that was asked for: accuracy round by round, paired by replicate. */
export const againstArms = (
  specification: WinningTicketSpecification,
  rounds: readonly RoundReplicates[],
): Contrast[] =>
  chainArmKeys
    .filter((arm) => arm in specification.arms && !inVerdict(arm))
    .map((arm) => againstArm(specification, rounds, arm))

function againstArm(
  { seeds, margin }: WinningTicketSpecification,
  rounds: readonly RoundReplicates[],
  arm: ChainArmKey,
): Contrast {
  const { label, treatment, caveat }: ChainArm = chainArms[arm]
  const against = label.toLowerCase()
  return contrastOf({
    key: `accuracy-ticket-${arm}`,
    title: `The ticket beside: ${against}`,
    quantity: { name: 'Test accuracy at the early-stop step', unit: 'points' },
    replicates: seeds.length,
    margin,
    least: leastReplicates,
    words: { below: 'worse', within: 'as good', above: 'better' },
    rows: rounds
      .filter(({ round }) => round > 0)
      .map(({ round, remaining, complete }) => ({
        key: String(round),
        label: `${(100 * remaining).toFixed(1)} % of the weights`,
        arm: 'ticket',
        against,
        pairs: complete.flatMap(({ arms: { ticket, [arm]: other } }) =>
          ticket && other ? [[ticket.accuracy, other.accuracy] as const] : [],
        ),
      })),
    says: treatment,
    mayNotSay: [caveat, 'That all rows hold together: they are not corrected for one another.']
      .filter((sentence) => sentence !== undefined)
      .join(' '),
  })
}
