import type { DepthProfile } from '@lottery/science'
import type { DepthProfileType } from './depth-profile-type.ts'

/** Counts by layer are plain means where a reader asks for one number; all replicates stand beside, as `…Over`. */
export const depthProfileOf = (profile: DepthProfile): DepthProfileType => ({
  ...profile,
  layers: profile.layers.map((layer) => ({
    ...layer,
    kept: layer.kept.mean,
    keptOver: layer.kept,
    expectedFromInitialMagnitude: layer.expectedFromInitialMagnitude?.mean ?? null,
    expectedFromInitialMagnitudeOver: layer.expectedFromInitialMagnitude,
  })),
})
