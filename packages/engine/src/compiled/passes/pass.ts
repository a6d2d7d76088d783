import type { RecordedKernel, Recording, Value } from '../recording/recording.ts'
import { sizeOf } from '../recording/recording.ts'

/** A rewrite of a recording that leaves its meaning as it is. */
export type Pass = (recording: Recording) => Recording

/** What a rule may ask about the recording around a kernel. */
export interface Surroundings {
  /** The kernel that makes a value; undefined for inputs and constants. */
  maker(value: Value): RecordedKernel | undefined
  /** Kernels that read a value. */
  users(value: Value): number
  /** A new constant like `value`, all elements equal. */
  constant(value: Value, element: number): Value
}

/** A value that stands for the kernel's output from now on, or a kernel that makes the output in another way. */
export type Rewrite =
  { readonly use: Value } | { readonly make: Omit<RecordedKernel, 'output'> } | undefined

/**
 * One kernel at a time, in order of recording; makers are those already rewritten. Kernels that nothing reads any more
 * are dropped.
 */
export function rewriteKernels(
  recording: Recording,
  rule: (kernel: RecordedKernel, around: Surroundings) => Rewrite,
): Recording {
  const replaced = new Map<Value, Value>()
  const makers = new Map<Value, RecordedKernel>()
  const users = countUsers(recording)
  const current = (value: Value) => replaced.get(value) ?? value
  const around: Surroundings = {
    maker: (value) => makers.get(value),
    users: (value) => users.get(value) ?? 0,
    constant: filled,
  }
  for (const recorded of recording.kernels) {
    const kernel = { ...recorded, inputs: mapValues(recorded.inputs, current) }
    const rewrite = rule(kernel, around)
    if (rewrite && 'use' in rewrite) replaced.set(kernel.output, rewrite.use)
    else makers.set(kernel.output, { ...kernel, ...rewrite?.make, output: kernel.output })
  }
  return dropDead({
    inputs: recording.inputs,
    outputs: mapValues(recording.outputs, current),
    kernels: [...makers.values()],
  })
}

function countUsers({ kernels, outputs }: Recording): Map<Value, number> {
  const counts = new Map<Value, number>()
  const readings = [...kernels.map(({ inputs }) => inputs), outputs].flatMap(Object.values<Value>)
  for (const value of readings) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** Constants made by passes need no number of their own: values are compared by identity. */
const filled = ({ shape, type, id }: Value, element: number): Value => {
  const Elements = { float32: Float32Array, int32: Int32Array, bool: Uint8Array }[type]
  return { id, shape, type, constant: new Elements(sizeOf(shape)).fill(element) }
}

function dropDead({ inputs, outputs, kernels }: Recording): Recording {
  const live = new Set<Value>(Object.values(outputs))
  const kept = kernels.toReversed().filter(({ inputs, output }) => {
    if (!live.has(output)) return false
    for (const value of Object.values(inputs)) live.add(value)
    return true
  })
  return { inputs, outputs, kernels: kept.toReversed() }
}

const mapValues = (
  values: Readonly<Record<string, Value>>,
  change: (value: Value) => Value,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]))
