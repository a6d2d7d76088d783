import * as tf from '@tensorflow/tfjs'
import type { Engine } from '../engine.ts'
import { refuseOpening } from '../refusals.ts'
import { chooseBackend } from './backend.ts'
import { openSession } from './session.ts'

/** The reference: every operation of the step by itself, on the quickest backend that trains here. */
export async function tfjsEngine(): Promise<Engine> {
  const backend = await chooseBackend()
  return {
    name: 'tfjs',
    version: `tfjs ${tf.version['tfjs']} ${backend}`,
    numerics: 1,
    async open(setup, data) {
      refuseOpening(setup, data)
      return openSession(backend, setup, data)
    },
  }
}
