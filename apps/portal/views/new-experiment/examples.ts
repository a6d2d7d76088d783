import first from '../../../../examples/first.yaml'
import global from '../../../../examples/lenet-global.yaml'
import layerWise from '../../../../examples/lenet-layer-wise.yaml'
import howMany from '../../../../examples/how-many.yaml'
import necessity from '../../../../examples/necessity.yaml'
import quick from '../../../../examples/quick.yaml'

export interface Example {
  readonly name: string
  /** What it is for, in a few words. */
  readonly purpose: string
  readonly text: string
}

/** The files of examples/, as places to start from. */
export const examples: readonly Example[] = [
  { name: 'quick', purpose: 'seconds, to see the whole path', text: quick },
  { name: 'first', purpose: 'minutes, five replicates', text: first },
  { name: 'global', purpose: 'as in the paper, one threshold over all layers', text: global },
  { name: 'layer-wise', purpose: 'as in the paper, a rate for each layer', text: layerWise },
  { name: 'necessity', purpose: 'does the whole network need its ticket?', text: necessity },
  { name: 'how-many', purpose: 'tickets without a weight in common', text: howMany },
]

/** Where a new experiment starts from unless its address says otherwise. */
export const firstText = first

/** The question that a specification asks, as it is written; null where none is. */
export function questionIn(specification: unknown): string | null {
  const { question } = Object(specification) as { readonly question?: unknown }
  return typeof question === 'string' ? question : null
}

/** The question of the text that a new experiment starts from. */
export const firstQuestion = /^question: *([a-z-]+)/m.exec(firstText)?.[1] ?? ''
