/** Numbers may differ in their last digits from one version of Node to another. */
const tolerance = 1e-9
const mostTold = 20

/** Where two values of JSON differ, as paths with both sides; numbers to one part in a thousand million. */
export function differencesOf(saved: unknown, made: unknown): string[] {
  const found: string[] = []
  compare(saved, made, '', found)
  return found.slice(0, mostTold)
}

function compare(saved: unknown, made: unknown, path: string, found: string[]): void {
  if (typeof saved === 'number' && typeof made === 'number') {
    if (Math.abs(saved - made) > tolerance * Math.max(1, Math.abs(saved), Math.abs(made)))
      found.push(`${path}: ${saved} was saved, ${made} is found`)
    return
  }
  if (isObject(saved) && isObject(made)) {
    for (const key of new Set([...Object.keys(saved), ...Object.keys(made)]))
      compare(saved[key], made[key], path === '' ? key : `${path}.${key}`, found)
    return
  }
  if (saved !== made)
    found.push(`${path}: ${JSON.stringify(saved)} was saved, ${JSON.stringify(made)} is found`)
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
