import type { ValueType } from '../recording/recording.ts'
import { kernel } from './kernel.ts'

interface OneHotAttributes {
  readonly depth: number
  readonly onValue: number
  readonly offValue: number
  readonly dtype: ValueType
}

export const oneHot = kernel<'indices', OneHotAttributes>({
  name: 'OneHot',
  shape: ({ indices }, { depth, dtype }) => ({ shape: [...indices.shape, depth], type: dtype }),
  // onnxruntime has no one-hot of int32.
  lower: ({ inputs, attributes: { depth, onValue, offValue } }, graph) => {
    const values = graph.constant([offValue, onValue], [2], 'float32')
    const size = graph.constant([depth], [], 'int32')
    const name = graph.op('OneHot', [graph.read(inputs.indices), size, values], { axis: -1 })
    return { name, type: 'float32' }
  },
})
