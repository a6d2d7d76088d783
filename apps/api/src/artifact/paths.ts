import type { Identity } from '@lottery/science'

/** Arrays stream over HTTP, not GraphQL; both are named by the round. */
export const maskPath = (round: Identity): string => `/artifacts/masks/${round}`
export const endWeightsPath = (round: Identity): string => `/artifacts/weights/${round}`
