import { paintPicture, type Picture } from './picture.ts'
import { readPalette, type PairColours } from './read-palette.ts'

/** A mask as PNG, one pixel a weight, in the light tokens whatever the page shows. */
export async function trueSizePng(
  picture: Picture,
  pair: PairColours,
  figure: HTMLElement,
): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = picture.columns
  canvas.height = picture.rows
  const context = canvas.getContext('2d')
  if (!context) return null
  const image = new ImageData(picture.columns, picture.rows)
  paintPicture(new Uint32Array(image.data.buffer), picture, readPalette(figure, pair, 'light'))
  context.putImageData(image, 0, 0)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
