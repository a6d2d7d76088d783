import { kernel } from './kernel.ts'

export const square = kernel<'x'>({
  name: 'Square',
  shape: ({ x }) => ({ shape: x.shape, type: x.type }),
  lower: ({ inputs }, graph) => {
    const x = graph.read(inputs.x)
    return graph.op('Mul', [x, x])
  },
})
