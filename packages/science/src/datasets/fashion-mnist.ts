import type { DatasetDescription } from './dataset.ts'

export const fashionMnist: DatasetDescription = {
  key: 'fashion-mnist',
  title: 'Fashion-MNIST',
  source: 'Xiao, Rasul & Vollgraf 2017 (arXiv 1708.07747), articles of clothing; Zalando SE, MIT',
  shape: [28, 28],
  classes: [
    'T-shirt/top',
    'Trouser',
    'Pullover',
    'Dress',
    'Coat',
    'Sandal',
    'Shirt',
    'Sneaker',
    'Bag',
    'Ankle boot',
  ],
  counts: { train: Array<number>(10).fill(6000), test: Array<number>(10).fill(1000) },
}
