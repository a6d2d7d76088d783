import { typeCodes } from '../onnx/model.ts'
import { kernel } from './kernel.ts'

/** Ties go to the lower index. */
export const argMax = kernel<'x', { readonly axis: number }>({
  name: 'ArgMax',
  shape: ({ x }, { axis }) => ({
    shape: x.shape.filter((_, index) => index !== axis),
    type: 'int32',
  }),
  lower: ({ inputs: { x }, attributes: { axis } }, graph) =>
    graph.op('Cast', [graph.op('ArgMax', [graph.read(x)], { axis, keepdims: 0 })], {
      to: typeCodes.int32,
    }),
})
