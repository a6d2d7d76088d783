import type { TrainingState } from '../engine.ts'

/** The state of training by part, then by parameter: arrays on the host, tensors in a step. */
export interface StateParts<T> {
  readonly parameters: Readonly<Record<string, T>>
  readonly first: Readonly<Record<string, T>>
  readonly second: Readonly<Record<string, T>>
  /** Kernels alone, and none where it is not summed up. */
  readonly lossDecrease: Readonly<Record<string, T>>
}
const parts = ['parameters', 'first', 'second', 'lossDecrease'] as const

export const eachPart = <T, U>(
  { parameters, first, second, lossDecrease }: StateParts<T>,
  change: (arrays: Readonly<Record<string, T>>) => Readonly<Record<string, U>>,
): StateParts<U> => ({
  parameters: change(parameters),
  first: change(first),
  second: change(second),
  lossDecrease: isEmpty(lossDecrease) ? {} : change(lossDecrease),
})

/** All of them side by side, as `parameters/fc1/kernel`, `first/fc1/kernel`, `second/fc1/kernel`. */
export const flatten = <T>(state: StateParts<T>): Record<string, T> =>
  Object.fromEntries(
    parts.flatMap((part) =>
      Object.entries(state[part]).map(([name, item]) => [`${part}/${name}`, item]),
    ),
  )

export const unflatten = <T>(flat: Readonly<Record<string, T>>): StateParts<T> => {
  const part = (prefix: string) =>
    Object.fromEntries(
      Object.entries(flat)
        .filter(([name]) => name.startsWith(`${prefix}/`))
        .map(([name, item]) => [name.slice(prefix.length + 1), item]),
    )
  return {
    parameters: part('parameters'),
    first: part('first'),
    second: part('second'),
    lossDecrease: part('lossDecrease'),
  }
}

export const partsOf = ({
  parameters,
  moments,
  lossDecrease = {},
}: TrainingState): StateParts<Float32Array> => ({ parameters, ...moments, lossDecrease })

export const stateOf = (
  { parameters, first, second, lossDecrease }: StateParts<Float32Array>,
  step: number,
): TrainingState => ({
  parameters,
  moments: { first, second },
  step,
  ...(isEmpty(lossDecrease) ? {} : { lossDecrease }),
})

const isEmpty = (arrays: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(arrays).length === 0
