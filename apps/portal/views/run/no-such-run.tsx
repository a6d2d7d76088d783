import Link from 'next/link'
import { paths } from '../../paths.ts'
import { Message } from '../../ui/message.tsx'
import type { RunKey } from './address.ts'

/** What an experiment has instead of the run that was asked for. */
export function NoSuchRun({
  runKey: { experiment, arm, replicate, draw },
  seeds,
  arms,
}: {
  readonly runKey: RunKey
  readonly seeds: readonly number[]
  readonly arms: readonly { readonly key: string; readonly draws: number }[]
}) {
  const found = arms.find(({ key }) => key === arm)
  const fault = !found
    ? `It has no arm “${arm}”; its arms are ${arms.map(({ key }) => key).join(', ')}.`
    : !seeds.includes(replicate)
      ? `It has no seed ${replicate}; its seeds are ${seeds.join(', ')}.`
      : `Its arm ${arm} has no draw ${draw}; draws are counted from 0 to ${found.draws - 1}.`
  return (
    <Message
      title="This experiment has no such run"
      actions={<Link href={paths.experiment(experiment)}>The experiment</Link>}
    >
      {fault}
    </Message>
  )
}
