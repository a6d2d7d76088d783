import type { Value } from '../recording/recording.ts'
import type { Pass } from './pass.ts'
import { rewriteKernels } from './pass.ts'

/** step(x) is the sign of relu(x), where the network has computed relu(x) anyway. */
export const stepFromRelu: Pass = (recording) => {
  const rectified = new Map<Value, Value>()
  return rewriteKernels(recording, ({ name, inputs: { x }, output }) => {
    if (!x) return undefined
    if (name === 'Relu') rectified.set(x, output)
    const relu = rectified.get(x)
    return name === 'Step' && relu
      ? { make: { name: 'Sign', inputs: { x: relu }, attributes: {} } }
      : undefined
  })
}
