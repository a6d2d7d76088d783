import type { Value } from '../recording/recording.ts'
import { sizeOf, uniform } from '../recording/recording.ts'
import type { Attribute, Constant, ElementType, Node } from './model.ts'
import { typeCodes } from './model.ts'

/** What stands for a value in the graph: a name, and the type under it, which may be narrower than the value's own. */
export interface Held {
  readonly name: string
  readonly type: ElementType
}

/** Collects the nodes and constants of one graph while kernels are lowered into it. */
export class GraphBuilder {
  readonly nodes: Node[] = []
  readonly constants: Constant[] = []
  private readonly held = new Map<Value, Held>()
  private readonly constantNames = new Map<string, string>()

  /** Says what stands for a value. */
  bind(value: Value, name: string, type: ElementType = value.type): void {
    this.held.set(value, { name, type })
  }

  /** The name of a value, in its own shape and type. */
  read(value: Value): string {
    if (value.constant) {
      const element = this.readElement(value)
      return value.shape.length ? this.op('Expand', [element, this.integers(value.shape)]) : element
    }
    const { name, type } = this.readHeld(value)
    return type === value.type ? name : this.op('Cast', [name], { to: typeCodes[value.type] })
  }

  /** The value as it is held, for operators that take any type. */
  readHeld(value: Value): Held {
    if (value.constant) return { name: this.read(value), type: value.type }
    const held = this.held.get(value)
    if (!held) throw new Error(`Nothing has computed value ${value.id} [${value.shape}]`)
    return held
  }

  /** As `read`, for operators that broadcast: a constant whose elements are all equal becomes one element. */
  readElement(value: Value): string {
    if (!value.constant) return this.read(value)
    const element = uniform(value)
    if (element === undefined)
      throw new Error(
        `A recorded step made a constant [${value.shape}], perhaps random numbers: hand it in as an input`,
      )
    return this.constant([element], [], value.type)
  }

  /** @param unread outputs behind the first, which the operator must have and nothing reads */
  op(
    op: string,
    inputs: readonly string[],
    attributes: Readonly<Record<string, Attribute>> = {},
    unread: readonly string[] = [],
  ): string {
    const output = `${op}.${this.nodes.length}`
    const others = unread.map((name) => `${output}.${name}`)
    this.nodes.push({ op, inputs, outputs: [output, ...others], attributes })
    return output
  }

  /** A list of whole numbers, as operators take shapes and axes. */
  integers(values: readonly number[]): string {
    return this.constant(values, [values.length], 'int64')
  }

  /** The name of a constant; equal ones are one. */
  constant(values: readonly number[], shape: readonly number[], type: ElementType): string {
    if (sizeOf(shape) !== values.length) throw new Error(`${values.length} values for [${shape}]`)
    const key = `${type} [${shape}] ${values.map((value) => (Object.is(value, -0) ? '-0' : value))}`
    const known = this.constantNames.get(key)
    if (known) return known
    const name = `constant.${this.constants.length}`
    this.constants.push({ name, shape, type, bytes: bytesOf(values, type) })
    this.constantNames.set(key, name)
    return name
  }

  /**
   * Nodes that leave each value under the given name. A computed value is renamed where it is made: a copy would cost a
   * megabyte for each state of each step.
   */
  finish(results: Readonly<Record<string, Value>>): Node[] {
    const names = new Map<string, string>()
    const copies: Node[] = []
    for (const [result, value] of Object.entries(results)) {
      const name = this.read(value)
      if (!names.has(name) && this.nodes.some(({ outputs }) => outputs.includes(name)))
        names.set(name, result)
      else copies.push({ op: 'Identity', inputs: [name], outputs: [result], attributes: {} })
    }
    const renamed = (name: string) => names.get(name) ?? name
    return [...this.nodes, ...copies].map((node) => ({
      ...node,
      inputs: node.inputs.map(renamed),
      outputs: node.outputs.map(renamed),
    }))
  }
}

function bytesOf(values: readonly number[], type: ElementType): Uint8Array {
  if (type === 'float32') return new Uint8Array(Float32Array.from(values).buffer)
  if (type === 'int32') return new Uint8Array(Int32Array.from(values).buffer)
  if (type === 'int64') return new Uint8Array(BigInt64Array.from(values.map(BigInt)).buffer)
  return Uint8Array.from(values)
}
