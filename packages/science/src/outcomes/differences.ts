/** A place where two values of JSON differ, with both sides; `path` is empty for the values themselves. */
export interface Difference {
  readonly path: string
  readonly one: unknown
  readonly other: unknown
}

/**
 * Where two values of JSON differ, leaf by leaf, in the order of the first's keys. A key that one side lacks is
 * `undefined` there; NaN equals itself, and -0 equals 0.
 */
export function differencesBetween(one: unknown, other: unknown, path = ''): Difference[] {
  if (Object.is(one, other) || one === other) return []
  if (!isObject(one) || !isObject(other)) return [{ path, one, other }]
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) =>
    differencesBetween(one[key], other[key], path === '' ? key : `${path}.${key}`),
  )
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
