import type { Engine } from '../engine.ts'
import { refuseOpening } from '../refusals.ts'
import { version } from './onnxruntime.ts'
import { openSession } from './session.ts'

/** The training step, recorded once, lowered to ONNX and looped inside onnxruntime on one thread. */
export const compiledEngine: Engine = {
  name: 'compiled',
  version: `onnxruntime-node ${version}`,
  numerics: 1,
  async open(setup, data) {
    refuseOpening(setup, data)
    return openSession(setup, data)
  },
}
