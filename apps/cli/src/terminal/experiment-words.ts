import { counted, duration } from './numbers.ts'
import { printable } from './printable.ts'

export const titleOf = ({ identity, name }: { readonly identity: string; readonly name: string }) =>
  `${printable(name) || 'Experiment'} ${identity.slice(0, 8)}`

/** What stands behind a bar. */
export const progressNote = ({
  failed,
  secondsLeft,
  waitsFor,
}: {
  readonly failed: number
  readonly secondsLeft: number | null
  /** An engine that has no trainer; null when there is one. */
  readonly waitsFor: string | null
}): string =>
  [
    failed > 0 ? `${counted(failed, 'round')} failed` : '',
    waitsFor ? `waiting for a trainer with the engine ${waitsFor}` : '',
    secondsLeft && !waitsFor ? `about ${duration(Math.max(1, secondsLeft))} left` : '',
  ]
    .filter(Boolean)
    .join(', ')
