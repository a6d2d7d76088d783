import type { Value } from '../recording/recording.ts'
import { sameShape, uniform } from '../recording/recording.ts'
import type { Pass } from './pass.ts'
import { rewriteKernels } from './pass.ts'

const neutral: Readonly<Record<string, number>> = { Add: 0, Sub: 0, Multiply: 1, RealDiv: 1 }
const eitherWay = new Set(['Add', 'Multiply'])

/** x + 0, x − 0, x × 1, x ÷ 1, where the constant does not carry the shape. */
export const dropNeutral: Pass = (recording) =>
  rewriteKernels(recording, ({ name, inputs: { a, b }, output }) => {
    const element = neutral[name]
    if (element === undefined || !a || !b) return undefined
    const stays = (value: Value, other: Value) =>
      uniform(other) === element && sameShape(value.shape, output.shape)
    if (stays(a, b)) return { use: a }
    if (eitherWay.has(name) && stays(b, a)) return { use: b }
    return undefined
  })
