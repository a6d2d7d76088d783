import { isIdentity, ProblemError, type Identity } from '@lottery/science'

export type NodeKind = 'Experiment' | 'Round' | 'Run'

export const experimentId = (identity: Identity): string => `Experiment:${identity}`
export const roundId = (identity: Identity): string => `Round:${identity}`
export const runId = ({ experiment, arm, replicate, draw }: RunKey): string =>
  `Run:${experiment}:${arm}:${replicate}:${draw}`

/** One arm of one replicate of one experiment; draw 0 for an arm that is not drawn. */
export interface RunKey {
  readonly experiment: Identity
  readonly arm: string
  readonly replicate: number
  readonly draw: number
}

export type GlobalId =
  | { readonly kind: 'Experiment' | 'Round'; readonly identity: Identity }
  | ({ readonly kind: 'Run' } & RunKey)

export function kindOfGlobalId(id: string): NodeKind {
  return parseGlobalId(id).kind
}

/** Throws a ProblemError for anything that `node` could not have given. */
export function parseGlobalId(id: string): GlobalId {
  const [kind, identity = '', ...rest] = id.split(':')
  if (isIdentity(identity)) {
    if ((kind === 'Experiment' || kind === 'Round') && rest.length === 0) return { kind, identity }
    const [arm, replicate, draw] = rest
    if (kind === 'Run' && rest.length === 3 && isArm(arm) && isWhole(replicate) && isWhole(draw))
      return { kind, experiment: identity, arm, replicate: Number(replicate), draw: Number(draw) }
  }
  throw malformed(
    id,
    'a global id is Experiment:<sha256>, Round:<sha256> or Run:<sha256>:<arm>:<replicate>:<draw>.',
  )
}

/**
 * What `experiment(id)` and `round(id)` take: a global id of that kind, a whole SHA-256, or at least four of its first
 * digits. Gives the digits.
 */
export function parseIdOrPrefix(kind: 'Experiment' | 'Round', id: string): string {
  const digits = id.startsWith(`${kind}:`) ? id.slice(kind.length + 1) : id
  if (/^[0-9a-f]{4,64}$/.test(digits)) return digits
  throw malformed(
    id,
    `give ${kind}:<sha256>, the 64 lower-case hexadecimal digits alone, or at least the first four of them.`,
  )
}

const isArm = (text: string | undefined): text is string => /^[a-z0-9-]+$/.test(text ?? '')
const isWhole = (text: string | undefined): text is string => /^(0|[1-9]\d{0,9})$/.test(text ?? '')

const malformed = (id: string, fix: string): ProblemError =>
  new ProblemError([{ code: 'malformed-id', field: 'id', value: id, fix }])
