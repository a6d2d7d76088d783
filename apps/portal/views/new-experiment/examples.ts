import first from '../../../../examples/first.yaml'
import global from '../../../../examples/lenet-global.yaml'
import layerWise from '../../../../examples/lenet-layer-wise.yaml'
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
]

/** Where a new experiment starts from unless its address says otherwise. */
export const firstText = first
