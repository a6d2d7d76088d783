import * as tf from '@tensorflow/tfjs'
import { kernels } from '../kernels/registry.ts'
import type { RecordedKernel, TypedArray, Value, ValueType } from './recording.ts'

export const backendName = 'recording'

/** A tfjs backend that computes nothing: each kernel is written down, and its output has a shape and no elements. */
export class RecordingBackend extends tf.KernelBackend {
  kernels: RecordedKernel[] = []
  private readonly values = new WeakMap<object, Value>()
  private made = 0

  /** A new value, and the handle by which tfjs knows it. */
  record(value: Omit<Value, 'id'>): tf.TensorInfo {
    const dataId = {}
    this.values.set(dataId, { id: this.made++, ...value })
    return { dataId, shape: [...value.shape], dtype: value.type }
  }

  lookUp({ dataId }: { readonly dataId: object }): Value {
    const value = this.values.get(dataId)
    if (!value)
      throw new Error(
        'A recorded step used a tensor made outside of it, or one that its kernel does not record: hand it in as an input',
      )
    return value
  }

  run(
    name: string,
    tensors: tf.NamedTensorInfoMap,
    attributes: object,
  ): tf.TensorInfo | tf.TensorInfo[] {
    const inputs = Object.fromEntries(
      Object.entries(tensors).flatMap(([key, tensor]) =>
        tensor ? [[key, this.lookUp(tensor)]] : [],
      ),
    )
    const kernel = kernels[name]!
    const info = this.record(kernel.shape(inputs, attributes))
    this.kernels.push({
      name,
      inputs,
      attributes: { ...attributes },
      output: this.lookUp(info),
    })
    const more = kernel
      .unrecorded?.(inputs, attributes)
      .map(({ shape, type }): tf.TensorInfo => ({ dataId: {}, shape: [...shape], dtype: type }))
    return more ? [info, ...more] : info
  }

  override write(elements: tf.BackendValues, shape: number[], type: tf.DataType): object {
    const constant = (elements as TypedArray).slice()
    return this.record({ shape, type: recordable(type), constant }).dataId
  }
  override move(_: object, __: tf.BackendValues, shape: number[], type: tf.DataType): never {
    throw new Error(
      `A recorded step used a ${type} tensor [${shape}] of another backend: hand it in as an input`,
    )
  }
  override readSync(dataId: object): TypedArray {
    const { constant } = this.lookUp({ dataId })
    if (!constant)
      throw new Error('A recorded step read a tensor: its elements are not known while recording')
    return constant
  }
  override async read(dataId: object): Promise<TypedArray> {
    return this.readSync(dataId)
  }
  override disposeData(): boolean {
    return true
  }
  override incRef(): void {}
  override refCount(): number {
    return 1
  }
  override numDataIds(): number {
    return 0
  }
  override memory(): { unreliable: boolean } {
    return { unreliable: true }
  }
  override floatPrecision(): 32 {
    return 32
  }
  override epsilon(): number {
    return 1e-7
  }
  override dispose(): void {}
}

export function recordable(type: tf.DataType): ValueType {
  if (type === 'float32' || type === 'int32' || type === 'bool') return type
  throw new Error(
    `A recorded step made a ${type} tensor: only float32, int32 and bool are recorded`,
  )
}

/** Makes the backend known to tfjs, once. */
export function recordingBackend(): RecordingBackend {
  if (!tf.findBackendFactory(backendName)) {
    tf.registerBackend(backendName, () => new RecordingBackend(), -1)
    for (const kernelName of Object.keys(kernels))
      tf.registerKernel({
        kernelName,
        backendName,
        kernelFunc: ({ inputs, attrs, backend }) =>
          (backend as RecordingBackend).run(kernelName, inputs, attrs ?? {}),
      })
  }
  return tf.findBackend(backendName) as RecordingBackend
}
