import type { RecordedKernel } from '../recording/recording.ts'
import { sizeOf, uniform } from '../recording/recording.ts'
import type { Pass } from './pass.ts'
import { rewriteKernels } from './pass.ts'

/** Arithmetic on constants whose elements are all equal, such as the gradient of a mean, in single precision. */
export const foldConstants: Pass = (recording) =>
  rewriteKernels(recording, (kernel, { constant }) => {
    const element = elementOf(kernel)
    return element === undefined ? undefined : { use: constant(kernel.output, element) }
  })

const functions: Readonly<Record<string, (x: number) => number>> = {
  Neg: (x) => -x,
  Sqrt: Math.sqrt,
  Square: (x) => x * x,
  Cast: (x) => x,
  Reshape: (x) => x,
  Mean: (x) => x,
  Max: (x) => x,
}
const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
  Add: (a, b) => a + b,
  Sub: (a, b) => a - b,
  Multiply: (a, b) => a * b,
  RealDiv: (a, b) => a / b,
}

function elementOf({ name, inputs, attributes, output }: RecordedKernel): number | undefined {
  if (name === 'ZerosLike') return 0
  if (name === 'Fill') return attributes['value'] as number
  const { x, a, b } = inputs
  const [onlyX, onlyA, onlyB] = [x, a, b].map((value) => value && uniform(value))
  if (x && onlyX !== undefined) {
    if (name === 'Sum') return (onlyX * sizeOf(x.shape)) / sizeOf(output.shape)
    return functions[name]?.(onlyX)
  }
  if (onlyA !== undefined && onlyB !== undefined) return arithmetic[name]?.(onlyA, onlyB)
  return undefined
}
