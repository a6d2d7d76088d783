import { isIdentity, ProblemError, type Identity } from '@lottery/science'
import { noText } from '../problem/no-text.ts'

/** Runs that agree in some keys of their configuration: see `runConfiguration`. Further conditions narrow them down. */
export interface Conditions {
  /** By key, any of these values; null stands for runs without the key. */
  readonly keys: ReadonlyMap<string, readonly (string | null)[]>
  /** Occurs in a name, tag, network, data set, arm or identity. */
  readonly text: string | null
  /** Rounds that the specification asks for, at least. */
  readonly minimumRounds: number | null
  /** Those put away, or the others. */
  readonly archived: boolean
}

/** What a list or a comparison can be asked for. */
export type Selection =
  | {
      readonly kind: 'run'
      readonly experiment: Identity
      readonly arm: string
      readonly replicate: number
      readonly draw: number
    }
  /** One arm of one experiment. */
  | { readonly kind: 'arm'; readonly experiment: Identity; readonly arm: string }
  | { readonly kind: 'keys'; readonly conditions: Conditions }

const prefix = 'Group:by'
const runPattern = /^Run:([0-9a-f]{64}):([a-z0-9-]+):(0|[1-9]\d{0,9}):(0|[1-9]\d{0,9})$/
/** Conditions that are no keys of a configuration. */
const text = 'text'
const minimumRounds = 'minimum-rounds'
const archived = 'archived'
/** As a specification may ask for. */
const mostRounds = 100

/**
 * `Group:by:arm~ticket:scope~global`: the id of a group says what its members have in common, so that it means the same
 * in every list, address and comparison, and needs no store. Keys stand in alphabetical order.
 */
export function conditionsId(conditions: Conditions): string {
  const parts = [...conditions.keys]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, values]) => [key, ...values.flatMap((value) => value ?? [])])
  if (conditions.text) parts.push([text, conditions.text])
  if (conditions.minimumRounds) parts.push([minimumRounds, String(conditions.minimumRounds)])
  if (conditions.archived) parts.push([archived])
  return [prefix, ...parts.map((part) => part.map(escaped).join('~'))].join(':')
}

/** Throws a ProblemError for anything that is no id of a group or run. */
export function parseSelection(id: string, field: string): Selection {
  if (id.startsWith(`${prefix}:`)) {
    const conditions = parseConditions(id.slice(prefix.length + 1))
    if (conditions) return { kind: 'keys', conditions }
  }
  const [kind, experiment = '', arm = '', ...rest] = id.split(':')
  if (kind === 'Group' && rest.length === 0 && isIdentity(experiment) && /^[a-z0-9-]+$/.test(arm))
    return { kind: 'arm', experiment, arm }
  const run = runPattern.exec(id)
  if (run)
    return {
      kind: 'run',
      experiment: run[1] ?? '',
      arm: run[2] ?? '',
      replicate: Number(run[3]),
      draw: Number(run[4]),
    }
  throw new ProblemError([
    {
      code: 'malformed-id',
      field,
      value: id,
      fix: 'give an id as `runs` lists them: Group:by:<key>~<value>…, Group:<sha256>:<arm> or Run:<sha256>:<arm>:<replicate>:<draw>.',
    },
  ])
}

function parseConditions(written: string): Conditions | null {
  const keys = new Map<string, readonly (string | null)[]>()
  const extra = new Map<string, string>()
  for (const part of written.split(':')) {
    const [key = '', ...values] = part.split('~').map(unescaped)
    if (!key || keys.has(key) || extra.has(key)) return null
    if ([text, minimumRounds, archived].includes(key)) extra.set(key, values[0] ?? '')
    else keys.set(key, values.length > 0 ? values : [null])
  }
  const least = Number(extra.get(minimumRounds) ?? 0)
  if (keys.size === 0 || !Number.isInteger(least) || least < 0 || least > mostRounds) return null
  if (noText(text, extra.get(text)).length > 0) return null
  return {
    keys,
    text: extra.get(text) ?? null,
    minimumRounds: least || null,
    archived: extra.has(archived),
  }
}

const escaped = (part: string): string => encodeURIComponent(part).replaceAll('~', '%7E')
function unescaped(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
