import { createRequire } from 'node:module'
import {
  getOperationAST,
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql'
import type * as Complexity from 'graphql-query-complexity'
import { problemError } from '../problem/present-error.ts'

// Its ES modules import graphql's .mjs files by name, a second graphql beside the one that everything else loads.
const { fieldExtensionsEstimator, getComplexity, simpleEstimator } = createRequire(import.meta.url)(
  'graphql-query-complexity',
) as typeof Complexity

/** What one request may ask for. A page's own documents stay far below. */
export const limits = {
  /** Fields inside fields. */
  depth: 12,
  /** Renamed fields, counted as often as their fragment is spread. */
  aliases: 50,
  /** Fields that would be resolved, by the estimate of each. */
  cost: 50_000,
  /** Words and signs of a document. */
  tokens: 5_000,
  /** Bytes of a request. */
  body: 1_000_000,
  /** Subscriptions under way on one socket. */
  subscriptions: 100,
  /** Time to answer in, milliseconds. */
  time: 30_000,
} as const

interface Size {
  readonly depth: number
  readonly aliases: number
}

/** Depth and aliases of the largest operation; each fragment is measured once, so a bomb of fragments is cheap here. */
export function sizeOf({ definitions }: DocumentNode): Size {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition)
  const measured = new Map<string, Size>()

  const ofFragment = (name: string): Size => {
    const known = measured.get(name)
    if (known) return known
    measured.set(name, { depth: 0, aliases: 0 })
    const fragment = fragments.get(name)
    const size = fragment ? ofSelections(fragment.selectionSet) : { depth: 0, aliases: 0 }
    measured.set(name, size)
    return size
  }
  const ofSelections = (set: SelectionSetNode | undefined): Size => {
    let depth = 0
    let aliases = 0
    for (const selection of set?.selections ?? []) {
      const isField = selection.kind === Kind.FIELD
      // Introspection nests `ofType` deeply, and its cost is known.
      if (isField && selection.name.value.startsWith('__')) continue
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : ofSelections(selection.selectionSet)
      depth = Math.max(depth, inner.depth + (isField ? 1 : 0))
      aliases += inner.aliases + (isField && selection.alias ? 1 : 0)
    }
    return { depth, aliases }
  }

  const sizes = definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [ofSelections(definition.selectionSet)] : [],
  )
  return {
    depth: Math.max(0, ...sizes.map(({ depth }) => depth)),
    aliases: Math.max(0, ...sizes.map(({ aliases }) => aliases)),
  }
}

/**
 * Of a document that is valid. Gives its cost, in resolved fields.
 * Throws a GraphQLError with the problem when it asks for too much.
 */
export function checkLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  operationName: string | null | undefined,
): number {
  // None of that name, or several without one: what executes the document says so.
  if (!getOperationAST(document, operationName)) return 0
  const { depth, aliases } = sizeOf(document)
  if (depth > limits.depth)
    throw tooMuch('too-deep', depth, `nest fields at most ${limits.depth} deep.`)
  if (aliases > limits.aliases)
    throw tooMuch('too-many-aliases', aliases, `rename at most ${limits.aliases} fields.`)
  const cost = costOf(schema, document, variables, operationName)
  if (cost > limits.cost)
    throw tooMuch(
      'too-complex',
      Number.isFinite(cost) ? Math.ceil(cost) : null,
      `ask for less at once, such as smaller pages: the cost may be ${limits.cost}.`,
    )
  return cost
}

function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  operationName: string | null | undefined,
): number {
  try {
    return getComplexity({
      schema,
      query,
      variables,
      ...(operationName ? { operationName } : {}),
      estimators: [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })],
    })
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    // Else the variables are of a wrong type: what executes the document says it better.
    return error.message.includes('maximum allowed number of nodes') ? Infinity : 0
  }
}

export const tooMuch = (code: string, value: number | null, fix: string): GraphQLError =>
  problemError({ code, field: 'query', value, fix })
