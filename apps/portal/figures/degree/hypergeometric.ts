/**
 * Chances that a random subset of `successes` among `population` weights leaves 0, 1, … `draws` of a unit's own
 * `draws` weights: hypergeometric, from the mode outwards by ratios, so that nothing overflows.
 */
export function hypergeometric(population: number, successes: number, draws: number): Float64Array {
  const chances = new Float64Array(draws + 1)
  const least = Math.max(0, draws + successes - population)
  const most = Math.min(draws, successes)
  const mode = Math.min(
    most,
    Math.max(least, Math.floor(((draws + 1) * (successes + 1)) / (population + 2))),
  )
  const ratio = (degree: number) =>
    ((successes - degree) * (draws - degree)) /
    ((degree + 1) * (population - successes - draws + degree + 1))
  chances[mode] = 1
  for (let at = mode; at < most; at++) chances[at + 1] = chances[at]! * ratio(at)
  for (let at = mode; at > least; at--) chances[at - 1] = chances[at]! / ratio(at - 1)
  const sum = chances.reduce((total, chance) => total + chance, 0)
  return chances.map((chance) => chance / sum)
}
