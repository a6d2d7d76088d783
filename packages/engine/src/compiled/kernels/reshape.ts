import { sizeOf } from '../recording/recording.ts'
import { kernel } from './kernel.ts'

export const reshape = kernel<'x', { readonly shape: readonly number[] }>({
  name: 'Reshape',
  shape: ({ x }, { shape }) => {
    const known = sizeOf(shape.filter((size) => size >= 0))
    const full = shape.map((size) => (size < 0 ? sizeOf(x.shape) / known : size))
    if (sizeOf(full) !== sizeOf(x.shape)) throw new Error(`Reshape [${x.shape}] to [${full}]`)
    return { shape: full, type: x.type }
  },
  lower: ({ inputs: { x }, output }, graph) =>
    graph.op('Reshape', [graph.read(x), graph.integers(output.shape)]),
})
