import type { Value } from '../recording/recording.ts'
import type { Pass } from './pass.ts'
import { rewriteKernels } from './pass.ts'

/** step(x) is step(relu(x)), which the network has computed anyway: nothing else then needs x. */
export const stepFromRelu: Pass = (recording) => {
  const rectified = new Map<Value, Value>()
  return rewriteKernels(recording, ({ name, inputs: { x }, attributes, output }) => {
    if (!x) return undefined
    if (name === 'Relu') rectified.set(x, output)
    const relu = rectified.get(x)
    return name === 'Step' && relu ? { make: { name, inputs: { x: relu }, attributes } } : undefined
  })
}
