import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { GraphqlProvider } from '../data/graphql-provider.tsx'
import { BusyBar } from '../data/busy-bar.tsx'
import { OfflineNotice } from '../data/offline-notice.tsx'
import { prefetch } from '../data/prefetch.ts'
import { QueueStatus, QueueStatusDocument } from '../data/queue-status.tsx'
import { paths } from '../paths.ts'
import { GoKey } from '../ui/go-key.tsx'
import { Header } from '../ui/header.tsx'
import { themeCookie, themeOf } from '../ui/theme.ts'
import { code, greek, sans, serif } from './fonts.ts'
import './globals.css'
import styles from './layout.module.css'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: { default: 'lottery-lab', template: '%s · lottery-lab' },
  description: 'Lottery-ticket experiments: run, stored, queried and compared.',
}
export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

const fonts = [sans, greek, serif, code].map(({ variable }) => variable).join(' ')

export default async function Layout({ children }: { readonly children: ReactNode }) {
  const theme = themeOf((await cookies()).get(themeCookie)?.value)
  const state = await prefetch(QueueStatusDocument, {})
    .then((found) => found.state)
    .catch(() => ({}))
  return (
    <html lang="en" className={fonts} {...(theme === 'system' ? {} : { 'data-theme': theme })}>
      <body>
        <GraphqlProvider state={state}>
          <div className={styles.page}>
            <Header
              home={paths.experiments()}
              pages={[
                { name: 'Experiments', href: paths.experiments(), within: '/experiments' },
                { name: 'Runs', href: paths.runs(), within: '/runs' },
                { name: 'Compare', href: paths.compare(), within: '/compare' },
                { name: 'New', href: paths.newExperiment(), within: paths.newExperiment() },
              ]}
              beside={[{ name: 'API', href: paths.explorer() }]}
              theme={theme}
            >
              <QueueStatus />
            </Header>
            <GoKey letter="n" href={paths.newExperiment()} />
            <BusyBar />
            <OfflineNotice />
            <main className={styles.main}>{children}</main>
          </div>
        </GraphqlProvider>
      </body>
    </html>
  )
}
