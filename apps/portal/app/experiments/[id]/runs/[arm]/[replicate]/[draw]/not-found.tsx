import { NoSuchRun } from '../../../../../../../views/run/no-such-run.tsx'

export default function NotFound() {
  return <NoSuchRun />
}
