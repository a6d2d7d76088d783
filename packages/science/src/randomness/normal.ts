import normal from '@stdlib/stats-base-dists-normal'

/** Φ⁻¹(u), u in (0, 1): within 4 units in the last place of a double for the u of a stream, which are odd ÷ 2⁵⁴. */
export const normalQuantile: (u: number) => number = normal.quantile.factory(0, 1)

/** Φ(x): the share of a standard normal at or below x. */
export const normalCdf: (x: number) => number = normal.cdf.factory(0, 1)
