import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Router, type Request, type Response } from 'express'
import {
  isIdentity,
  networkOf,
  parameterShapes,
  prunableLayers,
  type Problem,
} from '@lottery/science'
import type { Artifact, RoundRecord, Store } from '@lottery/store'
import { sendProblem } from '../problem/send-problem.ts'
import { nullMaskArtifact } from './null-mask.ts'
import { startWeightsOf } from './start-weights.ts'

/** Masks and weights as bytes. A round never changes, so neither do they: kept for a year, named by their hash. */
export function artifactRouter({ rounds, arrays }: Pick<Store, 'rounds' | 'arrays'>): Router {
  const router = Router()
  const kinds: Readonly<Record<string, Kind>> = {
    masks: {
      header: 'X-Layers',
      artifactOf: (round) => arrays.artifact('mask', round.mask),
      shapesOf: shapesOfLayers,
    },
    'null-masks': {
      header: 'X-Layers',
      artifactOf: async (round) => {
        const mask = await arrays.mask(round.mask)
        return mask && nullMaskArtifact(round, mask)
      },
      shapesOf: shapesOfLayers,
    },
    weights: {
      header: 'X-Arrays',
      artifactOf: (round) => arrays.artifact('end', round.identity),
      shapesOf: shapesOfArrays,
    },
    'start-weights': {
      header: 'X-Arrays',
      artifactOf: async (round) => {
        const mask = await arrays.mask(round.mask)
        if (!mask) return null
        const { network, initial } = round.recipe
        const derived =
          initial.kind === 'draw' ? null : await arrays.derived(network).weights(initial)
        return startWeightsOf(round, mask, derived)
      },
      shapesOf: shapesOfArrays,
    },
  }
  for (const [path, kind] of Object.entries(kinds))
    router.get(`/${path}/:round`, (request, response) => serve(rounds, request, response, kind))
  router.use((request, response) =>
    sendProblem(response, 404, {
      code: 'not-found',
      field: 'path',
      value: request.originalUrl,
      fix: `artifacts are at ${Object.keys(kinds)
        .map((path) => `/artifacts/${path}/<round>`)
        .join(', ')}.`,
    }),
  )
  return router
}

type Served = Pick<Artifact, 'etag' | 'size' | 'parts' | 'read'>

interface Kind {
  /** Names the header that says where each part stands, as JSON. */
  readonly header: string
  readonly artifactOf: (round: RoundRecord) => Promise<Served | null>
  /** Dense shapes of the parts by name. */
  readonly shapesOf: (round: RoundRecord) => Readonly<Record<string, readonly number[]>>
}

const shapesOfLayers = ({ recipe }: RoundRecord) =>
  Object.fromEntries(prunableLayers(networkOf(recipe.network)).map((one) => [one.name, one.shape]))
const shapesOfArrays = ({ recipe }: RoundRecord) => parameterShapes(networkOf(recipe.network))

async function serve(
  rounds: Store['rounds'],
  request: Request<{ round: string }>,
  response: Response,
  { header, artifactOf, shapesOf }: Kind,
): Promise<void> {
  const identity = request.params.round
  if (!isIdentity(identity))
    return sendProblem(
      response,
      400,
      problemOf('malformed-id', identity, 'give the 64 lower-case hexadecimal digits of a round.'),
    )
  const round = (await rounds.findMany([identity])).get(identity)
  const artifact = round && (await artifactOf(round))
  if (!round || !artifact)
    return sendProblem(
      response,
      404,
      problemOf(
        'not-found',
        identity,
        round
          ? 'this round left no such array: it diverged.'
          : 'no such round has been committed here.',
      ),
    )
  const shapes = shapesOf(round)
  response.set({
    ETag: artifact.etag,
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Accept-Ranges': 'bytes',
    'Content-Type': 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
    [header]: JSON.stringify(
      artifact.parts.map((part) => ({ ...part, shape: shapes[part.name] ?? null })),
    ),
  })
  await send(request, response, artifact)
}

const problemOf = (code: string, value: string, fix: string): Problem => ({
  code,
  field: 'round',
  value,
  fix,
})

/** Whole, one range of it, or 304 when the client has it. */
async function send(request: Request, response: Response, artifact: Served): Promise<void> {
  if (request.fresh) {
    response.status(304).end()
    return
  }
  const { start, end } = rangeOf(request, artifact.size) ?? { start: -1, end: -1 }
  if (start < 0) {
    response.set('Content-Range', `bytes */${artifact.size}`)
    return sendProblem(response, 416, {
      code: 'out-of-range',
      field: 'Range',
      value: request.headers.range ?? null,
      fix: `it has ${artifact.size} bytes.`,
    })
  }
  if (request.headers.range && end - start < artifact.size) {
    response.status(206)
    response.set('Content-Range', `bytes ${start}-${end - 1}/${artifact.size}`)
  }
  response.set('Content-Length', String(end - start))
  if (request.method === 'HEAD') response.end()
  else await pipeline(Readable.from(artifact.read(start, end)), response)
}

/** The one range asked for, [start, end); all when none or several are; null when it lies outside. */
function rangeOf(request: Request, size: number): { start: number; end: number } | null {
  const ranges = request.range(size, { combine: true })
  if (ranges === -1) return null
  const [range, ...more] = Array.isArray(ranges) && ranges.type === 'bytes' ? ranges : []
  return range && more.length === 0
    ? { start: range.start, end: range.end + 1 }
    : { start: 0, end: size }
}
