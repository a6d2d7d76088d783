import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { cpus } from 'node:os'
import type { Duplex } from 'node:stream'
import { expressMiddleware } from '@as-integrations/express5'
import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import type { Store } from '@lottery/store'
import { artifactRouter } from '../artifact/artifact-router.ts'
import { createOverlapCache } from '../comparison/overlap-cache.ts'
import { createOverlapThread } from '../comparison/overlap-thread.ts'
import { createClientKeys } from '../experiment/client-keys.ts'
import { graphiqlRouter } from '../graphiql/graphiql-router.ts'
import { createResultsCache } from '../group/results.ts'
import { createConfigurationCache } from '../group/run-configuration.ts'
import { createSummaryCache } from '../group/summarised.ts'
import { createAnswerCache } from '../measures/answer-cache.ts'
import { runsCsvRouter } from '../run-list/runs-csv-router.ts'
import { sendProblem } from '../problem/send-problem.ts'
import { isAllowedHost, isSameOrigin, type AllowedHosts } from './allowed-host.ts'
import { createApollo } from './apollo.ts'
import { createContext, type Services } from './context.ts'
import { createEventHub } from './event-hub.ts'
import { limits } from './limits.ts'
import { createSchema } from './schema.ts'
import { createSubscriptions } from './subscriptions.ts'

export interface ApiOptions {
  readonly store: Store
  /** Version of this software, as `system.version` says it. */
  readonly version: string
  /** Processor cores that trainers may use: what plans count on. */
  readonly cores: number
  /** Host names besides the loopback ones; `any` when the server listens on a network. */
  readonly allowedHosts?: AllowedHosts
  /** The compiled `overlap-worker.js`, where this package does not run from its own. */
  readonly overlapEntry?: URL
  /** Told of each bug; a caller's own mistakes are not logged. */
  readonly log?: (bug: unknown) => void
}

type Request = (request: IncomingMessage, response: ServerResponse) => void
type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

export interface Api {
  /** Not listening yet: the caller chooses host and port. */
  readonly http: Server
  /** Everything that is not the API's goes to the portal; before that, it is told that the portal is starting. */
  readonly attach: (portal: { readonly request: Request; readonly upgrade?: Upgrade }) => void
  /** Ends subscriptions and answers what is under way, at most for a moment; closes the HTTP server, not the store. */
  readonly close: () => Promise<void>
}

/** GraphQL at /graphql (HTTP and WebSocket), its explorer at /graphiql, arrays and lists at /artifacts, and /healthz. */
export async function createApi({
  store,
  version,
  cores,
  allowedHosts = [],
  overlapEntry,
  log = console.error,
}: ApiOptions): Promise<Api> {
  const services: Services = {
    store,
    version,
    cores,
    cpu: cpus()[0]?.model ?? 'unknown',
    answers: createAnswerCache(),
    results: createResultsCache(),
    configurations: createConfigurationCache(),
    summaries: createSummaryCache(),
    overlaps: createOverlapCache(),
    overlapThread: createOverlapThread(overlapEntry),
    clientKeys: createClientKeys(),
    events: await createEventHub(store),
  }
  const schema = await createSchema()
  const context = () => createContext(services)
  const app = express().disable('x-powered-by')
  const http = createServer(app)
  http.requestTimeout = limits.time
  const apollo = createApollo(schema, http, log)
  await apollo.start()
  const subscriptions = createSubscriptions(schema, context, log)
  let portal: { readonly request: Request; readonly upgrade?: Upgrade } | undefined

  app.use(onlyItself)
  app.use(onlyAllowedHosts(allowedHosts))
  app.use(onlyReadablePaths)
  app.get('/healthz', health(store, version))
  app.use(
    '/graphql',
    inTime,
    express.json({ limit: limits.body }),
    expressMiddleware(apollo, { context: async () => context() }),
  )
  app.use('/graphiql', graphiqlRouter())
  app.use('/artifacts/runs.csv', runsCsvRouter(schema, context))
  app.use('/artifacts', artifactRouter(store))
  app.use((request, response) => {
    if (portal) portal.request(request, response)
    else sendProblem(response, 404, nothingHere(request.originalUrl))
  })
  app.use(onError(log))

  http.on('upgrade', (request, socket, head) => {
    if (!isAllowedHost(request.headers.host, allowedHosts)) socket.destroy()
    else if (pathOf(request) !== '/graphql') {
      if (portal?.upgrade) portal.upgrade(request, socket, head)
      else socket.destroy()
    } else if (isSameOrigin(request.headers.origin, request.headers.host))
      subscriptions.upgrade(request, socket, head)
    else socket.destroy()
  })

  return {
    http,
    attach: (handlers) => {
      portal = handlers
    },
    close: async () => {
      await services.events.close()
      await subscriptions.close()
      await apollo.stop()
      await services.overlapThread.close()
    },
  }
}

const pathOf = ({ url = '' }: IncomingMessage): string => url.split('?', 1)[0] ?? ''

const nothingHere = (path: string) => ({
  code: 'not-found',
  field: 'path',
  value: path,
  fix: 'GraphQL is at /graphql, its explorer at /graphiql, arrays are at /artifacts.',
})

/** No other site may frame a page, and a browser takes each answer for what it says it is. */
const onlyItself: RequestHandler = (_request, response, next) => {
  response.setHeader('Content-Security-Policy', "frame-ancestors 'none'")
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'same-origin')
  next()
}

const onlyAllowedHosts =
  (allowed: AllowedHosts): RequestHandler =>
  (request, response, next) => {
    if (isAllowedHost(request.headers.host, allowed)) next()
    else
      sendProblem(response, 403, {
        code: 'unknown-host',
        field: 'Host',
        value: request.headers.host ?? null,
        fix: 'open it as http://localhost or http://127.0.0.1, or start it with --host to open it to a network.',
      })
  }

/** What is below reads paths, each in its own way, and calls one that it cannot read a bug. */
const onlyReadablePaths: RequestHandler = (request, response, next) => {
  try {
    decodeURIComponent(request.path)
  } catch {
    return sendProblem(response, 400, {
      code: 'malformed-path',
      field: 'path',
      value: request.path,
      fix: 'a % in an address begins two hexadecimal digits of UTF-8; write %25 for a % itself.',
    })
  }
  next()
}

const health =
  (store: Store, version: string): RequestHandler =>
  async (_request, response) => {
    const database = await store.check().then(
      () => 'reachable',
      () => 'unreachable',
    )
    response.status(database === 'reachable' ? 200 : 503).json({ version, database })
  }

const inTime: RequestHandler = (request, response, next) => {
  const timer = setTimeout(() => {
    if (!response.headersSent)
      sendProblem(response, 504, {
        code: 'too-slow',
        field: 'query',
        value: null,
        fix: `no answer within ${limits.time / 1000} seconds; ask for less at once.`,
      })
  }, limits.time)
  response.on('close', () => clearTimeout(timer))
  next()
}

/** What the body parser and the routers throw. Errors of GraphQL do not come here. */
const onError =
  (log: (bug: unknown) => void): ErrorRequestHandler =>
  (error: { status?: number; type?: string }, request, response, _next) => {
    if (response.headersSent) response.destroy()
    else if (error.type === 'entity.too.large')
      sendProblem(response, 413, {
        code: 'too-large',
        field: 'body',
        value: Number(request.headers['content-length'] ?? 0),
        fix: `a request may have ${limits.body} bytes.`,
      })
    else if (error.status !== undefined && error.status < 500)
      sendProblem(response, error.status, {
        code: 'bad-request',
        field: 'body',
        value: null,
        fix: 'send JSON with a query, and variables if it has any.',
      })
    else {
      log(error)
      sendProblem(response, 500, {
        code: 'unexpected',
        field: '',
        value: null,
        fix: 'Something went wrong here, and the server’s log says what; please report it.',
      })
    }
  }
