import { Command } from 'commander'
import { networkFamilies, networks as registry, prunableLayers, totalOf } from '@lottery/science'
import { whole } from '../terminal/numbers.ts'
import { print, printJson } from '../terminal/print.ts'

export const networks = (): Command =>
  new Command('networks')
    .description('Lists the networks that can be trained, and how those of a family are named.')
    .option('--json', 'print JSON, for programs', false)
    .action(({ json }: { readonly json: boolean }) => {
      if (json) printJson({ networks: Object.values(registry), families: networkFamilies })
      else print(...networkLines())
    })

export const networkLines = (): string[] => [
  ...Object.values(registry).flatMap((network) => {
    const layers = prunableLayers(network)
    const weights = totalOf(layers)
    return [
      `${network.key}: ${network.title}, ${whole(weights)} prunable weights in ${layers.map(({ name }) => name).join(', ')}`,
      ...('about' in network ? [`  ${network.about}`] : []),
      `  ${network.source}`,
    ]
  }),
  ...networkFamilies.flatMap(({ form, title, range, example }) => [
    `${form}: ${title}`,
    `  ${range}, such as ${example}`,
  ]),
]
