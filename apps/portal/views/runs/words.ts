import { duration, percent, remaining } from '../../figures/format.ts'
import type { RunRow } from './documents.ts'

export const armNames: Readonly<Record<string, string>> = {
  ticket: 'ticket',
  'random-reinit': 're-initialised',
  dense: 'dense',
}

export const stateNames: Readonly<Record<string, string>> = {
  RUNNING: 'running',
  FAILED: 'failed',
  DIVERGED: 'diverged',
  DONE: 'done',
  CANCELLED: 'cancelled',
  WAITING: 'waiting',
}

/** `running, 86 %`, `1 run failed`, `done` */
export function stateOf({ state, settled, rounds, failed, diverged, isGroup }: RunRow): string {
  const share = percent(rounds > 0 ? settled / rounds : 0, 0)
  if (state === 'RUNNING') return `running, ${share}`
  if (state === 'FAILED') return isGroup ? `${failed} of its runs failed` : 'failed'
  if (state === 'DIVERGED') return isGroup ? `${diverged} of its runs diverged` : 'diverged'
  if (state === 'WAITING') return settled > 0 ? `waiting, ${share}` : 'waiting'
  return stateNames[state] ?? state
}

/** `7 of 9, to 13.4 %`, or why there is nothing to say. */
export function winsOf({ figures, condition, isGroup, replicates }: RunRow): string {
  if (condition.role !== 'TREATMENT') return condition.role.toLowerCase()
  if (!isGroup) return 'needs a group'
  const wins = figures?.wins
  if (!wins) return 'no verdict'
  if (replicates < 5 || wins.winning + wins.undecided === 0)
    return replicates < 5 ? `undecided, n = ${wins.n}` : `0 of ${wins.rounds}`
  const won = `${wins.winning} of ${wins.rounds}`
  if (wins.to != null) return `${won}, to ${remaining(wins.to)}`
  return wins.undecided > 0 ? `${won}, ${wins.undecided} undecided` : won
}

/** `4 s`, `1 h`, `2 d`: one unit. */
export const ago = (changedAt: string, now: number): string =>
  duration(Math.max(0, (now - Date.parse(changedAt)) / 1000)).split(' ')[0] ?? ''

/** `78.1 ± 0.3` */
export const halfWidth = ([low = 0, high = 0]: readonly number[]): number => (high - low) / 2

/** What a row has for a key; how many values where its runs differ. */
export function valueOf({ values }: RunRow, key: string): string {
  const found = values.find((one) => one.key === key)
  if (!found) return ''
  return found.distinct > 1 ? `${found.distinct} values` : (found.value ?? '')
}
