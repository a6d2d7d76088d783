import type { Arm } from '@lottery/questions'
import type { Curve } from '@lottery/science'
import type { CurveType } from './curve-type.ts'

/** A curve whose lines carry what the question calls them. */
export const namedCurveOf = (
  { replicates, arms }: Curve,
  described: readonly Arm[],
): CurveType => ({
  replicates,
  arms: arms.flatMap((line) => {
    const found = described.find(({ key }) => key === line.arm)
    return found ? { ...line, label: found.label, role: found.role } : []
  }),
})
