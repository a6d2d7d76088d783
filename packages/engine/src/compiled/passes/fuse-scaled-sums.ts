import type { Value } from '../recording/recording.ts'
import { sameShape, uniform } from '../recording/recording.ts'
import type { Pass, Surroundings } from './pass.ts'
import { rewriteKernels } from './pass.ts'

/** scale · x + y over rows, scale a single number: see `kernels/scaled-sum.ts`. */
export const fuseScaledSums: Pass = (recording) =>
  rewriteKernels(recording, ({ name, inputs: { a, b }, output }, around) => {
    if (name !== 'Add' || !a || !b || !isRow(output)) return undefined
    const inputs = scaledSum(a, b, around) ?? scaledSum(b, a, around)
    return inputs && { make: { name: 'ScaledSum', inputs, attributes: {} } }
  })

function scaledSum(product: Value, y: Value, { maker, users }: Surroundings) {
  const made = maker(product)
  const { a, b } = made?.inputs ?? {}
  if (made?.name !== 'Multiply' || users(product) !== 1 || !a || !b) return undefined
  const [scale, x] = isNumber(b) ? [b, a] : [a, b]
  const fits = isNumber(scale) && [x, y].every((value) => sameShape(value.shape, product.shape))
  return fits ? { scale, x, y } : undefined
}

const isNumber = (value: Value): boolean =>
  sameShape(value.shape, [1, 1]) || uniform(value) !== undefined

const isRow = ({ shape, type }: Value): boolean =>
  type === 'float32' && shape.length === 2 && shape[0] === 1
