import { paths } from '../../paths.ts'
import { Command, Message } from '../../ui/message.tsx'
import { PageLink } from '../../ui/page-link.tsx'

/** Before the first experiment: while it is planned, and what to do where none comes by itself. */
export function NothingAsked() {
  return (
    <>
      <Message title="Nothing has been asked yet">
        If you have just started lottery-lab, the first experiment is being planned, and appears
        here by itself within seconds. Otherwise{' '}
        <PageLink href={paths.newExperiment()}>start a new experiment</PageLink> here, or from the
        terminal:
      </Message>
      <Command>
        {'npm run lottery -- plan examples/first.yaml\nnpm run lottery -- run examples/first.yaml'}
      </Command>
    </>
  )
}

export function NothingArchived() {
  return (
    <Message
      title="Nothing is archived"
      actions={<PageLink href={paths.experiments()}>All experiments</PageLink>}
    >
      An experiment that is put away on its page is listed here, and can be brought back.
    </Message>
  )
}
