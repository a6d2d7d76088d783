import type { Problem } from '@lottery/science'
import type { DevelopingCircuitSpecification } from './specification.ts'

/** What its fields rule out together. */
export function scheduleProblems(specification: DevelopingCircuitSpecification): Problem[] {
  const { rounds, prunings, paces, orders, windows, redrawn, redrawnAt } = specification
  const problems: Problem[] = []
  const add = (code: string, field: string, value: unknown, fix: string) =>
    problems.push({ code, field, value, fix })
  if (prunings > rounds)
    add(
      'out-of-range',
      'prunings',
      prunings,
      `the training is interrupted ${rounds} times: use 1 to ${rounds}.`,
    )
  else if (windows.length > 1 && rounds - prunings < 2)
    add(
      'windows-coincide',
      'windows',
      windows,
      `with ${prunings} prunings at ${rounds} interruptions two windows are the same: ask for ${prunings + 2} rounds or more, or for one window.`,
    )
  if (paces.length > 1 && prunings === 1)
    add(
      'paces-coincide',
      'paces',
      paces,
      'with one pruning all paces are the same: prune at 2 interruptions or more, or ask for one pace.',
    )
  if (orders[0] === 'random')
    add(
      'no-meaning',
      'orders',
      orders,
      'random wiring has as many weights of each layer as another circuit: name small or large first.',
    )
  if (redrawn.length > 0 && redrawnAt > rounds)
    add('out-of-range', 'redrawnAt', redrawnAt, `the last round is ${rounds}: use 1 to ${rounds}.`)
  return problems
}
