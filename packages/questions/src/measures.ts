import type { Curve, DepthProfile, Verdict } from '@lottery/science'

/** The typed answers of a question. API and portal know measures, not questions; a question gives those it has. */
export interface Measures {
  readonly curve?: Curve
  /** By arm, then one a round. */
  readonly depthProfile?: Readonly<Record<string, readonly DepthProfile[]>>
  readonly verdict?: Verdict
}
