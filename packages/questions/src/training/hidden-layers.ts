import { networkOf, prunableLayers, type NetworkKey, type Problem } from '@lottery/science'

/**
 * What a question that compares layers, or changes hidden ones, says of a network that has one prunable layer.
 * @param why what it would have nothing for, as the end of a sentence
 */
export function withoutHiddenLayers(
  { network }: { readonly network: NetworkKey },
  why: string,
): Problem[] {
  const [only, ...others] = prunableLayers(networkOf(network))
  if (!only || others.length > 0) return []
  return [
    {
      code: 'no-meaning',
      field: 'network',
      value: network,
      fix: `${only.name} is the only layer of ${network} that is trained and pruned: ${why}. Name a network with hidden layers, such as lenet-300-100.`,
    },
  ]
}
