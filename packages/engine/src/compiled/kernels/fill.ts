import type { ValueType } from '../recording/recording.ts'
import { kernel } from './kernel.ts'

interface FillAttributes {
  readonly shape: readonly number[]
  readonly value: number
  readonly dtype?: ValueType
}

export const fill = kernel<never, FillAttributes>({
  name: 'Fill',
  shape: (_, { shape, dtype = 'float32' }) => ({ shape, type: dtype }),
  lower: ({ attributes: { value }, output }, graph) =>
    graph.op('Expand', [graph.constant([value], [], output.type), graph.integers(output.shape)]),
})
