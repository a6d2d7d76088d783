import type { MeasureRecipe } from '@lottery/science'
import type { CommonSpecification } from '../specification/common-fields.ts'

/** What is measured on the specification's network; without initial weights and ends unless they are named. */
export const measureRecipe = (
  { network }: CommonSpecification,
  {
    initial = null,
    ends = [],
    ...measured
  }: Pick<MeasureRecipe, 'measurement' | 'masks'> &
    Partial<Pick<MeasureRecipe, 'initial' | 'otherInitials' | 'ends'>>,
): MeasureRecipe => ({ kind: 'measure', semantics: 1, network, ...measured, initial, ends })
