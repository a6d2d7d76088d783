'use client'

import { useSearchParams } from 'next/navigation'
import { paths, viewOf } from '../../paths.ts'
import { Contrasts } from '../answer/contrasts.tsx'
import { ContrastsDocument } from '../answer/documents.ts'
import { useAnswer } from '../answer/use-answer.ts'
import { ExportLinks } from '../export/export-links.tsx'
import styles from './experiment.module.css'
import type { ExperimentProps } from './experiment-view.tsx'

/** The ticket beside each arm that the verdict does not look at; nothing where none was asked for. */
export function BesideArms({
  id,
  experiment,
  live,
}: Pick<ExperimentProps, 'experiment' | 'live'> & { readonly id: string }) {
  const view = viewOf(useSearchParams())
  const contrasts = useAnswer(ContrastsDocument, id, live.progress)?.experiment?.contrasts ?? []
  if (contrasts.length === 0) return null
  return (
    <div className={styles.beside}>
      <Contrasts
        contrasts={contrasts}
        links={
          <p className={styles.axis}>
            <ExportLinks
              kind="answer"
              figure="contrasts"
              page={paths.experiment(experiment.identity, view)}
              dataVersion={experiment.dataVersion}
            />
          </p>
        }
      />
    </div>
  )
}
