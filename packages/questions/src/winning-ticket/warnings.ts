import type { WinningTicketSpecification } from './specification.ts'

/** What the specification lets be claimed, and what not, before anything runs (docs/science.md, “Verdict”). */
export function warnings({
  arms,
  rounds,
  claimFrom,
  rewindStep,
}: WinningTicketSpecification): string[] {
  const draws = arms['random-reinit']?.draws
  return [
    ...(draws === undefined
      ? ['Without the arm random-reinit no ticket can be shown to depend on its initialisation.']
      : []),
    ...(draws !== undefined && draws < 3
      ? [
          `The control is drawn ${draws === 1 ? 'once' : 'twice'}; Frankle & Carbin 2019 draw it three times.`,
        ]
      : []),
    ...(arms['fine-tune']
      ? [
          'Under a constant rate fine-tuning is the same as rewinding the learning rate (Renda et al. 2020).',
        ]
      : []),
    ...(rewindStep > 0
      ? [
          `Kept weights return to step ${rewindStep}, so a ticket speaks of the network trained so far, not of its initial weights (Frankle et al. 2020). Controls with other weights train from step 0.`,
        ]
      : []),
    ...(rounds === claimFrom ? ['Only the last round is open to a claim.'] : []),
  ]
}
