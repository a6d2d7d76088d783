/** The part of ONNX that a training graph needs, as data. */
export type ElementType = 'float32' | 'uint8' | 'int32' | 'int64' | 'bool'

export interface Graph {
  readonly name: string
  readonly nodes: readonly Node[]
  readonly constants: readonly Constant[]
  readonly inputs: readonly GraphValue[]
  readonly outputs: readonly GraphValue[]
}

export interface Node {
  readonly op: string
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly attributes: Readonly<Record<string, Attribute>>
}
/** Whole numbers, lists of them, and graphs: no operator used here takes another kind. */
export type Attribute = number | readonly number[] | Graph

export interface GraphValue {
  readonly name: string
  /** A word stands for a size that is known when the graph runs. */
  readonly shape: readonly (number | string)[]
  readonly type: ElementType
}

export interface Constant {
  readonly name: string
  readonly shape: readonly number[]
  readonly type: ElementType
  /** Elements, little-endian. */
  readonly bytes: Uint8Array
}

/** ONNX's numbers for element types (onnx.proto, TensorProto.DataType). */
export const typeCodes: Readonly<Record<ElementType, number>> = {
  float32: 1,
  uint8: 2,
  int32: 6,
  int64: 7,
  bool: 9,
}
