import {
  kernelOf,
  layerOfMask,
  prunableLayers,
  type Mask,
  type Network,
  type Parameters,
} from '@lottery/science'

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
