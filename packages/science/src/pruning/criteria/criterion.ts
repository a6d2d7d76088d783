/** A rule that says which weights to keep. */
export interface Criterion {
  readonly title: string
  /** Paper and section that define it. */
  readonly source: string
  /** True when it looks at the weights of step 0, which have to be made again for it. */
  readonly readsStart?: true
  /** A score a weight, float32 and finite; higher is kept, ties keep the lower (layer, index). */
  readonly scores: (layer: LayerWeights) => Float32Array
}

/** What a criterion may look at: one layer's kernel in the round that is pruned. */
export interface LayerWeights {
  /** At the last step. */
  readonly end: Float32Array
  /** At step 0, before masking. */
  readonly start: () => Float32Array
  /** σ of the layer's Glorot initialisation. */
  readonly deviation: number
}
