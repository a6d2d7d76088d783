import type { Contrast } from '@lottery/science'
import type { PlannedGeneration } from './generations-answer.ts'
import { generationKinds, type GenerationKind } from './generations.ts'
import type { GenerationsSpecification } from './specification.ts'

/** Generations to the first failure, kind by kind: the network fails, or it has no winning ticket; else how many lasted. */
export function generationsSentence(
  specification: GenerationsSpecification,
  generations: readonly PlannedGeneration[],
  lasting: Contrast,
): string {
  const each = generationKinds(specification).map(
    (kind) => `${kind} ${lengthOf(specification, kind, generations, lasting)}`,
  )
  return `Generations to the first failure: ${each.join('; ')}.`
}

function lengthOf(
  { generations: most, seeds }: GenerationsSpecification,
  kind: GenerationKind,
  all: readonly PlannedGeneration[],
  lasting: Contrast,
): string {
  let open: string | null = null
  const own = all.filter((one) => one.kind === kind)
  for (const { generation, verdict } of own) {
    const row =
      lasting.rows[all.findIndex((one) => one.kind === kind && one.generation === generation)]
    if (verdict?.state === 'not-winning') return `${generation} (no winning ticket)`
    if (row?.decision === 'below') return `${generation} (the network fails)`
    const isIn = verdict !== null && row?.difference?.n === seeds.length
    if (!isIn) return `to come at ${generation}`
    if (verdict.state !== 'winning' || row.decision === 'undecided')
      open ??= `, undecided from ${generation} on`
  }
  return own.length === most ? `≥ ${most}${open ?? ''}` : `> ${own.length - 1}${open ?? ''}`
}
