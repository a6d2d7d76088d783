import type { LayerSize, PruningPlan } from '../figures/axis/expected-remaining.ts'
import { expectedRemaining } from '../figures/axis/expected-remaining.ts'

/** The parts of a submitted specification that pages show. The API checks it; every default is written out. */
export interface ShownSpecification extends PruningPlan {
  readonly question: string
  readonly network: string
  readonly data: {
    readonly dataset: string
    /** Left out: all of it. */
    readonly part?: { readonly of: string; readonly half: string }
    readonly validation: number
  }
  readonly seeds: readonly number[]
  /** Left out by a question that never rewinds. */
  readonly rewindStep?: number
  readonly arms: Readonly<Record<string, { readonly draws?: number } | undefined>>
  readonly initialisation: string
  readonly training: {
    readonly optimizer: string
    readonly rate: number
    readonly steps: number
    readonly batch: number
  }
  readonly evaluate: { readonly every: number; readonly test: string }
  readonly speed: 'reach' | 'early-stop'
  readonly margin: number
  readonly claimFrom: number
  readonly engine: string
}

export const shownSpecification = (json: unknown): ShownSpecification => json as ShownSpecification

export interface MeasuredRemaining {
  readonly round: number
  readonly remaining: { readonly mean: number }
}

/** Share kept by round: as measured where a round is in, as the specification will have it where not. */
export function remainingByRound(
  specification: ShownSpecification,
  layers: readonly LayerSize[],
  measured: readonly MeasuredRemaining[],
): readonly number[] {
  const found = new Map(measured.map(({ round, remaining }) => [round, remaining.mean]))
  return expectedRemaining(specification, layers).map((share, round) => found.get(round) ?? share)
}
