import { describe, expect, test } from 'vitest'
import { experimentId, parseGlobalId, parseIdOrPrefix, roundId, runId } from './global-id.ts'

const sha = 'a1'.repeat(32)

describe('global ids', () => {
  test('are read as they were written', () => {
    expect(parseGlobalId(experimentId(sha))).toEqual({ kind: 'Experiment', identity: sha })
    expect(parseGlobalId(roundId(sha))).toEqual({ kind: 'Round', identity: sha })
    const run = { experiment: sha, arm: 'random-reinit', replicate: 4294967295, draw: 2 }
    expect(parseGlobalId(runId(run))).toEqual({ kind: 'Run', ...run })
  })

  test.each([
    '',
    'x',
    sha,
    `Team:${sha}`,
    `Round:${sha}:1`,
    `Run:${sha}:ticket:1`,
    `Run:${sha}::1:0`,
    `Run:${sha}:ticket:01:0`,
    `Round:${sha.toUpperCase()}`,
  ])('%j is malformed', (id) => {
    expect(() => parseGlobalId(id)).toThrow('a global id is')
  })

  test('an experiment is asked for by global id, digest or prefix', () => {
    for (const id of [experimentId(sha), sha, sha.slice(0, 4)])
      expect(sha.startsWith(parseIdOrPrefix('Experiment', id))).toBe(true)
  })

  test.each(['abc', 'Round:' + sha, 'zzzz', `${sha}0`, 'Experiment:', '%'])(
    '%j is no experiment',
    (id) => {
      expect(() => parseIdOrPrefix('Experiment', id)).toThrow('hexadecimal digits')
    },
  )
})
