import { networkOf, prunableLayers, type Problem } from '@lottery/science'
import { emptiedLayers, keptByLayer, type LayerCounts } from '../training/kept-by-layer.ts'
import { pruneAmount } from '../training/prune-amount.ts'
import type { DisjointSpecification } from './specification.ts'

type Layers = Pick<DisjointSpecification, 'network' | 'exempt' | 'shared'>

/** Layers in which tickets must be disjoint. */
export const disjointLayers = ({ network, exempt, shared }: Layers): string[] =>
  prunableLayers(networkOf(network))
    .map(({ name }) => name)
    .filter((name) => !exempt.includes(name) && !shared.includes(name))

/** Tickets of such counts that fit beside one another: ⌊total ÷ kept⌋ of the layer that has least room. */
export const roomFor = (
  specification: Layers,
  layers: readonly { readonly layer: string; readonly kept: number; readonly total: number }[],
): { readonly tickets: number; readonly layer: string } => {
  const disjoint = disjointLayers(specification)
  const rooms = layers
    .filter(({ layer, kept }) => disjoint.includes(layer) && kept > 0)
    .map(({ layer, kept, total }) => ({ layer, tickets: Math.floor(total / kept) }))
  const least = Math.min(...rooms.map(({ tickets }) => tickets))
  return rooms.find(({ tickets }) => tickets === least) ?? { layer: '', tickets: Infinity }
}

/** What every ticket keeps at every round, first ticket first: known before anything is trained, or null. */
function plannedTickets(specification: DisjointSpecification): LayerCounts[][] | null {
  const { network, rounds, tickets } = specification
  const amount = pruneAmount(specification)
  const disjoint = disjointLayers(specification)
  let free: LayerCounts = Object.fromEntries(
    prunableLayers(networkOf(network)).map(({ name, total }) => [name, total]),
  )
  const planned: LayerCounts[][] = []
  for (let ticket = 1; ticket <= tickets; ticket++) {
    const counts = keptByLayer(amount, free, rounds)
    const kept = counts?.at(-1)
    if (!counts || !kept) return null
    planned.push(counts)
    free = Object.fromEntries(
      Object.entries(free).map(([name, left]) => [
        name,
        disjoint.includes(name) ? left - (kept[name] ?? 0) : left,
      ]),
    )
  }
  return planned
}

/** No layer to be disjoint in, or too little room in one, as far as that is known before anything runs. */
export function ticketProblems(specification: DisjointSpecification): Problem[] {
  const layers = layerProblems(specification)
  return layers.length > 0 ? layers : roomProblems(specification)
}

function layerProblems(specification: DisjointSpecification): Problem[] {
  const { network, shared } = specification
  const names = prunableLayers(networkOf(network)).map(({ name }) => name)
  const unknown = shared.flatMap((name, i): Problem[] =>
    names.includes(name)
      ? []
      : [
          {
            code: 'unknown-layer',
            field: `shared.${i}`,
            value: name,
            fix: `${network} has the layers ${names.join(', ')}.`,
          },
        ],
  )
  if (unknown.length > 0 || disjointLayers(specification).length > 0) return unknown
  return [
    {
      code: 'nothing-disjoint',
      field: 'shared',
      value: shared,
      fix: 'leave at least one layer in which tickets must be disjoint.',
    },
  ]
}

/** Under layer-wise scope the rates say how many tickets fit. */
function roomProblems(specification: DisjointSpecification): Problem[] {
  const [first] = plannedTickets(specification) ?? []
  if (!first) return []
  const [whole, kept] = [first[0] ?? {}, first.at(-1) ?? {}]
  const { tickets, layer } = roomFor(
    specification,
    Object.keys(whole).map((name) => ({
      layer: name,
      kept: kept[name] ?? 0,
      total: whole[name] ?? 0,
    })),
  )
  if (specification.tickets <= tickets) return []
  return [
    {
      code: 'no-room',
      field: 'tickets',
      value: specification.tickets,
      fix: `${layer} has room for ${tickets} tickets that keep ${kept[layer]} of its ${whole[layer]} weights: look for fewer, prune more rounds, or let them share ${layer}.`,
    },
  ]
}

/** What can be known of the layers before anything runs. */
export function roomWarnings(specification: DisjointSpecification): string[] {
  const planned = plannedTickets(specification)
  // The first one is in the plan, which says so itself.
  if (planned)
    return planned.slice(1).flatMap((counts, i) => emptiedLayers(counts, `Ticket ${i + 2}`))
  return [
    'Under global scope what a ticket keeps of each layer is found, not planned: the search also ends where a layer has no room for another.',
  ]
}
