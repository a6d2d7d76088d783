'use client'

import Link from 'next/link'
import { useParams } from 'next/navigation'
import { useQuery } from 'urql'
import { shownSpecification } from '../../data/specification.ts'
import { paths } from '../../paths.ts'
import { Message } from '../../ui/message.tsx'
import { runKeyOf } from './address.ts'
import { RunsThereDocument } from './documents.ts'
import { faultOf } from './fault.ts'

/** What stands at an address that leads to no run: what is wrong with it, and the runs that there are. */
export function NoSuchRun() {
  const params = useParams()
  const part = (name: string): string => decodeURIComponent([params[name]].flat()[0] ?? '')
  const id = part('id')
  const asked = { arm: part('arm'), replicate: part('replicate'), draw: part('draw') }
  const [{ data, fetching }] = useQuery({ query: RunsThereDocument, variables: { id } })
  const experiment = data?.experiment
  const where = `arm “${asked.arm}”, seed ${asked.replicate}, draw ${asked.draw}`
  if (!experiment)
    return (
      <Message
        title={fetching ? 'There is no such run' : 'There is no such experiment'}
        actions={<Link href={paths.experiments()}>All experiments</Link>}
      >
        {fetching
          ? `Nothing was found for ${where}.`
          : `No experiment begins with “${id}”, or more than one does. A run is found by its experiment, arm, seed and draw.`}
      </Message>
    )
  const { seeds } = shownSpecification(experiment.specification)
  const key = runKeyOf({ id: experiment.identity, ...asked })
  const first = experiment.arms[0]
  return (
    <Message
      title="This experiment has no such run"
      actions={
        <>
          <Link href={paths.experiment(experiment.identity)}>{experiment.title}</Link>
          {experiment.arms.map(({ key: arm, label }) => (
            <Link
              key={arm}
              prefetch={false}
              href={paths.run({
                experiment: experiment.identity,
                arm,
                replicate: key && seeds.includes(key.replicate) ? key.replicate : (seeds[0] ?? 0),
                draw: 0,
              })}
            >
              {label}
            </Link>
          ))}
        </>
      }
    >
      {first ? faultOf(asked, experiment.arms, seeds) : `It has no runs yet.`}
    </Message>
  )
}
