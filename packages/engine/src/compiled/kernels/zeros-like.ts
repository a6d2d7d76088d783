import { kernel } from './kernel.ts'

export const zerosLike = kernel<'x'>({
  name: 'ZerosLike',
  shape: ({ x }) => ({ shape: x.shape, type: x.type }),
  lower: ({ output }, graph) =>
    graph.op('Expand', [graph.constant([0], [], output.type), graph.integers(output.shape)]),
})
