import { runsWanted } from './specifications.mjs'

/** Runs that are compared with one another; the card's own number. */
const runsCompared = 100

/**
 * Every page that is measured: its address on the store that `ask` asks, and what a reader does on it. A control that
 * is not there fails the benchmark: a page that cannot be used has no number.
 */
export async function routes(ask) {
  const { experiments, questions, runs } = await ask(whatThereIs)
  const [experiment] = experiments.nodes
  const { identity, specification } = experiment
  if (runs.matching < runsWanted) throw new Error(`${runs.matching} runs, not ${runsWanted}`)
  const treatment = questions
    .find(({ key }) => key === specification.question)
    .arms.find(({ role }) => role === 'TREATMENT').key
  const { chosen } = await ask(whatToCompare, { treatment, first: runsCompared })
  const ids = chosen.nodes.map(({ id }) => id).join(',')
  return [
    { name: 'experiments', path: '/', act: readList },
    { name: `run list, ${runs.matching} runs in groups`, path: '/runs', act: useRunList },
    {
      name: `run list, each of ${runs.matching}`,
      path: '/runs?group=none&arm=any',
      act: useRunList,
    },
    { name: 'experiment', path: `/experiments/${identity}`, act: useExperiment },
    {
      name: 'run',
      path: `/experiments/${identity}/runs/${treatment}/${specification.seeds[0]}/0`,
      act: useRun,
    },
    { name: 'new experiment', path: '/experiments/new', act: useForm },
    {
      name: `comparison of ${chosen.nodes.length} runs`,
      path: `/compare?runs=${ids}`,
      act: useComparison,
    },
  ]
}

const whatThereIs = `{
  experiments(first: 1) { nodes { identity specification } }
  questions { key arms { key role } }
  runs(first: 1) { matching }
}`
const whatToCompare = `query ($treatment: String!, $first: Int!) {
  chosen: runs(groupBy: [], first: $first, filter: { arms: [$treatment] }) { nodes { id } }
}`

async function readList(page) {
  await press(page, 'Tab', 8)
  await page.getByRole('button', { name: /Theme/ }).click()
}

async function useRunList(page) {
  await press(page, 'j', 12)
  await press(page, 'x', 1)
  await press(page, 'k', 4)
  await press(page, 'x', 1)
  await press(page, 'o', 1)
  await press(page, 'Escape', 1)
  await page.getByRole('checkbox').nth(2).click()
  await page.getByRole('searchbox').pressSequentially('global', { delay: 60 })
}

async function useExperiment(page) {
  await page.getByRole('slider').first().focus()
  await press(page, 'ArrowRight', 12)
  await press(page, 'Enter', 1)
  await press(page, 'ArrowLeft', 4)
  await page.getByText('Table of the figure’s numbers').click()
}

async function useRun(page) {
  await page.getByRole('slider').first().focus()
  await press(page, 'ArrowRight', 12)
  await press(page, 'Enter', 1)
  await press(page, 'ArrowLeft', 4)
}

async function useForm(page) {
  const rounds = page.getByLabel('rounds', { exact: true })
  await rounds.click()
  await rounds.pressSequentially('12', { delay: 60 })
  await page.getByLabel('scope', { exact: true }).selectOption('layer-wise')
  const text = page.getByRole('textbox', { name: /yaml|specification/i }).first()
  await text.click()
  await press(page, 'Control+End', 1)
  await text.pressSequentially('\nmargin: 0.003\n', { delay: 60 })
}

async function useComparison(page) {
  await page.locator('summary').first().click()
  await press(page, 'Tab', 12)
  await press(page, 'PageDown', 2)
}

/** As fast as a quick reader. */
async function press(page, key, times) {
  for (let i = 0; i < times; i++) await page.keyboard.press(key, { delay: 20 })
}
