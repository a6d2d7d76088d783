import type { Network } from './network.ts'

/**
 * The mushroom body of the fly, reduced: of the layers from channels to Kenyon cells to outputs only the last is learned,
 * and pruned. Its loss has one minimum, whatever the weights start from: what their start can change is how soon.
 */
export const mushroomBody: Network = {
  key: 'mushroom-body',
  title: 'Mushroom body',
  about:
    'After the fly: 49 channels (means of 4 × 4 pixels) to 2,000 Kenyon cells of 6 or 7 random channels each, fixed by the seed and excitatory, of which inhibition leaves the 100 most active. Only the weights to the outputs are learned, by gradient, and pruned; outputs are the ten classes, where the fly has 34.',
  source:
    'Dasgupta et al. 2017 (Science 358:793), figure 1: channels, cells, 5 % active; Aso et al. 2014 (eLife 3:e04577): about 2,000 cells, 21 types of outputs; Caron et al. 2013 (Nature 497:113): random inputs; Lin et al. 2014 (Nat. Neurosci. 17:559): sparse by inhibition',
  input: [28, 28],
  classes: 10,
  expansion: { block: 4, cells: 2_000, inputs: [6, 7], active: 100 },
  layers: [{ kind: 'dense', name: 'output', inputs: 2_000, outputs: 10, activation: 'linear' }],
}
