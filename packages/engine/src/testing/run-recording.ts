import { lower } from '../compiled/lower.ts'
import { encodeModel } from '../compiled/onnx/encode.ts'
import { onnxruntime } from '../compiled/onnxruntime.ts'
import type { Recording, TypedArray } from '../compiled/recording/recording.ts'

/** Lowers a recording, runs it once in onnxruntime, and returns its outputs. */
export async function runRecording(
  recording: Recording,
  elements: Readonly<Record<string, TypedArray>>,
): Promise<
  Readonly<Record<string, { readonly shape: readonly number[]; readonly data: number[] }>>
> {
  const inputs = Object.entries(recording.inputs)
  const outputs = Object.entries(recording.outputs)
  const { nodes, constants } = lower(recording, {}, (name) => `result:${name}`)
  const session = await onnxruntime.InferenceSession.create(
    encodeModel({
      name: 'once',
      nodes,
      constants,
      inputs: inputs.map(([name, { shape, type }]) => ({ name, shape, type })),
      outputs: outputs.map(([name, { shape, type }]) => ({ name: `result:${name}`, shape, type })),
    }),
    { intraOpNumThreads: 1, logSeverityLevel: 3 },
  )
  const results = await session.run(
    Object.fromEntries(
      inputs.map(([name, { shape, type }]) => [
        name,
        new onnxruntime.Tensor(type, elements[name]!, shape),
      ]),
    ),
  )
  await session.release()
  return Object.fromEntries(
    outputs.map(([name]) => {
      const { dims, data } = results[`result:${name}`]!
      return [name, { shape: dims, data: Array.from(data as TypedArray, Number) }]
    }),
  )
}
