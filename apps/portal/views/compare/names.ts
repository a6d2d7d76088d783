import { percent } from '../../figures/format.ts'
import type { Comparison } from './documents.ts'

export interface GroupName {
  readonly name: string
  readonly note: string
}

/** Keys that follow from others, or say nothing of what is done to the network; named only where nothing else differs. */
const minor = /^(rounds|claimFrom|margin|speed|engine|question|rates|exempt|arms\.|evaluate\.)/
const arm = 'arm'

const values: Readonly<Record<string, (value: string) => string>> = {
  scope: (value) => value,
  network: (value) => value,
  'data.dataset': (value) => value,
  rate: (value) => `${percent(Number(value), 0)} a round`,
  rounds: (value) => `${value} rounds`,
  'training.steps': (value) => `${Number(value)} steps`,
  'training.rate': (value) => `rate ${value}`,
  'training.batch': (value) => `batches of ${value}`,
  rewindStep: (value) => `step ${value}`,
}

function write(key: string, value: string | null): string {
  if (value === null) return `no ${key}`
  const known = values[key]
  if (!known) return `${key} ${value}`
  return value
    .split(' or ')
    .map((one) => known(one))
    .join(' or ')
}

/** The keys worth naming, the scope and the arm first; one that tells no more groups apart than those before follows from them. */
export function mainKeys({ differing }: Pick<Comparison, 'differing'>): Comparison['differing'] {
  const main = differing.filter(({ key }) => !minor.test(key))
  const first = ['scope', arm]
  return (main.length > 0 ? main : differing)
    .toSorted((a, b) => (first.indexOf(a.key) + 1 || 9) - (first.indexOf(b.key) + 1 || 9))
    .reduce<Comparison['differing']>(
      (kept, row) => (classes([...kept, row]) > classes(kept) ? [...kept, row] : kept),
      [],
    )
}

/** Keys that differ and that other keys decide already: no factors of their own. */
export function followingKeys(comparison: Pick<Comparison, 'differing'>): readonly string[] {
  const named = new Set(mainKeys(comparison).map(({ key }) => key))
  return comparison.differing.flatMap(({ key }) => (named.has(key) ? [] : [key]))
}

/** Groups that keys tell apart. */
const classes = (rows: Comparison['differing']): number =>
  new Set(
    (rows[0]?.values ?? []).map((_, index) =>
      JSON.stringify(rows.map(({ values: all }) => all[index])),
    ),
  ).size || 1

/** What a cell of the table says of a group's key: the arm by its label. */
export const valueAt = (
  { groups }: Pick<Comparison, 'groups'>,
  { key, values: all }: Comparison['differing'][number],
  index: number,
): string => (key === arm ? (groups[index]?.condition.label ?? '') : (all[index] ?? 'none'))

type Named = Pick<Comparison, 'differing' | 'groups'>

/** A group is called by what differs: the first key as its name, the others as a note; a run by its seed too. */
export function namesOf(comparison: Named): GroupName[] {
  const keys = mainKeys(comparison)
  const tickets = comparison.groups.some(({ condition }) => condition.role === 'CONTROL')
  return comparison.groups.map((group, index) => {
    const { condition, experiments } = group
    // A treatment needs no word for it: the controls beside it say theirs.
    const words = keys.flatMap(({ key, values: all }, place) =>
      key === arm
        ? place > 0 && tickets && condition.role === 'TREATMENT'
          ? []
          : [lowered(condition.label)]
        : [write(key, all[index] ?? null)],
    )
    const seed = seedOf(group)
    const [
      name = seed ?? (keys.length === 0 ? lowered(condition.label) : (experiments[0]?.title ?? '')),
      ...rest
    ] = words
    return { name, note: [...rest, ...(seed && name !== seed ? [seed] : [])].join(', ') }
  })
}

const lowered = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)

/** `seed 3`, `seed 3, draw 2`; null for a group. */
function seedOf({ id, members }: Comparison['groups'][number]): string | null {
  const [only] = members
  if (!id.startsWith('Run:') || !only) return null
  return `seed ${only.replicate}${only.draw > 0 ? `, draw ${only.draw + 1}` : ''}`
}

/** `global, 30 % a round` */
export const fullName = ({ name, note }: GroupName): string => (note ? `${name}, ${note}` : name)

/** Of the group at a place, and of one that is not there: nothing. */
export const nameAt = (names: readonly GroupName[], index: number): string =>
  fullName(names[index] ?? { name: '', note: '' })
