import type { Attribute, Constant, Graph, GraphValue, Node } from './model.ts'
import { typeCodes } from './model.ts'
import { MessageWriter } from './protocol-buffer.ts'

const irVersion = 10
const operatorSet = 21

/** A model file in memory. Field numbers are those of onnx.proto (github.com/onnx/onnx). */
export const encodeModel = (graph: Graph): Uint8Array =>
  new MessageWriter()
    .integer(1, irVersion)
    .text(2, 'lottery-lab')
    .message(7, (message) => writeGraph(message, graph))
    .message(8, (set) => set.text(1, '').integer(2, operatorSet))
    .finish()

function writeGraph(message: MessageWriter, { name, nodes, constants, inputs, outputs }: Graph) {
  for (const node of nodes) message.message(1, (part) => writeNode(part, node))
  message.text(2, name)
  for (const constant of constants) message.message(5, (part) => writeConstant(part, constant))
  for (const input of inputs) message.message(11, (part) => writeValue(part, input))
  for (const output of outputs) message.message(12, (part) => writeValue(part, output))
}

function writeNode(message: MessageWriter, { op, inputs, outputs, attributes }: Node) {
  for (const input of inputs) message.text(1, input)
  for (const output of outputs) message.text(2, output)
  message.text(4, op)
  for (const [name, attribute] of Object.entries(attributes))
    message.message(5, (part) => writeAttribute(part.text(1, name), attribute))
}

const attributeTypes = { integer: 2, graph: 5, integers: 7 }

function writeAttribute(message: MessageWriter, attribute: Attribute) {
  if (typeof attribute === 'number')
    return message.integer(3, attribute).integer(20, attributeTypes.integer)
  if ('nodes' in attribute)
    return message
      .message(6, (part) => writeGraph(part, attribute))
      .integer(20, attributeTypes.graph)
  for (const element of attribute) message.integer(8, element)
  return message.integer(20, attributeTypes.integers)
}

function writeConstant(message: MessageWriter, { name, shape, type, bytes }: Constant) {
  for (const size of shape) message.integer(1, size)
  message.integer(2, typeCodes[type]).text(8, name).bytes(9, bytes)
}

function writeValue(message: MessageWriter, { name, shape, type }: GraphValue) {
  message.text(1, name).message(2, (valueType) =>
    valueType.message(1, (tensor) =>
      tensor.integer(1, typeCodes[type]).message(2, (sizes) => {
        for (const size of shape)
          sizes.message(1, (dimension) =>
            typeof size === 'number' ? dimension.integer(1, size) : dimension.text(2, size),
          )
      }),
    ),
  )
}
