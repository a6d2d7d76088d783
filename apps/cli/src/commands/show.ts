import { Command } from 'commander'
import { asking, type Ask } from '../server/ask.ts'
import { ShowDepthDocument, ShowDocument, type ShowQuery } from '../server/documents.ts'
import { contrastLines } from '../terminal/contrast.ts'
import { depthProfileLines, type DepthProfile } from '../terminal/depth-profile.ts'
import { distributionLines } from '../terminal/distribution.ts'
import { counted, countedWork, duration, whole } from '../terminal/numbers.ts'
import { print, printJson } from '../terminal/print.ts'
import { problem } from '../terminal/problems.ts'
import { responseLines } from '../terminal/response.ts'
import { curveLines, headlineLines, verdictLines } from '../terminal/verdict.ts'
import { wholeNumber } from './option-types.ts'
import { talksToServer, type ServerOptions } from './server-option.ts'

interface ShowOptions extends ServerOptions {
  readonly round?: number
}

export const show = (): Command =>
  talksToServer(new Command('show'))
    .description('Shows an experiment: its answer, and the figures behind it as tables.')
    .argument('<id>', 'its id, or the first four or more digits of it')
    .option(
      '--round <number>',
      'round of the depth table; the sparsest when left out',
      wholeNumber(0, 100),
    )
    .action(async (id: string, { server, json, round }: ShowOptions) => {
      const ask = asking(server)
      const { experiment } = await ask(ShowDocument, { id })
      if (!experiment)
        throw problem('not-found', 'id', id, 'there is no such experiment: see lottery ls.')
      const depth = await depthOf(ask, experiment, round)
      if (json) printJson({ ...experiment, depthProfile: depth })
      else print(...showLines(experiment, depth))
    })

export type Shown = NonNullable<ShowQuery['experiment']>

/** Of the round asked for, else of the sparsest that every replicate has reached, else of the sparsest there is. */
async function depthOf(
  ask: Ask,
  { id, curve }: Shown,
  wanted: number | undefined,
): Promise<DepthProfile | null> {
  const rounds = curve?.arms.find(({ controlOf }) => controlOf === null)?.points ?? []
  const sparsest = rounds.findLast(({ complete }) => complete) ?? rounds.at(-1)
  const round = wanted ?? sparsest?.round
  if (round === undefined) return null
  const { experiment } = await ask(ShowDepthDocument, { id, round })
  return experiment?.treatment.atRound?.depthProfile ?? null
}

export function showLines(shown: Shown, depth: DepthProfile | null): string[] {
  const { title, identity, tags, note, question, curve, verdict, arms } = shown
  const { contrasts, responses, distributions, collapses } = shown
  const labels = new Map(arms.map(({ key, label }) => [key, label]))
  const parts = [
    [
      `${title} (${identity.slice(0, 8)})${tags.map((tag) => ` #${tag}`).join('')}`,
      question.title,
      ...headlineLines(shown),
      progressLine(shown),
      ...collapses.map(
        ({ arm, layer, round, replicates }) =>
          `Layer collapse, ${labels.get(arm) ?? arm}: no weight of ${layer} is left in ${counted(replicates, 'replicate')}, first in round ${round}.`,
      ),
      ...(note ? [note] : []),
    ],
    curve ? curveLines(curve, labels) : [],
    verdict ? verdictLines(verdict) : [],
    ...contrasts.map(contrastLines),
    ...responses.map(responseLines),
    ...distributions.map(distributionLines),
    depth ? depthProfileLines(depth) : [],
  ].filter((lines) => lines.length > 0)
  return parts.flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]))
}

function progressLine({ state, progress }: Shown): string {
  const { done, diverged, blocked, failed, training, secondsLeft } = progress
  return [
    `${state.toLowerCase()}, ${whole(done)} of ${countedWork(progress)}`,
    training > 0 ? `${whole(training)} in training` : '',
    diverged > 0 ? `${whole(diverged)} diverged` : '',
    blocked > 0 ? `${whole(blocked)} blocked` : '',
    failed > 0 ? `${whole(failed)} failed` : '',
    state === 'ACTIVE' && secondsLeft ? `about ${duration(secondsLeft)} left` : '',
  ]
    .filter(Boolean)
    .join(', ')
    .replace(/^./, (first) => first.toUpperCase())
    .concat('.')
}
