/** What decides how many weights a round keeps: the part of a specification that fixes the sizes of all masks. */
export interface PruningPlan {
  readonly rounds: number
  readonly scope: 'global' | 'layer-wise'
  /** Left out by a question with a schedule of its own, which then says what `remaining` in the end. */
  readonly rate?: number
  readonly rates?: Readonly<Record<string, number>>
  readonly remaining?: number
  readonly exempt: readonly string[]
}
export interface LayerSize {
  readonly name: string
  readonly total: number
}

/**
 * Share of prunable weights that each round will keep, from the specification alone: ticks for rounds to come. Under a
 * schedule of its own only the end is known here, and the way there drawn even. Layer-wise, the output layer loses half the rate unless it is named (Frankle & Carbin 2019, section 2).
 */
export function expectedRemaining(
  { rounds, scope, rate: asked, rates = {}, remaining = 1, exempt }: PruningPlan,
  layers: readonly LayerSize[],
): readonly number[] {
  const total = layers.reduce((sum, layer) => sum + layer.total, 0)
  const rate = asked ?? 1 - remaining ** (1 / rounds)
  const rateOf = (name: string, index: number) => {
    if (exempt.includes(name)) return 0
    if (scope === 'global' || asked === undefined) return rate
    return rates[name] ?? (index === layers.length - 1 ? rate / 2 : rate)
  }
  return Array.from({ length: rounds + 1 }, (_, round) => {
    const kept = layers.reduce(
      (sum, { name, total: size }, index) => sum + size * (1 - rateOf(name, index)) ** round,
      0,
    )
    return total > 0 ? kept / total : (1 - rate) ** round
  })
}
