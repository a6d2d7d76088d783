import { ProblemError, type Identity } from '@lottery/science'

/**
 * Which specification a client's key stood for, for the last keys of this process. Submitting is idempotent by itself
 * (the same specification is the same experiment); the key catches a client that mixes up its own requests.
 */
export interface ClientKeys {
  /** Throws a ProblemError when the key stood for another specification. */
  readonly claim: (key: string, specification: Identity) => void
}

export function createClientKeys(most = 10_000): ClientKeys {
  const known = new Map<string, Identity>()
  return {
    claim(key, specification) {
      if ((known.get(key) ?? specification) !== specification)
        throw new ProblemError([
          {
            code: 'client-key-reused',
            field: 'clientKey',
            value: key,
            fix: 'this key was given with another specification; make a new key for each submission.',
          },
        ])
      known.set(key, specification)
      for (const oldest of known.keys()) {
        if (known.size <= most) break
        known.delete(oldest)
      }
    },
  }
}
