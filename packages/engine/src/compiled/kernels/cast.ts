import { typeCodes } from '../onnx/model.ts'
import type { ValueType } from '../recording/recording.ts'
import { kernel } from './kernel.ts'

export const cast = kernel<'x', { readonly dtype: ValueType }>({
  name: 'Cast',
  shape: ({ x }, { dtype }) => ({ shape: x.shape, type: dtype }),
  // From the type in which x is held: bytes become floats at once, and what is held as floats stays as it is.
  lower: ({ inputs: { x }, output }, graph) => {
    const { name, type } = graph.readHeld(x)
    return type === output.type ? name : graph.op('Cast', [name], { to: typeCodes[output.type] })
  },
})
