import type { Network } from './network.ts'

/** Frankle & Carbin 2019, section 2 and figure 2: 266,200 prunable weights. */
export const lenet300100: Network = {
  key: 'lenet-300-100',
  title: 'LeNet-300-100',
  source: 'Frankle & Carbin 2019 (arXiv 1803.03635), figure 2; LeCun et al. 1998',
  input: [28, 28],
  classes: 10,
  layers: [
    { kind: 'dense', name: 'fc1', inputs: 784, outputs: 300, activation: 'relu' },
    { kind: 'dense', name: 'fc2', inputs: 300, outputs: 100, activation: 'relu' },
    { kind: 'dense', name: 'output', inputs: 100, outputs: 10, activation: 'linear' },
  ],
}
