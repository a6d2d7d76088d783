import type { Way } from './circuit.ts'
import type { DevelopingCircuitSpecification } from './specification.ts'

type Listed = Pick<DevelopingCircuitSpecification, 'paces' | 'orders' | 'windows'>

/** The first of each list together: the circuit that the others are held against. */
export const baseOf = ({ paces, orders, windows }: Listed): Way => ({
  pace: paces[0] ?? 'decreasing',
  order: orders[0] ?? 'small',
  window: windows[0] ?? 'middle',
})

export type Aspect = keyof Way
/** A way that differs from the base in one aspect. */
export interface Varied {
  readonly aspect: Aspect
  readonly way: Way
}

/** One aspect at a time, so that a difference has one cause. */
export function variedOf({ paces, orders, windows }: Listed): Varied[] {
  const base = baseOf({ paces, orders, windows })
  return [
    ...paces.slice(1).map((pace): Varied => ({ aspect: 'pace', way: { ...base, pace } })),
    ...orders.slice(1).map((order): Varied => ({ aspect: 'order', way: { ...base, order } })),
    ...windows.slice(1).map((window): Varied => ({ aspect: 'window', way: { ...base, window } })),
  ]
}

export const wayArm = ({ pace, order, window }: Way): string => `${pace}-${order}-${window}`

/** `Small first, decreasing, middle`. */
export const wayLabel = ({ pace, order, window }: Way): string =>
  `${orderLabels[order]}, ${pace}, ${window}`

const orderLabels = { small: 'Small first', large: 'Large first', random: 'Random' } as const

/** The circuit wired at random, as much and as fast as the first way. */
export const randomArm = (specification: Listed): string =>
  wayArm({ ...baseOf(specification), order: 'random' })

/** As one of the orders, and as what a developed circuit that is drawn anew is held against. */
export const needsRandom = ({ orders, redrawn }: DevelopingCircuitSpecification): boolean =>
  orders.includes('random') || redrawn.length > 0
