/**
 * What a plan warns of where a question decides nothing; empty when there are enough. `what` takes them, such as
 * `Necessity`.
 */
export function fewReplicates(
  { seeds }: { readonly seeds: readonly number[] },
  least: number,
  what?: string,
): string[] {
  const n = seeds.length
  if (n >= least) return []
  return what === undefined
    ? [`With ${n} of at least ${least} replicates it stays undecided.`]
    : [`${what} takes ${least} replicates: with ${n} it stays undecided.`]
}
