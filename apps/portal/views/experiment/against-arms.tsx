'use client'

import { useSearchParams } from 'next/navigation'
import { paths, viewOf } from '../../paths.ts'
import answer from '../answer/answer.module.css'
import { Contrasts } from '../answer/contrasts.tsx'
import { ExportLinks } from '../export/export-links.tsx'
import styles from './experiment.module.css'
import type { ExperimentProps } from './experiment-view.tsx'

/** The ticket against each arm that the verdict does not look at; nothing where none was asked for. */
export function AgainstArms({ experiment }: Pick<ExperimentProps, 'experiment'>) {
  const view = viewOf(useSearchParams())
  const { contrasts, identity, dataVersion } = experiment
  if (contrasts.length === 0) return null
  return (
    <div className={`${answer.figures} ${styles.against}`}>
      <Contrasts
        contrasts={contrasts}
        links={
          <p className={styles.axis}>
            <ExportLinks
              kind="answer"
              figure="contrasts"
              page={paths.experiment(identity, view)}
              dataVersion={dataVersion}
            />
          </p>
        }
      />
    </div>
  )
}
