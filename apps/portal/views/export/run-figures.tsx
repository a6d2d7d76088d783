import { degreeBins } from '../../figures/degree/degree-bins.ts'
import { DegreeDistribution } from '../../figures/degree/degree-distribution.tsx'
import { tableOf } from '../../figures/export/table.ts'
import { count } from '../../figures/format.ts'
import { InputMap } from '../../figures/input-map/input-map.tsx'
import { LossCurves, type LossSeries } from '../../figures/loss/loss-curves.tsx'
import { deadAmong, meanOf, mostOf } from '../../figures/mask/degrees.ts'
import { degreesOf } from '../../figures/mask/masks.ts'
import { Ridgelines, ridgelinesHeight } from '../../figures/weight-history/ridgelines.tsx'
import { runIdOf, runPageVariables } from '../run/address.ts'
import { LayerByChanceDocument, RunPageDocument } from '../run/documents.ts'
import { mapSays } from '../run/sentences.ts'
import type { FigureKey } from './figure-names.ts'
import { figureRecord, type FigureRecord } from './figure-record.ts'
import { maskDrawing } from './mask-drawing.tsx'
import { heldAgainst, maskPicture } from './mask-picture.ts'
import { paperWidth } from './one-panel.tsx'
import {
  HistoryNumbersDocument,
  LossNumbersDocument,
  MaskNumbersDocument,
} from './run-documents.ts'
import { countedAt, runCaption, type RunSubject } from './run-subject.ts'

const ofLayer = ({ key, layer }: RunSubject) => ({ run: runIdOf(key), layer })
/** One column of a paper. */
const columnWidth = 420

const views: Readonly<Record<string, string>> = {
  death: 'shade: the round that pruned a weight; darkest: kept',
  kept: 'dark: kept',
  random: 'against a random mask with as many weights of each layer at each round',
}

const mask = figureRecord({
  document: MaskNumbersDocument,
  variables: ofLayer,
  see: async (_, subject: RunSubject, source) => {
    const found = await countedAt(source, subject, subject.layer)
    return found && { ...subject, ...found, other: await heldAgainst(source, subject, found.masks) }
  },
  caption: (seen) =>
    runCaption(
      seen,
      `Mask of ${seen.layer}, one pixel a weight`,
      `${seen.nouns.inputs} across, ${seen.nouns.units} down${seen.view.sorting === 'index' ? '' : `, sorted by ${seen.view.sorting}`}; ${views[seen.view.shown] ?? `against ${seen.other?.name ?? 'another seed, which is not in'}`}`,
    ),
  pixels: (seen) => maskPicture(seen, seen.masks, seen.other, false).pixels,
  draw: (seen) => maskDrawing(seen, seen),
  table: ({ masks }) =>
    tableOf(
      [
        { name: 'round', value: ({ round }) => round },
        { name: 'kept', value: ({ kept }) => kept },
        { name: 'total', value: () => masks.total },
        { name: 'units_dead', value: ({ degrees }) => deadAmong(degrees.in) },
        { name: 'in_degree_mean', value: ({ degrees }) => meanOf(degrees.in) },
        { name: 'in_degree_most', value: ({ degrees }) => mostOf(degrees.in) },
        { name: 'inputs_unread', value: ({ degrees }) => deadAmong(degrees.out) },
        { name: 'out_degree_mean', value: ({ degrees }) => meanOf(degrees.out) },
        { name: 'out_degree_most', value: ({ degrees }) => mostOf(degrees.out) },
      ],
      masks.kept.map((one) => ({ ...one, degrees: degreesOf(masks, one.round) })),
    ),
})

const firstLayer = ({ frame }: RunSubject): string => frame.network.layers[0]?.name ?? ''

const inputMap = figureRecord({
  document: MaskNumbersDocument,
  variables: (subject: RunSubject) => ({ run: runIdOf(subject.key), layer: firstLayer(subject) }),
  see: async (_, subject, source) => {
    const found = await countedAt(source, subject, firstLayer(subject))
    return found?.image ? { ...subject, ...found, image: found.image } : null
  },
  caption: (seen) => {
    const { facts } = seen.counted
    const caption = runCaption(
      seen,
      'Which pixels are still read',
      `share of ${count(facts.units)} units that keep a weight from each pixel, %`,
    )
    return {
      ...caption,
      claim: `${mapSays(facts, seen.shown.data.pruning?.title ?? null)} ${caption.claim}`,
    }
  },
  draw: ({ counted, image }) => {
    const width = 336
    return {
      element: (
        <InputMap
          out={counted.degrees.out}
          shape={image}
          units={counted.facts.units}
          pixel={null}
          width={width}
          label="Kept weights of each input pixel."
        />
      ),
      width,
      height: Math.round((width / image.columns) * image.rows) + 38,
    }
  },
  table: ({ counted, image }) =>
    tableOf(
      [
        { name: 'row', value: ({ pixel }) => Math.floor(pixel / image.columns) },
        { name: 'column', value: ({ pixel }) => pixel % image.columns },
        { name: 'kept', value: ({ kept }) => kept },
        { name: 'units', value: () => counted.facts.units },
        { name: 'share', value: ({ kept }) => kept / counted.facts.units },
      ],
      [...counted.degrees.out].map((kept, pixel) => ({ kept, pixel })),
    ),
})

/** Degrees on one side of a layer: kept inputs of each unit, or kept outputs of each input. */
const degreeRecord = (side: 'in' | 'out'): FigureRecord<RunSubject> =>
  figureRecord({
    document: LayerByChanceDocument,
    variables: ofLayer,
    see: async (data, subject: RunSubject, source) => {
      const run = data.node && 'rounds' in data.node ? data.node : null
      const layer = run?.rounds
        .find(({ id }) => id === subject.shown.data.id)
        ?.layers.find(({ name }) => name === subject.layer)
      const found = await countedAt(source, subject, subject.layer)
      if (!found) return null
      const byChance =
        (side === 'in' ? layer?.inDegreesByChance : layer?.outDegreesByChance) ?? null
      return { ...subject, ...found, bins: degreeBins(found.counted.degrees[side], byChance) }
    },
    caption: (seen) => {
      const { facts, degrees } = seen.counted
      const [noun, silent, all, word] =
        side === 'in'
          ? ([
              `inputs per ${seen.nouns.unit}`,
              facts.deadUnits,
              facts.units,
              `${seen.nouns.units} dead`,
            ] as const)
          : ([
              `outputs per ${seen.nouns.input}`,
              facts.unreadInputs,
              facts.inputs,
              `${seen.nouns.inputs} unread`,
            ] as const)
      return runCaption(
        seen,
        `Kept ${noun} in ${facts.layer}`,
        `${count(silent)} of ${count(all)} ${word}; mean ${meanOf(degrees[side]).toFixed(1)}; dotted: a random mask of as many weights`,
      )
    },
    draw: ({ bins, key, frame, nouns }) => ({
      element: (
        <DegreeDistribution
          bins={bins}
          arm={key.arm}
          own={frame.own}
          caption={
            side === 'in' ? `kept inputs per ${nouns.unit}` : `kept outputs per ${nouns.input}`
          }
          label="Degrees of the kept weights against a random mask."
          layout="wide"
          width={columnWidth}
        />
      ),
      width: columnWidth,
      height: 180,
    }),
    table: ({ bins }) =>
      tableOf(
        [
          { name: 'degree_from', value: ({ bin }) => bin * bins.width },
          { name: 'degree_to', value: ({ bin }) => (bin + 1) * bins.width - 1 },
          { name: side === 'in' ? 'units' : 'inputs', value: ({ own }) => own },
          { name: 'expected_in_a_random_mask', value: ({ bin }) => bins.expected?.[bin] },
        ],
        bins.counts.map((own, bin) => ({ own, bin })),
      ),
  })

const loss = figureRecord({
  document: LossNumbersDocument,
  variables: ({ shown, dense }: RunSubject) => ({
    round: shown.data.id,
    reference: dense?.id ?? shown.data.id,
  }),
  see: ({ round, reference }, subject) => {
    const own = round && 'series' in round ? round : null
    const dense = reference && 'series' in reference ? reference : null
    const { frame, shown, key } = subject
    const series: LossSeries[] = []
    if (own?.series)
      series.push({
        key: 'own',
        name: `round ${shown.round}`,
        arm: shown.round === 0 ? frame.reference : key.arm,
        ...own.series,
        stop: own.earlyStop ?? null,
      })
    if (dense?.series && dense.id !== own?.id)
      series.push({
        key: 'dense',
        name: frame.referenceName,
        arm: frame.reference,
        ...dense.series,
        stop: dense.earlyStop ?? null,
      })
    return series.length > 0 ? { ...subject, series } : null
  },
  caption: (seen) =>
    runCaption(
      seen,
      'Validation loss',
      seen.series.length > 1
        ? `against the ${seen.frame.referenceName} network of the same seed`
        : 'while it trained',
    ),
  draw: ({ series, frame }) => ({
    element: (
      <LossCurves
        series={series}
        steps={frame.specification.training.steps}
        layout="wide"
        width={columnWidth}
        label="Validation loss over steps."
      />
    ),
    width: columnWidth,
    height: 184,
  }),
  table: ({ series }) =>
    tableOf(
      [
        { name: 'series', value: ({ name }) => name },
        { name: 'step', value: ({ step }) => step },
        { name: 'validation_loss', value: ({ value }) => value },
      ],
      series.flatMap(({ name, steps, values }) =>
        steps.map((step, at) => ({ name, step, value: values[at] })),
      ),
    ),
})

const weightHistory = figureRecord({
  document: HistoryNumbersDocument,
  variables: ({ shown, layer }: RunSubject) => ({ round: shown.data.id, layer }),
  see: ({ node }, subject) => {
    const history = node && 'weightHistory' in node ? node.weightHistory : []
    return history.length > 0 ? { ...subject, history } : null
  },
  caption: (seen) =>
    runCaption(
      seen,
      `How the kept weights of ${seen.layer} move while training`,
      'each ridge is one logged step, one scale for all; at the right the share with the sign it began with, and the mean size',
    ),
  draw: ({ history, key, frame, shown }) => ({
    element: (
      <Ridgelines
        history={history}
        arm={shown.round === 0 ? frame.reference : key.arm}
        layout="wide"
        width={paperWidth}
        label="Distribution of the kept weights at logged steps."
      />
    ),
    width: paperWidth,
    height: ridgelinesHeight('wide'),
  }),
  table: ({ history }) =>
    tableOf(
      [
        { name: 'step', value: ({ step }) => step },
        { name: 'value_from', value: ({ from }) => from },
        { name: 'value_to', value: ({ to }) => to },
        { name: 'kept_weights', value: ({ weights }) => weights },
        { name: 'mean_absolute', value: ({ meanAbsolute }) => meanAbsolute },
        { name: 'sign_agreement', value: ({ signAgreement }) => signAgreement },
      ],
      history.flatMap(({ counts, edges, ...at }) =>
        counts.map((weights, bin) => ({ ...at, weights, from: edges[bin], to: edges[bin + 1] })),
      ),
    ),
})

const rounds = figureRecord({
  document: RunPageDocument,
  variables: ({ key }: RunSubject) => runPageVariables(key),
  see: (_, subject) => subject,
  caption: (seen) =>
    runCaption(
      seen,
      'Rounds of this run',
      'test accuracy at the early stop and at the last step; censored: the lowest loss was at the last step',
    ),
  table: (seen) =>
    tableOf(
      [
        { name: 'round', value: ({ round }) => round },
        { name: 'identity', value: ({ data }) => data.identity },
        { name: 'kept', value: ({ data }) => data.kept },
        { name: 'total', value: ({ data }) => data.total },
        { name: 'test_accuracy_at_early_stop', value: ({ data }) => data.earlyStop?.testAccuracy },
        { name: 'early_stop_step', value: ({ data }) => data.earlyStop?.step },
        { name: 'censored', value: ({ data }) => data.earlyStop?.censored },
        { name: 'test_accuracy_at_end', value: ({ data }) => data.end?.testAccuracy },
        { name: 'sign_kept', value: ({ data }) => data.signAgreement ?? null },
        { name: 'diverged_step', value: ({ data }) => data.divergedStep },
      ],
      seen.rounds,
    ),
})

export const runFigures: Readonly<Record<FigureKey<'run'>, FigureRecord<RunSubject>>> = {
  mask,
  'input-map': inputMap,
  'in-degree': degreeRecord('in'),
  'out-degree': degreeRecord('out'),
  loss,
  'weight-history': weightHistory,
  rounds,
}
