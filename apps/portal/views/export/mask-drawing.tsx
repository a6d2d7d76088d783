import { picturePng, type ColourKey } from '../../figures/export/png-file.ts'
import { Label } from '../../figures/mark/label.tsx'
import type { MaskLayer } from '../../figures/mask/masks.ts'
import { MaskMarks } from '../../figures/mask/mask-marks.tsx'
import type { Nouns } from '../../figures/mask/nouns.ts'
import { maskPlace } from '../../figures/mask/place.ts'
import type { CountedLayer } from '../run/layer-facts.ts'
import type { Drawing } from './figure-record.ts'
import { maskPicture, type HeldAgainst } from './mask-picture.ts'
import type { RunSubject } from './run-subject.ts'

/** The width of the page, so that a weight is one pixel. */
const width = 928
const keyLine = 18

/** The mask with its axes and degrees as marks; the weights themselves as a picture inside. */
export function maskDrawing(
  subject: RunSubject,
  {
    masks,
    other,
    nouns,
    counted,
  }: {
    readonly masks: MaskLayer
    readonly other: HeldAgainst | null
    readonly nouns: Nouns
    readonly counted: CountedLayer
  },
): Drawing {
  const place = maskPlace(masks.shape, 'wide', width)
  const { pixels, order } = maskPicture(subject, masks, other, place.turned)
  const keyTop = place.top + place.height + 58
  const key = placedKey(pixels.key, place.left, width)
  const height = keyTop + (key.at(-1)?.row ?? 0) * keyLine + 8
  return {
    element: (
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`Mask of ${masks.name}, a pixel a weight.`}
      >
        <image
          href={`data:image/png;base64,${Buffer.from(picturePng(pixels)).toString('base64')}`}
          x={place.left}
          y={place.top}
          width={place.width}
          height={place.height}
          style={{ imageRendering: 'pixelated' }}
        />
        <MaskMarks
          place={place}
          degrees={counted.degrees}
          order={order}
          nouns={nouns}
          layout="wide"
          sorted={order.some((unit, rank) => unit !== rank)}
        />
        {key.map(({ colour, name, x, row }) => (
          <g key={name}>
            <rect
              x={x}
              y={keyTop + row * keyLine - 9}
              width={10}
              height={10}
              fill={colour}
              stroke="var(--axis)"
            />
            <Label x={x + 15} y={keyTop + row * keyLine}>
              {name}
            </Label>
          </g>
        ))}
      </svg>
    ),
    width,
    height,
  }
}

/** Width of a letter at the size of labels, px, on the generous side. */
const letter = 6.6

function placedKey(key: readonly ColourKey[], left: number, right: number) {
  let [x, row] = [left, 0]
  return key.map((entry) => {
    const own = 15 + entry.name.length * letter + 14
    if (x > left && x + own > right) [x, row] = [left, row + 1]
    const at = { ...entry, x, row }
    x += own
    return at
  })
}
