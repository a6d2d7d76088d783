import { identityOfBytes, type Identity } from '../identity/identity.ts'
import { parameterShapes, type Network, type Parameters } from './network.ts'

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
