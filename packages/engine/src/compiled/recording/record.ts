import * as tf from '@tensorflow/tfjs'
import { backendName, recordingBackend } from './backend.ts'
import type { Recording, Shaped } from './recording.ts'

/**
 * Runs `step` once on shapes. Names of inputs and outputs are the caller's.
 * @throws Error when the step reads a tensor, uses one from outside, or calls a kernel that `kernels/` has no file for
 */
export function record(
  inputs: Readonly<Record<string, Shaped>>,
  step: (tensors: Readonly<Record<string, tf.Tensor>>) => Readonly<Record<string, tf.Tensor>>,
): Recording {
  const before = tf.getBackend()
  const backend = recordingBackend()
  tf.setBackend(backendName)
  backend.kernels = []
  try {
    const infos = Object.entries(inputs).map(
      ([input, value]) => [input, backend.record({ ...value, input })] as const,
    )
    const tensors = Object.fromEntries(
      infos.map(([input, info]) => [input, tf.engine().makeTensorFromTensorInfo(info)]),
    )
    const results = tf.tidy(() => ({ ...step(tensors) }))
    const recording = {
      inputs: Object.fromEntries(infos.map(([input, info]) => [input, backend.lookUp(info)])),
      outputs: Object.fromEntries(
        Object.entries(results).map(([name, tensor]) => [name, backend.lookUp(tensor)]),
      ),
      kernels: backend.kernels,
    }
    tf.dispose(tensors)
    tf.dispose(results)
    return recording
  } finally {
    if (before) tf.setBackend(before)
  }
}
