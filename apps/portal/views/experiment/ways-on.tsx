import { paths } from '../../paths.ts'
import { Command } from '../../ui/message.tsx'
import { PageLink } from '../../ui/page-link.tsx'
import styles from './awaited.module.css'

/** What else there is to do while the first rounds train. */
export function WaysOn() {
  return (
    <div className={styles.ways}>
      <section>
        <h3>Ask your own</h3>
        <p>
          <PageLink href={paths.newExperiment()}>Start a new experiment</PageLink> <kbd>n</kbd>,
          from a form or YAML: its plan says how many rounds are new, how long they take and how
          much disk they need. Or from the terminal:
        </p>
        <Command>
          {
            'npm run lottery -- plan examples/lenet-layer-wise.yaml\nnpm run lottery -- run examples/lenet-layer-wise.yaml'
          }
        </Command>
      </section>
      <section>
        <h3>Or ask from a program</h3>
        <p>
          Everything on these pages comes from one GraphQL API, with an{' '}
          <a href={paths.explorer()}>explorer</a>.
        </p>
      </section>
    </div>
  )
}
