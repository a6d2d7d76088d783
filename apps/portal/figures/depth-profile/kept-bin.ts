/** Colours of kept shares: ten log bins of a fifth of a decade from 1 to 100 %. */
export const bins = 10

/** 0 for up to 1.6 %, 9 from 63 % on. */
export const binOf = (share: number): number =>
  share <= 0 ? 0 : Math.min(bins - 1, Math.max(0, Math.floor(Math.log10(share * 100) * 5 + 1e-9)))

/** Where the rates decide there is nothing to find: the same steps in grey. */
export const keptFill = (share: number, finding: boolean): string =>
  `var(--${finding ? 'kept' : 'fixed'}${binOf(share)})`

export const keptInk = (share: number): string =>
  binOf(share) < bins / 2 ? 'var(--kept-text-few)' : 'var(--kept-text-many)'
