import type { GraphBuilder, Held } from '../onnx/graph-builder.ts'
import type { Shaped, Value } from '../recording/recording.ts'

/** What is known of one kernel: the shape of its output while recording, and the ONNX operators that compute it. */
export interface Kernel<Input extends string = string, Attributes = unknown> {
  /** As tfjs names it; kernels that only passes make have names of their own. */
  readonly name: string
  shape(inputs: Readonly<Record<Input, Shaped>>, attributes: Attributes): Shaped
  /** Outputs after the first that tfjs expects: a step that uses one is refused. */
  unrecorded?(inputs: Readonly<Record<Input, Shaped>>, attributes: Attributes): readonly Shaped[]
  /** Adds operators to the graph, and returns the name of the output, with its type where the graph holds another. */
  lower(call: KernelCall<Input, Attributes>, graph: GraphBuilder): string | Held
}

export interface KernelCall<Input extends string = string, Attributes = unknown> {
  readonly inputs: Readonly<Record<Input, Value>>
  readonly attributes: Attributes
  readonly output: Value
}

/** Checks a kernel's types where it is written. */
export const kernel = <Input extends string, Attributes = unknown>(
  definition: Kernel<Input, Attributes>,
): Kernel<Input, Attributes> => definition
