import { kernel } from './kernel.ts'

export interface ProductAttributes {
  readonly transposeA: boolean
  readonly transposeB: boolean
}

export const batchMatMul = kernel<'a' | 'b', ProductAttributes>({
  name: 'BatchMatMul',
  shape: ({ a, b }, { transposeA, transposeB }) => {
    if (a.shape.length !== 2 || b.shape.length !== 2)
      throw new Error(`Only products of matrices are recorded, not [${a.shape}] · [${b.shape}]`)
    return { shape: [a.shape[transposeA ? 1 : 0]!, b.shape[transposeB ? 0 : 1]!], type: 'float32' }
  },
  lower: ({ inputs: { a, b }, attributes }, graph) =>
    graph.op('Gemm', [graph.read(a), graph.read(b)], transposed(attributes)),
})

export const transposed = ({ transposeA, transposeB }: ProductAttributes) => ({
  transA: transposeA ? 1 : 0,
  transB: transposeB ? 1 : 0,
})
