'use client'

import { capital } from '../../figures/format.ts'
import { firstRunView, type RunKey } from './address.ts'
import { AwaitedRun } from './awaited-run.tsx'
import { OtherRuns } from './other-runs.tsx'
import { frameOf } from './run-frame.ts'
import { RunHeading } from './run-heading.tsx'
import { titleOf } from './sentences.ts'
import { ShownRun } from './shown-run.tsx'
import { restOf } from './standing.ts'
import { useRun } from './use-run.ts'

/** The page of one run: which weights stay, round by round. An address without a run has its own page. */
export function RunView({ runKey }: { readonly runKey: RunKey }) {
  const { data, run, rounds, dense } = useRun(runKey)
  const experiment = data?.experiment
  if (!data || !experiment || !run) return null
  const frame = frameOf(runKey, data, experiment, run)
  if (rounds.length > 0)
    return <ShownRun runKey={runKey} frame={frame} rounds={rounds} dense={dense} />
  const { wrong, comes, text } = restOf(frame.planned)
  return (
    <>
      <RunHeading
        experiment={experiment}
        run={frame.name}
        title={titleOf(runKey.replicate, frame.arm, frame.draw, null)}
        dek={{
          claim: `${capital(text)}.`,
          rest: comes ? 'This page fills as rounds are committed.' : '',
          wrong,
        }}
      />
      <AwaitedRun frame={frame} comes={comes} />
      <OtherRuns
        runKey={runKey}
        view={firstRunView}
        seeds={frame.specification.seeds}
        arms={experiment.arms}
      />
    </>
  )
}
