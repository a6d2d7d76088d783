import { kernel } from './kernel.ts'

export const gatherV2 = kernel<'x' | 'indices', { readonly axis: number }>({
  name: 'GatherV2',
  shape: ({ x, indices }, { axis }) => ({
    shape: [...x.shape.slice(0, axis), ...indices.shape, ...x.shape.slice(axis + 1)],
    type: x.type,
  }),
  // What is held as bytes stays bytes.
  lower: ({ inputs: { x, indices }, attributes: { axis } }, graph) => {
    const { name, type } = graph.readHeld(x)
    return { name: graph.op('Gather', [name, graph.read(indices)], { axis }), type }
  },
})
