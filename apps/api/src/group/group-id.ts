import { isIdentity, ProblemError, type Identity } from '@lottery/science'
import { parseGlobalId } from '../node/global-id.ts'

export const groupId = (experiment: Identity, arm: string): string => `Group:${experiment}:${arm}`

/** What a list or a comparison can be asked for: a group "all but the seed", or one run of it. */
export interface Selected {
  readonly experiment: Identity
  readonly arm: string
  /** Null: all replicates and draws. */
  readonly run: { readonly replicate: number; readonly draw: number } | null
}

/** Throws a ProblemError for anything else. */
export function parseGroupOrRun(id: string, field: string): Selected {
  const [kind, experiment = '', arm = '', ...rest] = id.split(':')
  if (kind === 'Group' && rest.length === 0 && isIdentity(experiment) && /^[a-z0-9-]+$/.test(arm))
    return { experiment, arm, run: null }
  const parsed = kind === 'Run' ? parseGlobalId(id) : null
  if (parsed?.kind === 'Run') {
    const { replicate, draw } = parsed
    return { experiment: parsed.experiment, arm: parsed.arm, run: { replicate, draw } }
  }
  throw new ProblemError([
    {
      code: 'malformed-id',
      field,
      value: id,
      fix: 'give Group:<sha256>:<arm> or Run:<sha256>:<arm>:<replicate>:<draw>, as `runs` lists them.',
    },
  ])
}
