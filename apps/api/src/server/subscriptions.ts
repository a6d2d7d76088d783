import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import {
  getOperationAST,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type ExecutionArgs,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql'
import type { SubscribePayload } from 'graphql-ws'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import { presentError } from '../problem/present-error.ts'
import type { Context } from './context.ts'
import { checkLimits, limits, tooMuch } from './limits.ts'

export interface Subscriptions {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  readonly close: () => Promise<void>
}

/** GraphQL over WebSocket (graphql-ws), under the same limits as over HTTP, each operation with a context of its own. */
export function createSubscriptions(
  schema: GraphQLSchema,
  context: () => Context,
  log: (bug: unknown) => void,
): Subscriptions {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.body })
  const present = (error: GraphQLError | GraphQLFormattedError): GraphQLFormattedError =>
    presentError(error, error instanceof GraphQLError ? error.toJSON() : error, log)
  const server = useServer(
    {
      onSubscribe: ({ subscriptions }, _id, payload) => {
        const open = Object.keys(subscriptions).length
        return open > limits.subscriptions
          ? [
              tooMuch(
                'too-many-subscriptions',
                open,
                `end some: one socket may have ${limits.subscriptions} under way.`,
              ),
            ]
          : prepare(schema, payload, context)
      },
      onError: (_context, _id, _payload, errors) => errors.map(present),
      onNext: (_context, _id, _payload, _args, { data, errors }) =>
        errors ? { data: data ?? null, errors: errors.map(present) } : undefined,
    },
    sockets,
  )
  return {
    upgrade: (request, socket, head) =>
      sockets.handleUpgrade(request, socket, head, (accepted) =>
        sockets.emit('connection', accepted, request),
      ),
    close: async () => {
      await server.dispose()
    },
  }
}

function prepare(
  schema: GraphQLSchema,
  { query, variables, operationName }: SubscribePayload,
  context: () => Context,
): ExecutionArgs | readonly GraphQLError[] {
  try {
    const document = parse(query, { maxTokens: limits.tokens })
    const invalid = validate(schema, document, specifiedRules, { maxErrors: 20 })
    if (invalid.length > 0) return invalid.map(withCode)
    if (!getOperationAST(document, operationName)) return [unknownOperation(operationName)]
    checkLimits(schema, document, variables ?? {}, operationName)
    return {
      schema,
      document,
      contextValue: context(),
      ...(variables ? { variableValues: variables } : {}),
      ...(operationName ? { operationName } : {}),
    }
  } catch (error) {
    if (error instanceof GraphQLError) return [error]
    // The parser calls itself for each bracket; an error that is thrown on would end the socket and all that runs on it.
    if (error instanceof RangeError)
      return [tooMuch('too-deep', null, `nest fields at most ${limits.depth} deep.`)]
    throw error
  }
}

const unknownOperation = (name: string | null | undefined): GraphQLError =>
  new GraphQLError(
    name
      ? `Unknown operation named "${name}".`
      : 'Must provide operation name if query contains multiple operations.',
    { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } },
  )

/** As Apollo does, and without the names of the schema that graphql suggests. */
const withCode = ({ message, nodes, source, positions }: GraphQLError): GraphQLError =>
  new GraphQLError(message.replace(/ ?Did you mean [^?]*\?/, ''), {
    ...(nodes ? { nodes } : {}),
    ...(source ? { source } : {}),
    ...(positions ? { positions } : {}),
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  })
