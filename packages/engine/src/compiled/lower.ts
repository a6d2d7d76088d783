import { kernels } from './kernels/registry.ts'
import { GraphBuilder } from './onnx/graph-builder.ts'
import type { Constant, ElementType, Node } from './onnx/model.ts'
import type { Recording } from './recording/recording.ts'

/** Types in which inputs are held where tfjs has no such type: bytes that the step reads as int32. */
export type Storage = Readonly<Record<string, ElementType>>

/**
 * Operators for a recording whose inputs are in scope under their own names.
 * @param resultName what an output is called in the graph
 */
export function lower(
  { inputs, outputs, kernels: recorded }: Recording,
  storage: Storage,
  resultName: (output: string) => string,
): { readonly nodes: readonly Node[]; readonly constants: readonly Constant[] } {
  const graph = new GraphBuilder()
  for (const [name, value] of Object.entries(inputs)) graph.bind(value, name, storage[name])
  for (const { name, ...call } of recorded) {
    const kernel = kernels[name]
    if (!kernel) throw new Error(`No file in compiled/kernels lowers the kernel ${name}`)
    const made = kernel.lower(call, graph)
    if (typeof made === 'string') graph.bind(call.output, made)
    else graph.bind(call.output, made.name, made.type)
  }
  const results = Object.fromEntries(
    Object.entries(outputs).map(([output, value]) => [resultName(output), value]),
  )
  return { nodes: graph.finish(results), constants: graph.constants }
}
