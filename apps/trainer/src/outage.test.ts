import { once } from 'node:events'
import { createServer, connect, type AddressInfo } from 'node:net'
import { ProblemError } from '@lottery/science'
import { describe, expect, test } from 'vitest'
import { isOutage, patiently, restFor } from './outage.ts'

const withCode = (code: string): Error => Object.assign(new Error('as Postgres says'), { code })

describe('an outage', () => {
  test('is a port where nobody listens', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    server.close()
    await once(server, 'close')
    const [error] = (await once(connect(port, '127.0.0.1'), 'connect').catch((reason: unknown) => [
      reason,
    ])) as unknown[]
    expect(isOutage(error)).toBe(true)
  })

  test.each(['57P01', '57P03', '08006', '53100', '53300', 'ECONNRESET'])(
    'has the code %s',
    (code) => {
      expect(isOutage(withCode(code))).toBe(true)
      expect(
        isOutage(new ProblemError([{ code: `database-${code}`, field: '', value: '', fix: '' }])),
      ).toBe(true)
    },
  )

  test.each(['28P01', '3D000', '23505', '40P01'])('does not have the code %s', (code) => {
    expect(isOutage(withCode(code))).toBe(false)
    expect(
      isOutage(new ProblemError([{ code: `database-${code}`, field: '', value: '', fix: '' }])),
    ).toBe(false)
  })

  test('is a connection that ended, not a bug', () => {
    expect(isOutage(new Error('Connection terminated unexpectedly'))).toBe(true)
    expect(isOutage(new TypeError('x is not a function'))).toBe(false)
    expect(isOutage('57P01')).toBe(false)
  })
})

/** Fails so many times, then gives the number of its calls. */
const failing = (times: number, error: Error) => {
  let calls = 0
  return () => (++calls > times ? Promise.resolve(calls) : Promise.reject(error))
}
const surroundings = () => {
  const said: string[] = []
  const stop = new AbortController()
  const onLost = (message: string) => void said.push(`lost: ${message}`)
  return {
    said,
    stop,
    patience: { stop: stop.signal, onLost, onBack: () => void said.push('back') },
  }
}

test('patience tries again until it works, and says once that it was lost and is back', async () => {
  const { said, patience } = surroundings()
  expect(await patiently(failing(2, withCode('57P01')), patience)).toBe(3)
  expect(said).toEqual(['lost: as Postgres says', 'back'])
})

test('patience hands on every other error at once', async () => {
  const { said, patience } = surroundings()
  await expect(patiently(failing(1, withCode('23505')), patience)).rejects.toThrow()
  expect(said).toEqual([])
})

test('patience makes one more try when it is to stop, then gives up', async () => {
  const { stop, patience } = surroundings()
  const action = failing(100, withCode('57P01'))
  const waiting = patiently(action, patience)
  stop.abort()
  await expect(waiting).rejects.toThrow('as Postgres says')
  expect(await action().catch(() => 'third call')).toBe('third call')
})

test('a rest ends when the signal comes', async () => {
  const stop = new AbortController()
  const rest = restFor(2 ** 30, stop.signal)
  stop.abort()
  await rest
})
