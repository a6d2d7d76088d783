import type { Response } from 'express'
import type { Problem } from '@lottery/science'

/** A problem outside GraphQL, in the same shape, so that one reader of errors is enough for a client. */
export function sendProblem(response: Response, status: number, problem: Problem): void {
  response
    .status(status)
    .json({ errors: [{ message: problem.fix, extensions: { code: statusCode(status), problem } }] })
}

const statusCode = (status: number): string => (status < 500 ? 'BAD_REQUEST' : 'UNAVAILABLE')
