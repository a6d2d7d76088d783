import { matchUnits } from '../alignment/match-units.ts'
import { orderUnits } from '../alignment/unit-order.ts'
import { prunableLayers, type Network, type Parameters } from '../networks/network.ts'
import { kernelWith } from './dead-inputs.ts'
import type { Measurement } from './measurement.ts'

/**
 * How well two networks fit, their hidden units matched by `matchUnits`: the cosine of all their kernels as one vector,
 * −1 … 1. Ends: the one whose units are ordered, then the other; `initial` and `otherInitials`: θ0 of both, in that order.
 * `before` and `after` are of the ends; `drawn` is of θ0 matched alike by itself: what matching finds where there is nothing.
 */
export const unitMatch: Measurement = {
  title: 'Fit of two networks, hidden units matched',
  source: 'Ainsworth et al. 2022 (arXiv 2209.04836), section 3.2; docs/science.md, protocol 3',
  measure: ({ network, initial, otherInitials = [], ends }) => {
    const [end, toEnd] = ends
    const [toStart] = otherInitials
    if (!initial || !toStart || !end || !toEnd || otherInitials.length + ends.length !== 3)
      throw new RangeError('Units are matched of two ends, beside their two starts')
    const matched = (units: Parameters, to: Parameters): number =>
      cosineOf(network, orderUnits(network, units, matchUnits(network, units, to)), to)
    return {
      before: [cosineOf(network, end, toEnd)],
      after: [matched(end, toEnd)],
      drawn: [matched(initial, toStart)],
    }
  },
}

/** 0 where one of them is all zero. */
function cosineOf(network: Network, one: Parameters, other: Parameters): number {
  let [product, ofOne, ofOther] = [0, 0, 0]
  for (const layer of prunableLayers(network)) {
    const [weights, others] = [kernelWith(one, layer), kernelWith(other, layer)]
    for (let at = 0; at < weights.length; at++) {
      product += weights[at]! * others[at]!
      ofOne += weights[at]! ** 2
      ofOther += others[at]! ** 2
    }
  }
  return product === 0 ? 0 : product / Math.sqrt(ofOne * ofOther)
}
