import type { ContrastFigureFragment as ContrastData } from '../../gql/graphql.ts'
import { graphql } from '../../gql/index.ts'
import { pairOf } from '../pair.ts'
import { digitsOf, shownValue } from '../quantity.ts'

export const ContrastFigureFragment = graphql(`
  fragment ContrastFigure on Contrast {
    key
    title
    quantity {
      name
      unit
    }
    replicates
    margin
    sought
    noWorse
    words {
      below
      within
      above
    }
    rows {
      key
      label
      against
      treated {
        mean
      }
      control {
        mean
      }
      difference {
        n
        mean
        sd
        ci95
      }
      decision
      p
      replicatesWanted
      treatedCensored
      controlCensored
    }
    says
    mayNotSay
  }
`)

export type { ContrastData }
export type ContrastRow = ContrastData['rows'][number]
export type Decision = ContrastRow['decision']

/** The word of a decision in this contrast. */
export const decisionWord = ({ words }: Pick<ContrastData, 'words'>, decision: Decision): string =>
  ({ BELOW: words.below, WITHIN: words.within, ABOVE: words.above, UNDECIDED: 'undecided' })[
    decision
  ]

export const differencesOf = ({ rows }: ContrastData) =>
  rows.flatMap(({ difference }) => difference ?? [])

/** Digits for all differences of a contrast. */
export const contrastDigits = (contrast: ContrastData): number =>
  digitsOf(
    differencesOf(contrast).flatMap(({ ci95 }) => {
      const ends = pairOf(ci95)
      return ends && contrast.quantity.unit !== 'RATIO'
        ? [shownValue((ends[1] - ends[0]) / 2, contrast.quantity.unit)]
        : []
    }),
  )

/** Rows under the label that consecutive ones share. */
export function rowGroups(rows: readonly ContrastRow[]) {
  const groups: { readonly label: string; readonly rows: ContrastRow[] }[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.label === row.label) last.rows.push(row)
    else groups.push({ label: row.label, rows: [row] })
  }
  return groups
}
