import { readFile } from 'node:fs/promises'
import { create, type Font } from 'fontkit'
import subsetFont from 'subset-font'

/** The portal's own faces as files hold them: one weight of one subset, as TrueType. */
export const allFaces = [
  'latin-400',
  'latin-600',
  'greek-400',
  'greek-600',
  'symbols-400',
  'symbols-600',
  'code-400',
] as const
export type Face = (typeof allFaces)[number]

const sources: Readonly<Record<string, () => Promise<Buffer>>> = {
  latin: () =>
    readFile(new URL('../../app/fonts/source-sans-3-latin-wght-normal.woff2', import.meta.url)),
  greek: () =>
    readFile(new URL('../../app/fonts/source-sans-3-greek-wght-normal.woff2', import.meta.url)),
  symbols: () =>
    readFile(new URL('../../app/fonts/source-sans-3-symbols-wght-normal.woff2', import.meta.url)),
  code: () =>
    readFile(new URL('../../app/fonts/source-code-pro-latin-wght-normal.woff2', import.meta.url)),
}

/** Every character of the basic plane up to the mathematical ones: more than any of the faces has. */
const characters = String.fromCharCode(...Array.from({ length: 0x2300 }, (_, code) => code))

const faces = new Map<Face, Promise<Buffer>>()

/** A face with its weight fixed: printed pages know no variable fonts. */
export function typeface(face: Face): Promise<Buffer> {
  const known = faces.get(face)
  if (known) return known
  const [family = '', weight] = face.split('-')
  const made = sources[family]!().then((font) =>
    subsetFont(font, characters, {
      targetFormat: 'truetype',
      variationAxes: { wght: Number(weight) },
    }),
  )
  faces.set(face, made)
  return made
}

const fonts = new Map<Face, Promise<Font>>()

/** A face with its outlines and widths. */
export function fontOf(face: Face): Promise<Font> {
  const known = fonts.get(face)
  if (known) return known
  const made = typeface(face).then((bytes) => create(bytes) as Font)
  fonts.set(face, made)
  return made
}

export interface FaceRun {
  readonly face: Face
  readonly text: string
}

const greek = /[\u0370-\u03ff]/
const symbols = /[\u2190-\u21ff\u215b\u221a\u221e\u2211\u2248-\u2265]/

/** A text cut where it needs another subset. The faces have no thin space: a no-break one stands for it. */
export function faceRuns(text: string, weight: 400 | 600, family = 'sans'): readonly FaceRun[] {
  const runs: { face: Face; text: string }[] = []
  for (const letter of text.replaceAll(/[\u2009\u202f]/g, '\u00a0')) {
    const subset = symbols.test(letter) ? 'symbols' : greek.test(letter) ? 'greek' : 'latin'
    const face: Face = family === 'code' ? 'code-400' : `${subset}-${weight}`
    const last = runs.at(-1)
    if (last?.face === face) last.text += letter
    else runs.push({ face, text: letter })
  }
  return runs
}
