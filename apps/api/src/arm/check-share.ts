import { ProblemError } from '@lottery/science'

/** @param share of weights, above 0 up to 1, else a ProblemError at `field` */
export function checkShare(field: string, share: number): void {
  if (share > 0 && share <= 1) return
  throw new ProblemError([
    {
      code: 'out-of-range',
      field,
      value: share,
      fix: 'a share of weights is above 0 and at most 1; 7 % is 0.07.',
    },
  ])
}
