import { count } from '../format.ts'
import type { ImageShape } from '../input-map/input-shares.ts'
import type { Weight } from './place.ts'

/** What the two sides of a layer are called. */
export interface Nouns {
  readonly input: string
  readonly inputs: string
  readonly unit: string
  readonly units: string
  /** Set where the inputs are the pixels of one image. */
  readonly image: ImageShape | null
}

/** By place: pixels in front, classes at the end, hidden units between. */
export function nounsOf(index: number, layers: number, image: ImageShape | null): Nouns {
  const last = index === layers - 1
  const unit = last ? 'class' : 'hidden unit'
  const input = index > 0 ? 'hidden unit' : image ? 'pixel' : 'input'
  return {
    input,
    inputs: `${input}s`,
    unit,
    units: last ? 'classes' : 'hidden units',
    image: index > 0 ? null : image,
  }
}

/** `unit 137, pixel (14, 14)`: row and column from the top left, from 0. */
export function weightName({ input, unit }: Weight, nouns: Nouns): string {
  const short = nouns.unit === 'class' ? 'class' : 'unit'
  if (nouns.image) {
    const { columns } = nouns.image
    return `${short} ${count(unit)}, pixel (${Math.floor(input / columns)}, ${input % columns})`
  }
  return `${short} ${count(unit)}, ${nouns.input === 'hidden unit' ? 'from unit' : 'input'} ${count(input)}`
}
