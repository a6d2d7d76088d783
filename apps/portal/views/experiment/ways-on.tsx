import { paths } from '../../paths.ts'
import { Command } from '../../ui/message.tsx'
import styles from './awaited.module.css'

/** What else there is to do while the first rounds train. */
export function WaysOn() {
  return (
    <div className={styles.ways}>
      <section>
        <h3>Ask your own, from the terminal</h3>
        <p>
          The plan says how many rounds are new, how long they take and how much disk they need.
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
