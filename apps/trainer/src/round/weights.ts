import {
  identityOfBytes,
  kernelOf,
  layerOfMask,
  parameterShapes,
  prunableLayers,
  type Identity,
  type Mask,
  type Network,
  type Parameters,
} from '@lottery/science'

/** SHA-256 of all arrays as float32, little-endian, in the network's order: kernel, bias, layer by layer. */
export function hashOf(network: Network, parameters: Parameters): Identity {
  const arrays = Object.keys(parameterShapes(network)).map((name) => parameters[name]!)
  const bytes = new Uint8Array(arrays.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let offset = 0
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offset)
    offset += byteLength
  }
  return identityOfBytes(bytes)
}

/** Kernels without their pruned places, in order of index; biases whole. */
export const keptOf = (network: Network, parameters: Parameters, mask: Mask): Parameters => ({
  ...parameters,
  ...Object.fromEntries(
    prunableLayers(network).map((layer) => {
      const kept = layerOfMask(mask, layer)
      const name = kernelOf(layer.name)
      return [name, parameters[name]!.filter((_, index) => kept[index])]
    }),
  ),
})
