import Link from 'next/link'
import { paths } from '../paths.ts'
import { Message } from '../ui/message.tsx'

export default function NotFound() {
  return (
    <Message
      title="Nothing has this address"
      actions={<Link href={paths.experiments()}>All experiments</Link>}
    >
      An experiment is found by its SHA-256 or by a beginning of it, four digits or more, that only
      one experiment has.
    </Message>
  )
}
