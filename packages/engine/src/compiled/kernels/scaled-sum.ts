import { uniform } from '../recording/recording.ts'
import { kernel } from './kernel.ts'

/**
 * scale · x + y for rows [1, n] and a scale [1, 1] or constant, as the product [1, 1] · [1, n] with y added: one pass over memory in place of two.
 * Made by the pass `fuse-scaled-sums`.
 */
export const scaledSum = kernel<'scale' | 'x' | 'y'>({
  name: 'ScaledSum',
  shape: ({ x }) => ({ shape: x.shape, type: x.type }),
  lower: ({ inputs: { scale, x, y } }, graph) => {
    const element = uniform(scale)
    const factor =
      element === undefined ? graph.read(scale) : graph.constant([element], [1, 1], 'float32')
    return graph.op('Gemm', [factor, graph.read(x), graph.read(y)])
  },
})
