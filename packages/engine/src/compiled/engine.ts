import { createRequire } from 'node:module'
import type { Engine } from '../engine.ts'
import { refuseOpening } from '../refusals.ts'
import { openSession } from './session.ts'

const { version } = createRequire(import.meta.url)('onnxruntime-node/package.json') as {
  readonly version: string
}

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
