'use client'

import Link, { useLinkStatus } from 'next/link'
import type { ReactNode } from 'react'
import { ThinBar } from './thin-bar.tsx'

/** A link to another page: the old page stays until the new one is there, with a thin line when that takes long. */
export function PageLink({
  href,
  className,
  children,
}: {
  readonly href: string
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <Link href={href} {...(className ? { className } : {})}>
      {children}
      <Pending />
    </Link>
  )
}

function Pending() {
  const { pending } = useLinkStatus()
  return pending ? <ThinBar /> : null
}
