import { typeCodes } from '../onnx/model.ts'
import { kernel } from './kernel.ts'

interface StepAttributes {
  /** What stands for 1 left of zero; gradients of relu have 0. */
  readonly alpha: number
}

/** 1 where x > 0, else 0. */
export const step = kernel<'x', StepAttributes>({
  name: 'Step',
  shape: ({ x }, { alpha }) => {
    if (alpha !== 0) throw new Error(`Step is recorded with alpha 0 only, not ${alpha}`)
    return { shape: x.shape, type: x.type }
  },
  lower: ({ inputs: { x }, output }, graph) =>
    graph.op('Cast', [graph.op('Greater', [graph.read(x), graph.constant([0], [], x.type)])], {
      to: typeCodes[output.type],
    }),
})
