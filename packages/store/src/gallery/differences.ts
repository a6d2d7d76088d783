import { differencesBetween, type Difference } from '@lottery/science'

/** Numbers may differ in their last digits from one version of Node to another. */
const tolerance = 1e-9
const mostTold = 20
/** How a figure is to be read, which may be worded better without another answer. */
const ofReading = /\.(says|mayNotSay)$/

/** Where two answers differ in more than how to read them, as paths with both sides; numbers to one part in a thousand million. */
export const differencesOf = (saved: unknown, made: unknown): string[] =>
  differencesBetween(saved, made)
    .filter((difference) => !isReading(difference) && !isRounding(difference))
    .slice(0, mostTold)
    .map(
      ({ path, one, other }) =>
        `${path}: ${JSON.stringify(one)} was saved, ${JSON.stringify(other)} is found`,
    )

/** A side that nothing was said to seek may be named later: it shades what was drawn, and decides nothing. */
const isReading = ({ path, one }: Difference): boolean =>
  ofReading.test(path) || (path.endsWith('.sought') && one === undefined)

const isRounding = ({ one, other }: Difference): boolean =>
  typeof one === 'number' &&
  typeof other === 'number' &&
  Math.abs(one - other) <= tolerance * Math.max(1, Math.abs(one), Math.abs(other))
