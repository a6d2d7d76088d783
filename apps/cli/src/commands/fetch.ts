import { Command } from 'commander'
import type { FetchedDataset } from '@lottery/datasets'
import { duration } from '../terminal/numbers.ts'
import { print, printJson } from '../terminal/print.ts'
import { progressDisplay, type ProgressDisplay } from '../terminal/progress.ts'
import { notEmpty } from './option-types.ts'

interface FetchOptions {
  readonly from?: string
  readonly json: boolean
}

export const fetch = (): Command =>
  new Command('fetch')
    .description(
      'Gets a data set that does not come with lottery-lab, and checks every file of it.',
    )
    .argument('<data set>', 'its key, such as fashion-mnist; doctor names them')
    .option('--from <folder>', 'a folder that has its files, instead of the network', notEmpty)
    .option('--json', 'print JSON, for programs', false)
    .addHelpText('after', '\nLOTTERY_DATASETS names the folder that keeps them.')
    .action(async (key: string, { from, json }: FetchOptions) => {
      const { fetchDataset, sourceOf } = await import('@lottery/datasets')
      const source = sourceOf(key)
      const { title } = source.description
      const display = json ? null : progressDisplay('MB')
      try {
        const fetched = await fetchDataset(source, {
          from,
          onProgress: display ? shownBy(display, title) : () => {},
        })
        display?.stop()
        if (json) printJson({ key, ...fetched })
        else print(outcomeOf(title, fetched))
      } finally {
        display?.stop()
      }
    })

export const outcomeOf = (title: string, { state, folder, place }: FetchedDataset): string =>
  ({
    installed: `${title} comes with lottery-lab: nothing has to be fetched.`,
    kept: `${title} is there already, every file as published: ${folder}`,
    fetched: `${title} is here, every file as published: ${folder} (from ${place})`,
  })[state]

/** Milliseconds before the time that is left can be told from the time that it took. */
const earliestEstimate = 1_000

function shownBy(display: ProgressDisplay, title: string) {
  const began = performance.now()
  return ({ received, total }: { readonly received: number; readonly total: number }): void => {
    const elapsed = performance.now() - began
    const left = Math.max(0, (elapsed / received) * (total - received))
    display.show([
      {
        key: title,
        label: title,
        done: Math.min(Math.round(received / 1e6), Math.round(total / 1e6)),
        total: Math.round(total / 1e6),
        note:
          elapsed < earliestEstimate || received >= total ? '' : `${duration(left / 1_000)} left`,
      },
    ])
  }
}
