import type { Arm } from '@lottery/questions'
import type { Response } from '@lottery/science'
import type { ResponseType } from './response-type.ts'

/** A response whose lines carry what the question calls them. Throws for an arm that the question has not. */
export const namedResponseOf = (response: Response, arms: readonly Arm[]): ResponseType => ({
  ...response,
  axis: { unit: 'number', ...response.axis },
  lines: response.lines.map(({ arm, label, points }) => {
    const found = arms.find(({ key }) => key === arm)
    if (!found) throw new Error(`the response ${response.key} has a line of no arm: ${arm}`)
    return {
      arm,
      label: label ?? found.label,
      role: found.role,
      points: points.map((point) => ({
        ...point,
        complete: point.value.n >= response.replicates,
      })),
    }
  }),
})
