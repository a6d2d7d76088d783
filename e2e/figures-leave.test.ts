import { decode } from 'fast-png'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { svgElement, type SvgElement } from '../apps/portal/figures/export/svg-element.ts'
import {
  figureAddress,
  figureNames,
  fileAddress,
  type Format,
  type PageKind,
} from '../apps/portal/views/export/figure-names.ts'
import { specification, submit, untilFinished } from './experiment.ts'
import { newFolder, removeFolder, startLaboratory, type Laboratory } from './laboratory.ts'

/** A small real experiment; every figure of it leaves in every format, and is held against what the API answers. */
let laboratory: Laboratory
let identity = ''
let answering = ''
let further = ''
const folder = newFolder()
beforeAll(async () => {
  laboratory = await startLaboratory(folder)
  identity = await submit(laboratory, specification)
  answering = await submit(laboratory, howMany)
  further = await submit(laboratory, withFurtherArms)
  await untilFinished(laboratory, identity)
  await untilFinished(laboratory, answering)
  await untilFinished(laboratory, further)
}, 300_000)
afterAll(async () => {
  await laboratory?.stop()
  removeFolder(folder)
})

/** A verdict, and arms that it does not look at. */
const withFurtherArms = {
  ...specification,
  rounds: 1,
  arms: { 'random-reinit': { draws: 1 }, 'random-mask': { draws: 1 }, 'one-shot': {} },
  training: { steps: 40 },
  evaluate: { every: 10 },
}

/** A question that is answered by contrasts and a response instead of a verdict. */
const howMany = {
  question: 'how-many',
  network: 'lenet-300-100',
  seeds: [1, 2],
  rounds: 1,
  rate: 0.8,
  tickets: 2,
  shared: ['output'],
  training: { steps: 40 },
  evaluate: { every: 10, test: 'every' },
}
const identityOf = (kind: PageKind): string => (kind === 'answer' ? answering : identity)

const pageOf = (kind: PageKind): string =>
  ({
    experiment: `/experiments/${identity}?round=3`,
    answer: `/experiments/${answering}`,
    run: `/experiments/${identity}/runs/ticket/1/0?round=3&layer=fc1`,
    comparison: `/compare?runs=Group:${identity}:ticket,Group:${identity}:random-reinit`,
  })[kind]

async function fileOf(kind: PageKind, key: string, format: Format): Promise<Uint8Array> {
  const response = await fetch(`${laboratory.origin}${fileAddress(pageOf(kind), key, format)}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  expect(response.status, `${kind} ${key}.${format}: ${new TextDecoder().decode(bytes)}`).toBe(200)
  return bytes
}
const textOf = async (kind: PageKind, key: string, format: Format) =>
  new TextDecoder().decode(await fileOf(kind, key, format))

const cellsOf = (line: string) =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell)

/** Rows of a CSV by the names of its columns, and what is told in front of them. */
async function csvOf(kind: PageKind, key: string) {
  const lines = (await textOf(kind, key, 'csv')).trimEnd().split('\n')
  const [names = [], ...rows] = lines.filter((line) => !line.startsWith('# ')).map(cellsOf)
  return {
    head: lines.filter((line) => line.startsWith('# ')).join('\n'),
    rows: rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? '']))),
  }
}

const childrenOf = ({ children }: SvgElement) =>
  children.filter((child): child is SvgElement => typeof child !== 'string')
const within = (element: SvgElement): readonly SvgElement[] =>
  childrenOf(element).flatMap((child) => [child, ...within(child)])
const wordsOf = (element: SvgElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('')
const oneSpace = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
const attribute = (element: SvgElement, name: string) => Number(element.attributes[name])

const drawingOf = async (kind: PageKind, key: string) => svgElement(await textOf(kind, key, 'svg'))
const part = (root: SvgElement, name: string, value: string): SvgElement => {
  const found = within(root).find(({ attributes }) => attributes[name] === value)
  if (!found) throw new Error(`The drawing has no ${name}="${value}".`)
  return found
}

/** What a height of a panel means, from two of its labelled grid lines. */
function valueScale(panel: SvgElement): (y: number) => number {
  const grid = childrenOf(panel).find((child) =>
    childrenOf(child).some((one) => childrenOf(one)[0]?.name === 'line'),
  )
  const lines = childrenOf(grid!).map((one) => {
    const [line, label] = childrenOf(one)
    return { y: attribute(line!, 'y1'), value: Number(wordsOf(label!).replaceAll(/\s/g, '')) }
  })
  const [first, last] = [lines[0]!, lines.at(-1)!]
  return (y) => first.value + ((y - first.y) / (last.y - first.y)) * (last.value - first.value)
}

interface Aggregate {
  readonly n: number
  readonly mean: number
  readonly sd: number | null
  readonly min: number
  readonly max: number
}
interface Answered {
  readonly experiment: {
    readonly dataVersion: string
    readonly curve: {
      readonly arms: readonly {
        readonly arm: string
        readonly points: readonly {
          readonly round: number
          readonly accuracy: Aggregate
          readonly reachStep: Aggregate
        }[]
      }[]
    }
    readonly verdict: {
      readonly rounds: readonly {
        readonly round: number
        readonly matches: { readonly estimate: number; readonly interval: readonly number[] }
        readonly asFast: {
          readonly estimate: number
          readonly ticketCensored: number
          readonly controlCensored: number
        }
      }[]
    }
    readonly arm: {
      readonly atRound: {
        readonly depthProfile: {
          readonly layers: readonly { readonly name: string; readonly remaining: Aggregate }[]
        }
      }
    }
  }
}
type Point = Answered['experiment']['curve']['arms'][number]['points'][number]
const answered = async () =>
  (
    await laboratory.ask<Answered>(
      `query ($id: ID!) { experiment(id: $id) {
        dataVersion
        curve { arms { arm points { round accuracy { n mean sd min max } reachStep { n mean sd min max } } } }
        verdict { rounds { round matches { estimate interval } asFast { estimate ticketCensored controlCensored } } }
        arm(key: "ticket") { atRound(round: 3) { depthProfile { layers { name remaining { n mean sd min max } } } } }
      } }`,
      { id: identity },
    )
  ).experiment

/** No question answers with distributions yet. */
const unanswered: ReadonlySet<string> = new Set(['distributions'])
const all = Object.entries(figureNames).flatMap(([kind, figures]) =>
  Object.entries(figures)
    .filter(([key]) => !unanswered.has(key))
    .map(([key, { formats }]) => [kind as PageKind, key, formats as readonly Format[]] as const),
)

describe.each(all)('%s %s', (kind, key, formats) => {
  test('has caption, n, query, specification, date and data version in every file', async () => {
    const { head, rows } = await csvOf(kind, key)
    expect(rows.length).toBeGreaterThan(0)
    for (const told of [
      /^# title: \S/m,
      /^# drawn: \S/m,
      /^# n: .*\d/m,
      new RegExp(`^# specification: sha256 ${identityOf(kind)}$`, 'm'),
      /^# data version: \d+\/\d+$/m,
      /^# link: http:\S+data=\d+\/\d+$/m,
      /^# date: \d{4}-\d\d-\d\dT/m,
      /^# query: query \w+\(/m,
      /^# variables: \{.*\}$/m,
    ])
      expect(head).toMatch(told)
    if (formats.includes('svg')) {
      const drawing = await drawingOf(kind, key)
      const caption = oneSpace(
        childrenOf(part(drawing, 'data-part', 'caption'))
          .map(wordsOf)
          .join(' '),
      )
      expect(caption.replaceAll(' ', '')).toContain(identityOf(kind))
      expect(caption).toMatch(/n: .*\d/)
      expect(caption).toMatch(/Data version \d+\/\d+ rounds\. \d{4}-\d\d-\d\dT/)
      expect(caption).toMatch(/GraphQL \w+ with/)
      expect(wordsOf(part(drawing, 'name', 'query'))).toMatch(/^query \w+\(/)
    }
    if (formats.includes('png')) {
      const { text } = decode(await fileOf(kind, key, 'png'))
      expect(text?.['lottery-lab specification']).toBe(`sha256 ${identityOf(kind)}`)
      expect(text?.['lottery-lab query']).toMatch(/^query \w+\(/)
    }
  })

  test('is answered again by the query that it tells', async () => {
    const { head } = await csvOf(kind, key)
    const query = /^# query: (.*)$/m.exec(head)?.[1] ?? ''
    const variables = /^# variables: (.*)$/m.exec(head)?.[1] ?? ''
    const again = await laboratory.ask<Record<string, unknown>>(
      query,
      JSON.parse(variables) as Record<string, unknown>,
    )
    expect(Object.values(again).every((value) => value !== null)).toBe(true)
  })

  test('has a page with its table, which tells when data have moved on', async () => {
    const address = figureAddress(pageOf(kind), key, '1/1')
    const page = await (await fetch(`${laboratory.origin}${address}`)).text()
    expect(page).toContain('<table')
    expect(page).toContain('Data have moved on.')
    const { rows } = await csvOf(kind, key)
    expect(page.match(/<tr/g)?.length).toBe(rows.length + 1)
  })
})

test.each(all.filter(([, , formats]) => formats.includes('svg')))(
  '%s %s is drawn in plain colours with no line under 0.75 pt, and says the same in its PDF',
  async (kind, key) => {
    const svg = await textOf(kind, key, 'svg')
    expect(svg).not.toContain('var(--')
    const drawing = svgElement(svg)
    const figure = part(drawing, 'data-part', 'figure')
    const widths = within(figure).flatMap(({ attributes }) => attributes['stroke-width'] ?? [])
    for (const width of widths) expect(Number(width)).toBeGreaterThanOrEqual(1)
    const pdf = await getDocumentProxy(await fileOf(kind, key, 'pdf'))
    const { text } = await extractText(pdf, { mergePages: true })
    const printed = oneSpace(text).replaceAll(' ', '')
    for (const label of within(figure).filter(({ name }) => name === 'text'))
      expect(printed).toContain(oneSpace(wordsOf(label)).replaceAll(' ', ''))
  },
)

test('accuracies and steps read off the drawing are those that the API answers', async () => {
  const { curve } = await answered()
  for (const [key, panelName, valueOf] of [
    ['accuracy', 'curve', ({ accuracy }: Point) => accuracy.mean * 100],
    ['speed', 'speed', ({ reachStep }: Point) => reachStep.mean],
    ['figure-1', 'curve', ({ accuracy }: Point) => accuracy.mean * 100],
  ] as const) {
    const panel = part(await drawingOf('experiment', key), 'data-panel', panelName)
    const value = valueScale(panel)
    const circles = within(part(panel, 'data-arm', 'ticket')).filter(
      ({ name }) => name === 'circle',
    )
    const { points } = curve.arms.find(({ arm }) => arm === 'ticket')!
    expect(circles).toHaveLength(points.length)
    for (const [index, circle] of circles.entries()) {
      const drawn = value(attribute(circle, 'cy'))
      expect(Math.abs(drawn / valueOf(points[index]!) - 1)).toBeLessThan(1e-4)
    }
    const dense = within(part(panel, 'data-arm', 'dense')).find(({ name }) => name === 'line')
    const whole = curve.arms.find(({ arm }) => arm === 'dense')!.points[0]!
    expect(Math.abs(value(attribute(dense!, 'y1')) / valueOf(whole) - 1)).toBeLessThan(1e-4)
  }
})

test('the CSV has every digit that the API answers', async () => {
  const { curve, verdict, arm, dataVersion } = await answered()
  const { head, rows } = await csvOf('experiment', 'accuracy')
  expect(head).toContain(`# data version: ${dataVersion}`)
  expect(rows).toHaveLength(curve.arms.flatMap(({ points }) => points).length)
  for (const { arm: key, points } of curve.arms)
    for (const { round, accuracy, reachStep } of points) {
      const row = rows.find((one) => one['arm'] === key && one['round'] === String(round))!
      expect(row['accuracy_n']).toBe(String(accuracy.n))
      expect(row['accuracy_mean']).toBe(String(accuracy.mean))
      expect(row['accuracy_sd']).toBe(accuracy.sd === null ? '' : String(accuracy.sd))
      expect(row['reach_step_mean']).toBe(String(reachStep.mean))
    }
  const judged = (await csvOf('experiment', 'verdict')).rows
  for (const { round, matches } of verdict.rounds) {
    const row = judged.find((one) => one['round'] === String(round))!
    expect(Number(row['matches_accuracy_difference'])).toBe(matches.estimate)
    expect(Number(row['matches_accuracy_difference_low'])).toBe(matches.interval[0])
  }
  const kept = (await csvOf('experiment', 'depth')).rows
  for (const { name, remaining } of arm.atRound.depthProfile.layers) {
    const row = kept.find((one) => one['round'] === '3' && one['layer'] === name)!
    expect(Number(row['kept_mean'])).toBe(remaining.mean)
  }
})

test('the verdict and the kept shares are written as the API answers them', async () => {
  const { verdict, arm } = await answered()
  const drawn = oneSpace(wordsOf(await drawingOf('experiment', 'verdict')))
  for (const { matches, asFast } of verdict.rounds) {
    const points = Math.abs(matches.estimate * 100).toFixed(2)
    const sign = Number(points) === 0 ? '' : matches.estimate < 0 ? '−' : '+'
    expect(drawn).toContain(`${sign}${points} [`)
    const isKnown = asFast.ticketCensored === 0 || asFast.controlCensored === 0
    expect(drawn).toContain(isKnown ? `×${asFast.estimate.toFixed(2)}` : 'both censored')
  }
  const depth = within(part(await drawingOf('experiment', 'depth'), 'data-panel', 'layer-profile'))
  const numbers = depth.filter(({ name }) => name === 'text').map(wordsOf)
  for (const { remaining } of arm.atRound.depthProfile.layers)
    expect(numbers).toContain((remaining.mean * 100).toFixed(1))
})

test('the ticket against each further arm stands under its verdict, and leaves as contrasts', async () => {
  const page = await (await fetch(`${laboratory.origin}/experiments/${further}`)).text()
  expect(page).toContain('Ticket against: random mask')
  expect(page).toContain('Ticket against: one-shot')
  const csv = await fetch(`${laboratory.origin}/experiments/${further}/contrasts.csv`)
  expect(csv.status).toBe(200)
  const rows = (await csv.text()).split('\n').filter((line) => line.startsWith('accuracy-ticket-'))
  expect(rows).toHaveLength(2)
})

test('a comparison’s speeds are written, and its numbers kept, as the API answers them', async () => {
  const of = [`Group:${identity}:ticket`, `Group:${identity}:random-reinit`]
  const { comparison } = await laboratory.ask<{
    comparison: {
      groups: { id: string; speed: { ratio: number }; curve: { accuracy: number[] } }[]
    }
  }>(
    `query ($of: [ID!]!) { comparison(of: $of) { groups { id speed { ratio } curve { accuracy } } } }`,
    { of },
  )
  const drawn = wordsOf(await drawingOf('comparison', 'speed'))
  const { rows } = await csvOf('comparison', 'accuracy')
  for (const { id, speed, curve } of comparison.groups) {
    expect(drawn).toContain(`×${speed.ratio.toFixed(2)}`)
    const own = rows.filter((row) => row['id'] === id).map((row) => Number(row['accuracy_mean']))
    expect(own).toEqual(curve.accuracy)
  }
})

test('the PNG of a mask has a dark pixel for each weight that the API says is kept', async () => {
  const { node } = await laboratory.ask<{
    node: {
      rounds: {
        placements: { arm: string; round: number }[]
        layers: { name: string; kept: number; total: number }[]
      }[]
    }
  }>(
    `query ($run: ID!) { node(id: $run) { ... on Run { rounds { placements { arm round } layers { name kept total } } } } }`,
    { run: `Run:${identity}:ticket:1:0` },
  )
  const round = node.rounds.find(({ placements }) =>
    placements.some((one) => one.arm === 'ticket' && one.round === 3),
  )!
  const { kept, total } = round.layers.find(({ name }) => name === 'fc1')!
  const { data, width } = decode(await fileOf('run', 'mask', 'png'))
  const margin = 12
  let dark = 0
  for (let y = margin; y < margin + 300; y++)
    for (let x = margin; x < margin + 784; x++) {
      const at = 3 * (y * width + x)
      if (data[at] === 0x08 && data[at + 1] === 0x1a && data[at + 2] === 0x4d) dark++
    }
  expect(total).toBe(784 * 300)
  expect(dark).toBe(kept)
})

test('what is not there is refused with what is', async () => {
  const missing = await fetch(`${laboratory.origin}/experiments/${identity}/nothing.svg`)
  expect(missing.status).toBe(404)
  expect(await missing.text()).toContain('figure-1.svg')
  const unknown = await fetch(`${laboratory.origin}/experiments/${'0'.repeat(64)}/figure-1.svg`)
  expect(unknown.status).toBe(404)
})
