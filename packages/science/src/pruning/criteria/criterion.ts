/** What a criterion may look at: one layer's weights at the last step of the round that is pruned. */
export interface ScoredLayer {
  readonly end: Float32Array
}

/** A rule that says which weights to keep. */
export interface Criterion {
  readonly title: string
  /** Paper and section that define it. */
  readonly source: string
  /** A score a weight, float32 and finite; higher is kept, ties keep the lower (layer, index). */
  readonly scores: (layer: ScoredLayer) => Float32Array
}
