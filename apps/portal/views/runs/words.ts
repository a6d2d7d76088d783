import { dataTitle, type NamedDataset } from '../../data/data-title.ts'
import { duration, percent, remaining, shortIdentity } from '../../figures/format.ts'
import { paths } from '../../paths.ts'
import type { RunRow } from './documents.ts'

/** What registries call their keys. */
export interface Titles {
  readonly questions: readonly {
    readonly arms: readonly { readonly key: string; readonly label: string }[]
  }[]
  readonly networks: readonly { readonly key: string; readonly title: string }[]
  readonly datasets: readonly NamedDataset[]
}

export const stateNames: Readonly<Record<string, string>> = {
  RUNNING: 'running',
  FAILED: 'failed',
  DIVERGED: 'diverged',
  DONE: 'done',
  CANCELLED: 'cancelled',
  WAITING: 'waiting',
}

/** `running, 86 %`, `1 of its runs failed`, `done` */
export function stateOf({ state, settled, rounds, failed, diverged, isGroup }: RunRow): string {
  const share = percent(rounds > 0 ? settled / rounds : 0, 0)
  if (state === 'RUNNING') return `running, ${share}`
  if (state === 'FAILED') return isGroup ? `${failed} of its runs failed` : 'failed'
  if (state === 'DIVERGED') return isGroup ? `${diverged} of its runs diverged` : 'diverged'
  if (state === 'WAITING') return settled > 0 ? `waiting, ${share}` : 'waiting'
  return stateNames[state] ?? state
}

/** `7 of 9, to 13.4 %`, or why there is nothing to say. */
export function winsOf({ figures, condition, isGroup, replicates, experiments }: RunRow): string {
  if (condition.role !== 'TREATMENT') return condition.role.toLowerCase()
  if (!isGroup) return 'needs a group'
  if (experiments > 1) return `${experiments} experiments`
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

/** Half of an interval, to be written after ±. */
export const halfWidth = ([low = 0, high = 0]: readonly number[]): number => (high - low) / 2

/** A value of a key as a reader knows it: the registry's title, text and numbers as they are. */
export function valueName(key: string, value: string | null, titles: Titles): string {
  if (value === null) return 'none'
  if (key === 'network') return titles.networks.find((one) => one.key === value)?.title ?? value
  if (key === 'data.dataset')
    return titles.datasets.find((one) => one.key === value)?.title ?? value
  if (key !== 'arm') return value
  const arms = titles.questions.flatMap((question) => question.arms)
  return arms.find((one) => one.key === value)?.label ?? value
}

/** What a row has for a key: `4 values` where its runs differ. */
export function cellValue(row: RunRow, key: string, titles: Titles): string {
  if (key === 'arm') return row.condition.label
  const found = row.values.find((one) => one.key === key)
  if (!found) return ''
  if (found.distinct > 1) return `${found.distinct} values`
  if (found.value === null) return ''
  if (key !== 'data.dataset') return valueName(key, found.value, titles)
  const [of, half] = [rawValue(row, 'data.part.of'), rawValue(row, 'data.part.half')]
  const part = of && half ? { part: { of, half } } : {}
  return dataTitle(titles.datasets, { dataset: found.value, ...part })
}

/** The raw value; null where runs differ. */
export const rawValue = ({ values }: RunRow, key: string): string | null =>
  values.find((one) => one.key === key)?.value ?? null

const unnamed = new Set(['arm', 'configuration', 'experiment'])

/** A group by the keys that it is grouped by, a run by its seed. */
export function rowName(row: RunRow, groupBy: readonly string[], titles: Titles): string {
  if (!row.isGroup) return runName(row)
  const keys = groupBy.filter((key) => !unnamed.has(key))
  const named = keys.length > 0 ? keys : ['network']
  return named.map((key) => cellValue(row, key, titles) || `no ${key}`).join(', ')
}

export const runName = ({ replicate, draw, draws }: RunRow): string =>
  `seed ${replicate ?? 0}${draws > 1 ? `, draw ${(draw ?? 0) + 1}` : ''}`

/** `9f3c41`, or how many experiments it spans. */
export const originOf = ({ experiment, experiments }: RunRow): string =>
  experiment ? experiment.slice(0, 6) : `${experiments} experiments`

/** What a screen reader hears of a row. */
export const rowLabel = (row: RunRow, groupBy: readonly string[], titles: Titles): string =>
  row.isGroup
    ? [
        rowName(row, groupBy, titles),
        cellValue(row, 'scope', titles),
        row.condition.label,
        row.experiment ? shortIdentity(row.experiment) : originOf(row),
      ].join(', ')
    : `${runName(row)}, ${row.condition.label}`

/** The page of the run, or of the experiment; null for a group over several, whose page is its comparison. */
export function pageOf(row: RunRow): string | null {
  const { experiment, condition, replicate, draw, isGroup } = row
  if (!experiment) return null
  if (isGroup) return paths.experiment(experiment)
  return paths.run({
    experiment,
    arm: condition.key,
    replicate: replicate ?? 0,
    draw: draw ?? 0,
  })
}
