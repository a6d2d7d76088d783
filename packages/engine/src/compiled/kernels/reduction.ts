import type { Kernel } from './kernel.ts'

/** tfjs calls the axes `axis` in some kernels and `reductionIndices` in others. */
export interface ReductionAttributes {
  readonly axis?: number | readonly number[] | null
  readonly reductionIndices?: number | readonly number[] | null
  readonly keepDims?: boolean
}

/** One operator over some axes, all of them when none is named. */
export const reduction = (name: string, op: string): Kernel<'x', ReductionAttributes> => ({
  name,
  shape: ({ x }, attributes) => {
    const axes = axesOf(x.shape, attributes)
    return {
      shape: attributes.keepDims
        ? x.shape.map((size, axis) => (axes.includes(axis) ? 1 : size))
        : x.shape.filter((_, axis) => !axes.includes(axis)),
      type: x.type,
    }
  },
  lower: ({ inputs: { x }, attributes }, graph) =>
    graph.op(op, [graph.read(x), graph.integers(axesOf(x.shape, attributes))], {
      keepdims: attributes.keepDims ? 1 : 0,
    }),
})

function axesOf(
  shape: readonly number[],
  { axis, reductionIndices }: ReductionAttributes,
): readonly number[] {
  const axes = axis ?? reductionIndices ?? shape.map((_, index) => index)
  return [axes].flat().map((index) => (index < 0 ? index + shape.length : index))
}
