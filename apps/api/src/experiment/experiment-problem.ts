import { ProblemError } from '@lottery/science'

export const experimentNotFound = (id: string): ProblemError =>
  new ProblemError([
    {
      code: 'not-found',
      field: 'id',
      value: id,
      fix: 'there is no such experiment; `experiments` lists those that are there.',
    },
  ])
