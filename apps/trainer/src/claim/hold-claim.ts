import type { Claim } from '@lottery/store'

const touchMilliseconds = 3_000

/**
 * Keeps a claim alive until `letGo` is called. A touch that cannot reach the database is tried again at the next: the
 * fence decides in the end. `onLost` is called once when another trainer has the work.
 */
export function holdClaim(claim: Pick<Claim, 'touch'>, onLost: () => void): { letGo: () => void } {
  const timer = setInterval(() => {
    claim.touch().then(
      (held) => {
        if (held) return
        clearInterval(timer)
        onLost()
      },
      () => {},
    )
  }, touchMilliseconds)
  return { letGo: () => clearInterval(timer) }
}
