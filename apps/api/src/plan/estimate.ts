import { isExpanded, networkOf, prunableLayers, sum, totalOf, wiringShapes } from '@lottery/science'
import { shareARound, type Specification } from '@lottery/questions'
import type { PlannedWork } from '@lottery/planner'

/**
 * Multiplications and additions a second that one common desktop core gives each engine: compiled trained LeNet-300-100
 * (6 a weight and example, batch 60) at about 450 steps a second, tfjs on wasm at about 40.
 */
const operationsASecond = { compiled: 4.3e10, tfjs: 4e9 }

/** What finding the most active of an expansion's cells takes, by cell, in the same: measured beside LeNet-300-100. */
const operationsACell = 500

const weightsOf = ({ network }: Pick<Specification, 'network'>): number =>
  totalOf(prunableLayers(networkOf(network)))

/** Optimizer steps a second and core, within a factor of about two; for machines that have stored no such round. */
export const roughRate = (specification: Specification): number =>
  operationsASecond[specification.engine] /
  ((6 * weightsOf(specification) + fixedOf(specification)) * specification.training.batch)

/** Of an example, in what is never trained: there is no way back through it. */
function fixedOf({ network: key }: Pick<Specification, 'network'>): number {
  const network = networkOf(key)
  if (!isExpanded(network)) return 0
  const products = Object.values(wiringShapes(network)).map(
    ([rows = 0, columns = 0]) => rows * columns,
  )
  return 2 * sum(products) + operationsACell * network.expansion.cells
}

/** About what a round leaves: four bytes a kept weight, a bit a weight of its mask, histories and series. */
export function bytesOf(
  specification: Specification,
  work: readonly Pick<PlannedWork, 'round'>[],
): number {
  const weights = weightsOf(specification)
  const histories = 2_500 * 12 * prunableLayers(networkOf(specification.network)).length
  const evaluations = Math.ceil(specification.training.steps / specification.evaluate.every) + 1
  return work.reduce(
    (sum, { round }) =>
      sum +
      4 * weights * (1 - shareARound(specification)) ** round +
      weights / 8 +
      histories +
      36 * evaluations,
    0,
  )
}
