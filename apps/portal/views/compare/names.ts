import { percent } from '../../figures/format.ts'
import { armNames } from '../runs/words.ts'
import type { Comparison } from './documents.ts'

export interface GroupName {
  readonly name: string
  readonly note: string
}

/** Keys that follow from others, or say nothing of what is done to the network; named only where nothing else differs. */
const minor = /^(rounds|claimFrom|margin|speed|engine|question|rates|exempt|arms\.|evaluate\.)/

const values: Readonly<Record<string, (value: string) => string>> = {
  arm: (value) => armNames[value] ?? value,
  scope: (value) => value,
  rate: (value) => `${percent(Number(value), 0)} a round`,
  rounds: (value) => `${value} rounds`,
  'training.steps': (value) => `${Number(value)} steps`,
  'training.rate': (value) => `rate ${value}`,
  'training.batch': (value) => `batches of ${value}`,
  rewindStep: (value) => `step ${value}`,
}
const write = (key: string, value: string | null): string =>
  value === null ? `no ${key}` : (values[key]?.(value) ?? `${key} ${value}`)

/** The keys worth naming, the arm and the scope first. */
export function mainKeys({ differing }: Pick<Comparison, 'differing'>): Comparison['differing'] {
  const main = differing.filter(({ key }) => !minor.test(key))
  const first = ['scope', 'arm']
  return (main.length > 0 ? main : differing).toSorted(
    (a, b) => (first.indexOf(a.key) + 1 || 9) - (first.indexOf(b.key) + 1 || 9),
  )
}

/** A group is called by what differs: the first key as its name, the others as a note. */
export function namesOf(comparison: Pick<Comparison, 'differing' | 'groups'>): GroupName[] {
  const keys = mainKeys(comparison)
  return comparison.groups.map(({ arm, title }, index) => {
    const words = keys.map(({ key, values: all }) => write(key, all[index] ?? null))
    const [name = armNames[arm] ?? title, ...rest] = words
    // A group of tickets needs no word for it: the controls beside it say theirs.
    return { name, note: rest.filter((word) => word !== armNames['ticket']).join(', ') }
  })
}

/** `global, 30 % a round` */
export const fullName = ({ name, note }: GroupName): string => (note ? `${name}, ${note}` : name)
