import type { Server } from 'node:http'
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer'
import type { GraphQLSchema } from 'graphql'
import { presentError } from '../problem/present-error.ts'
import type { Context } from './context.ts'
import { checkLimits, limits } from './limits.ts'

export const createApollo = (
  schema: GraphQLSchema,
  httpServer: Server,
  log: (bug: unknown) => void,
): ApolloServer<Context> =>
  new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    formatError: (formatted, error) => presentError(error, formatted, log),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer }),
      limitsPlugin,
    ],
  })

/** Refuses what asks for too much before it runs, and says the cost of what does not. */
const limitsPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    let cost = 0
    return {
      async didResolveOperation({ schema, document, request }) {
        cost = checkLimits(schema, document, request.variables ?? {}, request.operationName)
      },
      async willSendResponse({ response: { body } }) {
        if (body.kind === 'single')
          body.singleResult.extensions = {
            ...body.singleResult.extensions,
            cost: { requested: Math.ceil(cost), limit: limits.cost },
          }
      },
    }
  },
}
