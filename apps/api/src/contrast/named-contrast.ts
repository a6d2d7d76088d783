import type { Arm } from '@lottery/questions'
import type { Contrast } from '@lottery/science'
import type { ContrastType } from './contrast-type.ts'

const plainWords = { below: 'below', within: 'within', above: 'above' }

/** A contrast whose rows say what their arms are for, with a word for every decision. */
export const namedContrastOf = (contrast: Contrast, arms: readonly Arm[]): ContrastType => ({
  ...contrast,
  sought: contrast.sought ?? null,
  noWorse: contrast.noWorse ?? false,
  words: { ...plainWords, ...contrast.words },
  rows: contrast.rows.map((row) => ({
    ...row,
    treatedCensored: row.censored?.treated ?? false,
    controlCensored: row.censored?.control ?? false,
    role: arms.find(({ key }) => key === row.arm)?.role ?? null,
  })),
})
