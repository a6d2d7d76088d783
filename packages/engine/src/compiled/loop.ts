import type { Storage } from './lower.ts'
import { lower } from './lower.ts'
import type { ElementType, Graph, GraphValue } from './onnx/model.ts'
import type { Recording } from './recording/recording.ts'

/** How the inputs and outputs of a recorded step behave when it is repeated. All others stay the same throughout. */
export interface Repetition {
  /** Inputs that take the output of the same name from the step before. */
  readonly state: readonly string[]
  /** Inputs with one row per step. */
  readonly sequences: readonly string[]
  /** Outputs kept for every step. */
  readonly logged: readonly string[]
  readonly storage: Storage
  /** Inputs whose first size is known only when the graph runs. */
  readonly open: readonly string[]
}

/** Names in the graph; inputs that stay the same keep their own. */
export const firstOf = (state: string): string => `first:${state}`
export const lastOf = (state: string): string => `last:${state}`
export const allOf = (sequence: string): string => `all:${sequence}`
export const logOf = (output: string): string => `log:${output}`
const nextOf = (output: string): string => `next:${output}`

/** A graph that runs the recorded step once for each row of its sequences, as one ONNX Scan. */
export function loop({ inputs, outputs, kernels }: Recording, repetition: Repetition): Graph {
  const { state, sequences, logged, storage, open } = repetition
  const { nodes, constants } = lower({ inputs, outputs, kernels }, storage, nextOf)
  const input = (name: string) => ({ ...inputs[name]!, type: storage[name] ?? inputs[name]!.type })
  const shared = Object.keys(inputs).filter(
    (name) => !state.includes(name) && !sequences.includes(name),
  )
  const body: Graph = {
    name: 'step',
    nodes,
    constants: [],
    inputs: [...state, ...sequences].map((name) => valueOf(name, input(name))),
    outputs: [...state, ...logged].map((name) => valueOf(nextOf(name), outputs[name]!)),
  }
  return {
    name: 'steps',
    constants,
    inputs: [
      ...state.map((name) => valueOf(firstOf(name), input(name))),
      ...sequences.map((name) => perStep(valueOf(allOf(name), input(name)))),
      ...shared.map((name) => {
        const value = valueOf(name, input(name))
        return open.includes(name) ? opened(value) : value
      }),
    ],
    outputs: [
      ...state.map((name) => valueOf(lastOf(name), outputs[name]!)),
      ...logged.map((name) => perStep(valueOf(logOf(name), outputs[name]!))),
    ],
    nodes: [
      {
        op: 'Scan',
        inputs: [...state.map(firstOf), ...sequences.map(allOf)],
        outputs: [...state.map(lastOf), ...logged.map(logOf)],
        attributes: { num_scan_inputs: sequences.length, body },
      },
    ],
  }
}

interface Typed {
  readonly shape: readonly number[]
  readonly type: ElementType
}

const valueOf = (name: string, { shape, type }: Typed): GraphValue => ({ name, shape, type })

const perStep = (value: GraphValue): GraphValue => ({ ...value, shape: ['steps', ...value.shape] })

const opened = (value: GraphValue): GraphValue => ({
  ...value,
  shape: [`${value.name} count`, ...value.shape.slice(1)],
})
