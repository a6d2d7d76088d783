import { Command } from 'commander'
import { questions as registry, type Question } from '@lottery/questions'
import { print, printJson } from '../terminal/print.ts'

export const questions = (): Command =>
  new Command('questions')
    .description('Lists the questions that an experiment can ask, with their arms.')
    .option('--json', 'print JSON, for programs', false)
    .action(({ json }: { readonly json: boolean }) => {
      const all: readonly Question[] = Object.values(registry)
      if (json) printJson(all.map(({ key, title, source, arms }) => ({ key, title, source, arms })))
      else print(...all.flatMap(questionLines))
    })

export const questionLines = ({ key, title, source, arms }: Question): string[] => [
  `${key}: ${title}`,
  `  ${source}`,
  ...arms.map(
    ({ key: arm, treatment, controlOf }) =>
      `  ${arm}${controlOf ? ` (control of ${controlOf})` : ''}: ${treatment}`,
  ),
]
