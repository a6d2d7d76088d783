import type { Layer, Network } from './network.ts'

/** Any fully connected network on 28 × 28 inputs with 10 classes: a hidden layer for each width, input first. */
export type MlpKey = `mlp-${string}`

export const mlpLimits = { hiddenLayers: 32, width: 4096, weights: 25_000_000 } as const

/** A width from 1 to 4096, without leading zeros, so that a network has one key. */
const width = '(?:[1-9]\\d{0,2}|[1-3]\\d{3}|40[0-8]\\d|409[0-6])'
/** The widths alone, as they stand behind `mlp-`. */
export const mlpWidthsPattern = `${width}(?:-${width}){0,${mlpLimits.hiddenLayers - 1}}`
const key = new RegExp(`^mlp-(${mlpWidthsPattern})$`)

export const isMlpKey = (text: string): text is MlpKey => key.test(text)

/** Shapes only: whether one of so many weights may be trained is for `parseSpecification` to say. */
export function mlpOf(text: MlpKey): Network {
  const widths = key.exec(text)?.[1]?.split('-').map(Number)
  if (!widths) throw new RangeError(`${text} is no mlp-<width>-<width>…`)
  return {
    key: text,
    title: `MLP ${shortWidths(widths)}`,
    source: 'LeCun et al. 1998, fully connected networks; widths as in the key',
    input: [28, 28],
    classes: 10,
    layers: [784, ...widths].map((inputs, index) => layerOf(inputs, widths[index], index)),
  }
}

const layerOf = (inputs: number, outputs: number | undefined, index: number): Layer =>
  outputs === undefined
    ? { kind: 'dense', name: 'output', inputs, outputs: 10, activation: 'linear' }
    : { kind: 'dense', name: `fc${index + 1}`, inputs, outputs, activation: 'relu' }

/** `300-100`; equal neighbours together, as in `19×64`. */
function shortWidths(widths: readonly number[]): string {
  const runs: { readonly width: number; readonly times: number }[] = []
  for (const width of widths) {
    const last = runs.at(-1)
    if (last?.width === width) runs.splice(-1, 1, { width, times: last.times + 1 })
    else runs.push({ width, times: 1 })
  }
  return runs.map(({ width, times }) => (times > 1 ? `${times}×${width}` : width)).join('-')
}
