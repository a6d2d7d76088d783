import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'

/** What a webhook is sent, as its receivers read it. */
export interface Received {
  readonly id: string
  readonly event: string
  readonly experiment: string
  readonly name: string
  readonly round: string | null
  readonly counts: Readonly<Record<string, number>>
  readonly address: string
  readonly time: string
}

export interface Receiver {
  readonly received: readonly Received[]
  readonly close: () => Promise<void>
}

/** A real receiver on a port of this machine. `answers: false`: it takes what comes and never answers. */
export async function startReceiver(port: number, answers = true): Promise<Receiver> {
  const received: Received[] = []
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    received.push(JSON.parse(await text(request)) as Received)
    if (answers) response.writeHead(204).end()
  }
  const server = createServer((request, response) => void take(request, response))
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    received,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
