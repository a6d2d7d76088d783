import type { Identity } from '@lottery/science'

/** Arrays stream over HTTP, not GraphQL; all are named by the round. */
export const maskPath = (round: Identity): string => `/artifacts/masks/${round}`
export const endWeightsPath = (round: Identity): string => `/artifacts/weights/${round}`
export const startWeightsPath = (round: Identity): string => `/artifacts/start-weights/${round}`
export const nullMaskPath = (round: Identity): string => `/artifacts/null-masks/${round}`
