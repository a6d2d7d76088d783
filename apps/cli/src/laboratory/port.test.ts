import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { expect, test } from 'vitest'
import { addressOf, freePort } from './port.ts'

const host = '127.0.0.1'

async function listening(server: Server): Promise<number> {
  server.listen(0, host)
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

test('any free port is found when none is asked for', async () => {
  const port = await freePort(host, 0)
  expect(port).toBeGreaterThan(1023)
  expect(await freePort(host, port)).toBe(port)
})

test('a port of another program is refused, with the next one to try', async () => {
  const server = createServer((socket) => socket.destroy())
  const port = await listening(server)
  await expect(freePort(host, port)).rejects.toThrow(
    new RegExp(`port = ${port}: another program listens there.*--port ${port + 1}`),
  )
  server.close()
})

test('a port on which lottery-lab answers already is said to be so', async () => {
  const server = createHttpServer((_request, response) =>
    response.end('{"data":{"system":{"version":"0.1.0"}}}'),
  )
  const port = await listening(server)
  await expect(freePort(host, port)).rejects.toThrow(
    `runs there already, at ${addressOf(host, port)}`,
  )
  server.close()
})

test('an address that this machine does not have is refused', async () => {
  await expect(freePort('192.0.2.1', 0)).rejects.toThrow(/host = "192\.0\.2\.1".*127\.0\.0\.1/)
})

test('a server on all addresses is reached on the loopback one', () => {
  expect(addressOf('0.0.0.0', 4321)).toBe('http://127.0.0.1:4321')
  expect(addressOf('::1', 4321)).toBe('http://[::1]:4321')
})
