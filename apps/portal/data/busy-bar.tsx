'use client'

import { ThinBar } from '../ui/thin-bar.tsx'
import { useActivity } from './graphql-provider.tsx'

/** A thin bar while an answer takes long; what is shown stays meanwhile. */
export const BusyBar = () => (useActivity() ? <ThinBar /> : null)
