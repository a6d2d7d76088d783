/** The sum from first to last, 0 of none. Plain additions: `aggregate` corrects its mean for what they lose. */
export function sum(values: Iterable<number>): number {
  let all = 0
  for (const value of values) all += value
  return all
}
