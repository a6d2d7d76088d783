import type { PackedLayer } from './packed-layers.ts'

/** Death rounds in the order of the picture's pixels: once a sorting or turn, so that a frame is one straight pass. */
export function arranged(
  deaths: Uint8Array,
  [inputs, outputs]: PackedLayer['shape'],
  order: Int32Array,
  turned: boolean,
): Uint8Array {
  const pixels = new Uint8Array(inputs * outputs)
  let at = 0
  if (turned)
    for (let input = 0; input < inputs; input++)
      for (let rank = 0; rank < outputs; rank++)
        pixels[at++] = deaths[input * outputs + order[rank]!]!
  else
    for (let rank = 0; rank < outputs; rank++) {
      const unit = order[rank]!
      for (let input = 0; input < inputs; input++) pixels[at++] = deaths[input * outputs + unit]!
    }
  return pixels
}

/** Colours of a picture as RGBA words in the machine's order, as ImageData holds them. */
export interface Palette {
  /** Sixteen shades from the round pruned first to the one pruned last. */
  readonly rounds: Uint32Array
  readonly kept: number
  /** Kept by this mask only, by the other only. */
  readonly own: number
  readonly other: number
}

/** Shade of a death round, 0…15, on one scale for the whole run whatever round is shown. */
export const shadeOf = (death: number, last: number): number =>
  last <= 1 ? 15 : Math.round((Math.max(0, death - 1) / (last - 1)) * 15)

/** A colour for each possible byte: pruned by `round` or before in its shade, all else kept. */
export const deathColours = (palette: Palette, round: number, last: number): Uint32Array =>
  Uint32Array.from({ length: 256 }, (_, death) =>
    death <= round ? palette.rounds[Math.min(15, shadeOf(death, last))]! : palette.kept,
  )

export const keptColours = (palette: Palette, round: number): Uint32Array =>
  Uint32Array.from({ length: 256 }, (_, death) =>
    death <= round ? palette.rounds[0]! : palette.kept,
  )

export function paintBytes(pixels: Uint32Array, bytes: Uint8Array, colours: Uint32Array): void {
  for (let at = 0; at < pixels.length; at++) pixels[at] = colours[bytes[at]!]!
}

/** Two masks at one round: both, this one only, the other only, neither. */
export function paintPair(
  pixels: Uint32Array,
  own: Uint8Array,
  other: Uint8Array,
  round: number,
  palette: Palette,
): void {
  const colours = Uint32Array.of(palette.rounds[0]!, palette.own, palette.other, palette.kept)
  // Tables instead of comparisons: nothing to mispredict in a mask, whose places are near random.
  const mine = Uint8Array.from({ length: 256 }, (_, death) => (death > round ? 1 : 0))
  const theirs = mine.map((bit) => 2 * bit)
  for (let at = 0; at < pixels.length; at++)
    pixels[at] = colours[mine[own[at]!]! | theirs[other[at]!]!]!
}
