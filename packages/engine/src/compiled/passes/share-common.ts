import type { RecordedKernel, Value } from '../recording/recording.ts'
import { uniform } from '../recording/recording.ts'
import type { Pass } from './pass.ts'
import { rewriteKernels } from './pass.ts'

/** The same kernel on the same values is computed once. */
export const shareCommon: Pass = (recording) => {
  const seen = new Map<string, Value>()
  return rewriteKernels(recording, (kernel) => {
    const key = keyOf(kernel)
    const known = seen.get(key)
    if (known) return { use: known }
    seen.set(key, kernel.output)
    return undefined
  })
}

const keyOf = ({ name, inputs, attributes }: RecordedKernel): string =>
  JSON.stringify([
    name,
    attributes,
    Object.entries(inputs).map(([input, value]) => [input, valueKey(value)]),
  ])

function valueKey(value: Value) {
  const element = uniform(value)
  return element === undefined ? value.id : ['constant', value.type, value.shape, String(element)]
}
