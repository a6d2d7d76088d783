import { describe, expect, test } from 'vitest'
import { isAllowedHost, isSameOrigin } from './allowed-host.ts'

describe('isAllowedHost', () => {
  test.each(['localhost', 'localhost:4321', '127.0.0.1:1', '[::1]:4321'])(
    '%s is this machine',
    (host) => {
      expect(isAllowedHost(host, [])).toBe(true)
    },
  )
  test.each(['evil.example', 'evil.example:4321', 'localhost.evil.example', '', undefined])(
    '%s is not, unless it is allowed',
    (host) => {
      expect(isAllowedHost(host, [])).toBe(false)
      expect(isAllowedHost(host, 'any')).toBe(true)
    },
  )
  test('a name that was added is answered', () => {
    expect(isAllowedHost('lab.example:80', ['lab.example'])).toBe(true)
  })
})

describe('isSameOrigin', () => {
  test('holds for the page’s own host and for clients that are no browsers', () => {
    expect(isSameOrigin('http://localhost:4321', 'localhost:4321')).toBe(true)
    expect(isSameOrigin(undefined, 'localhost:4321')).toBe(true)
  })
  test('does not hold for another site or another port', () => {
    expect(isSameOrigin('http://evil.example', 'localhost:4321')).toBe(false)
    expect(isSameOrigin('http://localhost:1', 'localhost:4321')).toBe(false)
    expect(isSameOrigin('null', 'localhost:4321')).toBe(false)
  })
})
