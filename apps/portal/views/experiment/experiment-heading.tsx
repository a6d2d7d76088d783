import type { ExperimentState } from '../../gql/graphql.ts'
import type { FragmentType } from '../../gql/index.ts'
import { count, countedWork, shortIdentity } from '../../figures/format.ts'
import { paths } from '../../paths.ts'
import heading from '../../ui/page-heading.module.css'
import { PageLink } from '../../ui/page-link.tsx'
import type { SteeringFragment } from '../steering/documents.ts'
import { Steering } from '../steering/steering.tsx'
import { Collapses, type CollapsesFragment } from './collapses.tsx'
import styles from './experiment.module.css'

export interface HeadingProps {
  readonly experiment: {
    readonly question: { readonly title: string }
    readonly name: string
    readonly identity: string
    readonly arms: readonly { readonly key: string; readonly label: string }[]
  }
  readonly live: FragmentType<typeof SteeringFragment> &
    FragmentType<typeof CollapsesFragment> & {
      readonly state: ExperimentState
      readonly progress: {
        readonly total: number
        readonly measurements: number
        readonly done: number
        readonly diverged: number
      }
    }
  /** The answer, in bold. */
  readonly claim: string
  readonly rest: string
  /** Rounds have come in since the answer was made. */
  readonly stale: boolean
  /** Who else is told of its end; null: nobody. */
  readonly webhook: string | null
}

const anew = 'Rounds have come in; the answer is made again.'

const stateWords: Readonly<Record<ExperimentState, string>> = {
  ACTIVE: 'Running',
  PAUSED: 'Paused',
  FINISHED: 'Done',
  CANCELLED: 'Cancelled',
}

/** The question as title, its answer in one sentence, and how far the work is. */
export function ExperimentHeading({ experiment, live, claim, rest, stale, webhook }: HeadingProps) {
  const { done, diverged } = live.progress
  return (
    <>
      <Crumbs experiment={experiment} />
      <div className={styles.heading}>
        <div>
          <h1>{experiment.question.title}</h1>
          <p className={heading.dek}>
            <b {...(stale ? { className: styles.stale, title: anew } : {})}>{claim}</b> {rest}
          </p>
          <Collapses
            of={live}
            names={Object.fromEntries(experiment.arms.map(({ key, label }) => [key, label]))}
          />
        </div>
        <div className={styles.state}>
          {stateWords[live.state]}, {count(done)} of {countedWork(live.progress)}
          {diverged > 0 && (
            <>
              <br />
              <span className={styles.warning}>{count(diverged)} diverged</span>
            </>
          )}
          <Steering experiment={live} webhook={webhook} />
        </div>
      </div>
    </>
  )
}

export function Crumbs({
  experiment: { name, identity },
}: {
  readonly experiment: Pick<HeadingProps['experiment'], 'name' | 'identity'>
}) {
  return (
    <nav className={heading.crumbs} aria-label="Where this page is">
      <PageLink href={paths.experiments()}>Experiments</PageLink> / {name && `${name} / `}
      <code>{shortIdentity(identity)}</code>
    </nav>
  )
}
