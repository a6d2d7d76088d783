import { datasetDescriptions } from '@lottery/science'
import type { DatasetSource } from './dataset.ts'
import { fetchCommand } from './fetched-folder.ts'
import { idxFiles } from './idx-files.ts'

const description = datasetDescriptions['fashion-mnist']

/**
 * Its authors publish the MD5 of four packed files. The SHA-256 here are of what is in those very files, unpacked:
 * docs/decisions/0005-fashion-mnist.md.
 */
export const fashionMnist: DatasetSource = {
  description,
  files: idxFiles(
    description,
    {
      train: {
        images: 'c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888',
        labels: 'bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9',
      },
      test: {
        images: '5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b',
        labels: '0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34',
      },
    },
    `get the original again with ${fetchCommand(description.key)}`,
  ),
  origin: {
    kind: 'fetched',
    addresses: [
      'https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion',
      'http://fashion-mnist.s3-website.eu-central-1.amazonaws.com',
    ],
    systemFolders: ['/usr/share/datasets/fashion-mnist'],
    otherwise:
      'on Debian and Ubuntu, apt-get install dataset-fashion-mnist brings the files and the command then finds them; anywhere else, name a folder that has them with --from',
    packedBytes: 30_878_645,
  },
}
