import { normalCdf } from '../randomness/normal.ts'
import { tCdf, tDensity } from './student-t.ts'

/**
 * P(T ≤ t) of the noncentral t distribution, the power of a t test: a Poisson-weighted series of incomplete beta
 * functions (Lenth 1989, algorithm AS 243), summed until its bounded rest is below 1e-12. The terms follow from the
 * central distribution at the same t: the first odd one is P(|T| < t), its step 2·t·density(t), which spares the
 * logarithms of gamma functions. Beyond noncentrality 37.6, where the weights underflow, the normal approximation that R
 * uses (Abramowitz & Stegun 26.7.10). `degrees` > 0.
 */
export function noncentralTCdf(t: number, degrees: number, noncentrality: number): number {
  if (t < 0) return 1 - noncentralTCdf(-t, degrees, -noncentrality)
  if (Math.abs(noncentrality) > 37.6) return byNormal(t, degrees, noncentrality)
  return Math.min(1, normalCdf(-noncentrality) + (t > 0 ? series(t, degrees, noncentrality) : 0))
}

/** P(0 < T ≤ t), t > 0. Odd and even terms have Poisson weights of whole and half order. */
function series(t: number, degrees: number, noncentrality: number): number {
  const x = (t * t) / (t * t + degrees)
  const lambda = noncentrality * noncentrality
  const b = degrees / 2
  const rest = (degrees / (t * t + degrees)) ** b
  let oddWeight = 0.5 * Math.exp(-lambda / 2)
  let evenWeight = Math.sqrt(2 / Math.PI) * oddWeight * noncentrality
  let odd = 1 - 2 * tCdf(-t, degrees)
  let even = rest < 0.5 ? 1 - rest : -Math.expm1(b * Math.log1p(-x))
  let oddStep = 2 * t * tDensity(t, degrees)
  let evenStep = b * x * rest
  let remaining = -0.5 * Math.expm1(-lambda / 2)
  let sum = oddWeight * odd + evenWeight * even
  for (let term = 1; term <= 2000 && 2 * remaining * odd > 1e-12; term++) {
    odd -= oddStep
    even -= evenStep
    oddStep *= (x * (b + term - 0.5)) / (term + 0.5)
    evenStep *= (x * (b + term)) / (term + 1)
    oddWeight *= lambda / (2 * term)
    evenWeight *= lambda / (2 * term + 1)
    remaining -= oddWeight
    sum += oddWeight * odd + evenWeight * even
  }
  return sum
}

function byNormal(t: number, degrees: number, noncentrality: number): number {
  const s = 1 / (4 * degrees)
  return normalCdf((t * (1 - s) - noncentrality) / Math.sqrt(1 + 2 * t * t * s))
}
