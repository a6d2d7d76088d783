import type { Pass } from './pass.ts'
import { rewriteKernels } from './pass.ts'

/** A product whose only use is the sum with a row: one operator. */
export const fuseBias: Pass = (recording) =>
  rewriteKernels(recording, ({ name, inputs: { a, b } }, { maker, users }) => {
    if (name !== 'Add' || !a || !b) return undefined
    const product = maker(a)
    if (product?.name !== 'BatchMatMul' || users(a) !== 1) return undefined
    const isRow = b.shape.length === 2 && b.shape[0] === 1 && b.shape[1] === a.shape[1]
    return isRow
      ? { make: { ...product, name: 'ProductWithBias', inputs: { ...product.inputs, bias: b } } }
      : undefined
  })
