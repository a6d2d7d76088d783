'use client'

import Link from 'next/link'
import { useQuery } from 'urql'
import { GroupLines } from '../../figures/comparison/group-lines.tsx'
import { counted, remaining } from '../../figures/format.ts'
import { paths } from '../../paths.ts'
import { Message } from '../../ui/message.tsx'
import type { CompareView as View } from './address.ts'
import { comparePath } from './address.ts'
import { Sideways } from '../../ui/sideways.tsx'
import styles from './compare.module.css'
import { CostFigure, DepthFigure, OverlapFigure, SpeedFigure } from './compare-figures.tsx'
import { FigureLeaves } from './figure-leaves.tsx'
import { CompareDocument, type Comparison } from './documents.ts'
import { GroupTable } from './group-table.tsx'
import { accuracyLines, baselineTicks, differenceLines } from './lines.ts'
import { fullName } from './names.ts'
import { partsOf, titleOf } from './parts.ts'
import { answerOf, questionOf } from './sentences.ts'

/** Groups of runs against a pinned baseline: what differs, by how much, where, and at what cost. */
export function CompareView({ view }: { readonly view: View }) {
  const [{ data, error }] = useQuery({
    query: CompareDocument,
    variables: { of: [...view.of], baseline: view.baseline, at: view.at },
    pause: view.of.length === 0,
  })
  if (view.of.length === 0) return <NothingChosen />
  if (!data?.comparison) {
    const [problem] = error?.graphQLErrors ?? []
    return (
      <Message title="This cannot be compared">
        {problem?.message ?? 'The comparison could not be read.'}{' '}
        <Link href={paths.runs()}>Choose runs from the list</Link>
      </Message>
    )
  }
  return <Shown comparison={data.comparison} view={view} titles={data} />
}

function NothingChosen() {
  return (
    <Message title="Nothing is chosen yet">
      Select runs or groups in the <Link href={paths.runs()}>list of runs</Link> with <kbd>x</kbd>,
      then press <kbd>c</kbd>. The first one is the baseline; any other can be pinned instead.
    </Message>
  )
}

function Shown({
  comparison,
  view,
  titles,
}: {
  readonly comparison: Comparison
  readonly view: View
  readonly titles: Parameters<typeof titleOf>[1]
}) {
  const { groups, replicates, replicatesIn, equal, differing, at } = comparison
  const parts = partsOf(comparison, view)
  const { names, styleOf, isHidden } = parts
  const { network, dataset } = titleOf(comparison, titles)
  const baselineAt = groups.findIndex(({ isBaseline }) => isBaseline)
  const baseline = names[baselineAt] ?? { name: 'baseline', note: '' }
  const hidden = groups.filter(({ id }) => isHidden(id))
  const hiddenRuns = hidden.reduce((sum, group) => sum + group.replicates, 0)
  const training = groups.reduce((sum, group) => sum + group.training, 0)
  const ticks = baselineTicks(comparison)
  const differences = differenceLines(parts)
  const interpolated = differences.some(({ points }) => points.some(({ hollow }) => hollow))
  return (
    <>
      <p className={styles.crumb}>
        <Link href={paths.runs()}>Runs</Link> / compare
      </p>
      <h1>{questionOf(comparison, network.title, dataset.title)}</h1>
      <p className={styles.dek}>{answerOf(comparison)}</p>
      <div className={styles.count}>
        <p>
          <b>
            {replicates - hiddenRuns} of {counted(replicates, 'run')} shown
          </b>
          , in {counted(groups.length, 'group')} by everything but the seed.{' '}
          {replicatesIn < replicates
            ? `${replicatesIn} of ${replicates} are in at ${remaining(at)}. `
            : ''}
          {training > 0 ? `${training} still training. ` : 'None still training. '}
          Means and bands count every run of a group, also those you hide.
        </p>
        <Link href={paths.runs()}>Choose again</Link>
      </div>
      <Sideways label="Groups">
        <GroupTable comparison={comparison} dataset={dataset.key} view={view} styleOf={styleOf} />
      </Sideways>
      <FigureLeaves parts={parts} figure="groups" />
      <details className={styles.equal}>
        <summary>
          {differing.length} of {differing.length + equal.length} keys differ; {equal.length} are
          equal in all groups
        </summary>
        <dl>
          {differing.map(({ key, values }) => (
            <div key={key}>
              <dt>
                <b>{key}</b>
              </dt>
              <dd>{[...new Set(values.map((value) => value ?? 'none'))].join(' or ')}</dd>
            </div>
          ))}
          {equal.map(({ key, value }) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
      <Shares comparison={comparison} view={view} />
      <div className={styles.two}>
        <section className={styles.figure} aria-labelledby="figure-1">
          <h2 id="figure-1">
            Figure 1. Test accuracy at early stop, % <span>mean, band min to max</span>
          </h2>
          <Sideways label="Figure 1">
            <GroupLines
              lines={accuracyLines(parts)}
              ticks={ticks}
              caption="% of weights remaining, log scale"
              label={`Test accuracy against weights remaining, ${counted(groups.length - hidden.length, 'group')}.`}
            />
          </Sideways>
          <FigureLeaves parts={parts} figure="accuracy" />
        </section>
        <section className={styles.figure} aria-labelledby="figure-2">
          <h2 id="figure-2">
            Figure 2. Difference to the baseline, points <span>paired by seed, band 95 % CI</span>
          </h2>
          <Sideways label="Figure 2">
            {differences.length > 0 ? (
              <GroupLines
                lines={differences}
                ticks={ticks}
                caption="% of weights remaining, at the baseline’s rounds"
                label={`Difference in accuracy to ${fullName(baseline)}, in points.`}
                zero={{
                  name: baseline.name,
                  note: baseline.note ? `${baseline.note}, baseline` : 'pinned baseline',
                }}
              />
            ) : (
              <p className={styles.none}>
                Nothing to draw: no group that is shown shares a seed and a sparsity with the
                baseline.
              </p>
            )}
          </Sideways>
          <FigureLeaves parts={parts} figure="difference" />
        </section>
      </div>
      <p className={styles.note}>
        {groups.length - hidden.length > 6 &&
          'With more than six groups the bands are left out; hide some to see them. '}
        {interpolated &&
          'Hollow marks in Figure 2 are read between two rounds on the log axis, since rounds fall at different sparsities. '}
        Pairs share a seed, so they share initial weights and order of examples. A band that holds
        zero says nothing against a difference. Intervals are pointwise and not corrected for
        several rounds.
      </p>
      <DepthFigure {...parts} />
      <div className={styles.three}>
        <OverlapFigure {...parts} />
        <div className={styles.stacked}>
          <SpeedFigure {...parts} />
          <CostFigure {...parts} />
        </div>
      </div>
    </>
  )
}

/** Figures 4 to 6 and the table read at one share; these are the baseline's. */
function Shares({ comparison, view }: { readonly comparison: Comparison; readonly view: View }) {
  const shares = baselineTicks(comparison)
  const step = Math.max(1, Math.ceil(shares.length / 8))
  return (
    <p className={styles.shares}>
      single figures at{' '}
      {shares
        .filter((share, index) => index % step === 0 || Math.abs(share / comparison.at - 1) < 0.001)
        .map((share) =>
          Math.abs(share / comparison.at - 1) < 0.001 ? (
            <b key={share}>{remaining(share)}</b>
          ) : (
            <Link key={share} href={comparePath({ ...view, at: share })} scroll={false}>
              {remaining(share)}
            </Link>
          ),
        )}
    </p>
  )
}
