/** What a step computes, as data: values, and the kernels that make them, in the order in which tfjs called them. */
export interface Recording {
  readonly inputs: Readonly<Record<string, Value>>
  readonly outputs: Readonly<Record<string, Value>>
  readonly kernels: readonly RecordedKernel[]
}

/** A tensor of which shape and type are known, but no elements unless it is a constant. Compared by identity. */
export interface Value extends Shaped {
  readonly id: number
  /** Elements, when the step itself made them. */
  readonly constant?: TypedArray
  /** Its name, when it was handed in. */
  readonly input?: string
}

export interface Shaped {
  readonly shape: readonly number[]
  readonly type: ValueType
}
export type ValueType = 'float32' | 'int32' | 'bool'
export type TypedArray = Float32Array | Int32Array | Uint8Array

export interface RecordedKernel {
  /** As tfjs names it, or as a pass does. */
  readonly name: string
  readonly inputs: Readonly<Record<string, Value>>
  readonly attributes: Readonly<Record<string, unknown>>
  readonly output: Value
}

export const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1)

export const sameShape = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((size, axis) => size === b[axis])

/** The element that all elements of a constant equal; undefined for anything else. */
export function uniform({ constant }: Value): number | undefined {
  const first = constant?.[0]
  return constant?.every((element) => Object.is(element, first)) ? first : undefined
}
