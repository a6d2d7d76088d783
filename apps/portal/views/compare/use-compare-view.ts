'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import { comparePath, compareViewOf } from './address.ts'
import type { PieceProps } from './parts.ts'

export type ChangeableView = Pick<PieceProps, 'view' | 'change'>

/** The address is the state: no change asks the server for the page again. */
export function useCompareView(): ChangeableView {
  const search = useSearchParams()
  const view = useMemo(() => compareViewOf(search), [search])
  const change = useCallback<ChangeableView['change']>(
    (part, how = 'push') => {
      const address = comparePath({ ...view, ...part })
      if (how === 'push') window.history.pushState(null, '', address)
      else window.history.replaceState(null, '', address)
    },
    [view],
  )
  return { view, change }
}
