import first from '../../../../examples/first.yaml'
import global from '../../../../examples/lenet-global.yaml'
import layerWise from '../../../../examples/lenet-layer-wise.yaml'
import howMany from '../../../../examples/how-many.yaml'
import necessity from '../../../../examples/necessity.yaml'
import depth from '../../../../examples/depth.yaml'
import properties from '../../../../examples/properties.yaml'
import sufficiency from '../../../../examples/sufficiency.yaml'
import initialisation from '../../../../examples/initialisation.yaml'
import seeking from '../../../../examples/seeking.yaml'
import transfer from '../../../../examples/transfer.yaml'
import size from '../../../../examples/size.yaml'
import developingCircuit from '../../../../examples/developing-circuit.yaml'
import mushroomBody from '../../../../examples/developing-circuit-mushroom-body.yaml'
import theory from '../../../../examples/theory.yaml'
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
  { name: 'depth', purpose: 'did pruning happen most in the deeper layers?', text: depth },
  { name: 'properties', purpose: 'how is a ticket’s mask built?', text: properties },
  { name: 'necessity', purpose: 'does the whole network need its ticket?', text: necessity },
  { name: 'sufficiency', purpose: 'do more tickets make a network better?', text: sufficiency },
  { name: 'how-many', purpose: 'tickets without a weight in common', text: howMany },
  {
    name: 'initialisation',
    purpose: 'what is special about kept initial weights?',
    text: initialisation,
  },
  { name: 'seeking', purpose: 'does training seek the ticket?', text: seeking },
  { name: 'transfer', purpose: 'is a ticket one on other data too?', text: transfer },
  { name: 'size', purpose: 'do larger networks hold more tickets?', text: size },
  { name: 'developing-circuit', purpose: 'pruned while it trains', text: developingCircuit },
  { name: 'mushroom-body', purpose: 'the same of the fly’s circuit', text: mushroomBody },
  { name: 'theory', purpose: 'does pruning narrow the gap to the test?', text: theory },
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
