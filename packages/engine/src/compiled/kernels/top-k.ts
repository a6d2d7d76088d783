import { kernel } from './kernel.ts'

interface TopK {
  readonly k: number
  readonly sorted: boolean
}

/** The largest along the last axis. Where they stand is not recorded: the two engines break ties in ways of their own. */
export const topK = kernel<'x', TopK>({
  name: 'TopK',
  shape: ({ x }, { k }) => ({ shape: [...x.shape.slice(0, -1), k], type: x.type }),
  unrecorded: ({ x }, { k }) => [{ shape: [...x.shape.slice(0, -1), k], type: 'int32' }],
  lower: ({ inputs: { x }, attributes: { k, sorted } }, graph) =>
    graph.op('TopK', [graph.read(x), graph.integers([k])], { sorted: sorted ? 1 : 0 }, ['indices']),
})
