import type { EngineName, EngineVersion } from '@lottery/science'

/** Raised whenever an engine's results may change in their last bits: old results are then kept apart from new ones. */
const numerics: Record<EngineName, number> = { compiled: 1, tfjs: 1 }

export const engineVersion = (name: EngineName): EngineVersion => ({
  name,
  numerics: numerics[name],
})
