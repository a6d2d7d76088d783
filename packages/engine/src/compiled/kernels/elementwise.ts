import * as tf from '@tensorflow/tfjs'
import type { GraphBuilder } from '../onnx/graph-builder.ts'
import type { Shaped, Value, ValueType } from '../recording/recording.ts'
import { sameShape, uniform } from '../recording/recording.ts'
import type { Kernel } from './kernel.ts'

/** One operator on one tensor, shape and type kept. */
export const unary = (name: string, op: string): Kernel<'x'> => ({
  name,
  shape: ({ x }) => ({ shape: x.shape, type: x.type }),
  lower: ({ inputs }, graph) => graph.op(op, [graph.read(inputs.x)]),
})

/** One operator on two tensors that broadcast. */
export const binary = (name: string, op: string, type?: ValueType): Kernel<'a' | 'b'> => ({
  name,
  shape: ({ a, b }) => ({
    shape: broadcast(a, b),
    type: type ?? (a.type === 'float32' || b.type === 'float32' ? 'float32' : 'int32'),
  }),
  lower: ({ inputs: { a, b }, output }, graph) =>
    expanded(graph.op(op, [graph.readElement(a), graph.readElement(b)]), [a, b], output, graph),
})

const broadcast = (a: Shaped, b: Shaped): readonly number[] =>
  tf.broadcast_util.assertAndGetBroadcastShape([...a.shape], [...b.shape])

/** A constant that was read as one element may have carried the shape. */
function expanded(
  result: string,
  [a, b]: readonly [Value, Value],
  output: Value,
  graph: GraphBuilder,
): string {
  return sameShape(broadcast(element(a), element(b)), output.shape)
    ? result
    : graph.op('Expand', [result, graph.integers(output.shape)])
}

const element = (value: Value): Shaped =>
  uniform(value) === undefined ? value : { shape: [], type: value.type }
