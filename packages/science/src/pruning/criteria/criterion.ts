/** A rule that says which weights to keep. */
export interface Criterion {
  readonly title: string
  /** Paper and section that define it. */
  readonly source: string
  /** A score a weight, float32 and finite; higher is kept, ties keep the lower (layer, index). */
  readonly scores: (layer: LayerWeights) => Float32Array
}

/** What a criterion may look at: one layer's kernel at the last step of the round that is pruned. */
export interface LayerWeights {
  readonly end: Float32Array
}
