import type { ProductAttributes } from './batch-mat-mul.ts'
import { batchMatMul, transposed } from './batch-mat-mul.ts'
import { kernel } from './kernel.ts'

/** a · b + bias, bias [1, columns]: made by the pass `fuse-bias`. */
export const productWithBias = kernel<'a' | 'b' | 'bias', ProductAttributes>({
  name: 'ProductWithBias',
  shape: batchMatMul.shape,
  lower: ({ inputs: { a, b, bias }, attributes }, graph) =>
    graph.op('Gemm', [graph.read(a), graph.read(b), graph.read(bias)], transposed(attributes)),
})
