import { count, remaining as shareText } from '../../figures/format.ts'
import { maskPlace } from '../../figures/mask/place.ts'
import { sortings } from '../../figures/mask/unit-order.ts'
import { otherSeedOf, runPath, type RunKey, type RunView, type Shown } from './address.ts'
import { Choices } from './choices.tsx'
import styles from './run.module.css'
import type { ShownLayer, SizedLayer } from './use-shown-layer.ts'

/** Width of the figure on a wide page, px. */
const widest = 928

export interface MaskControlsProps {
  readonly runKey: RunKey
  readonly view: RunView
  readonly layers: readonly SizedLayer[]
  readonly shown: ShownLayer
  readonly seeds: readonly number[]
  /** Share of a layer that the round keeps, 0…1; null while it is not known. */
  readonly shareOf: (layer: string) => number | null
}

/** What Figure 1 shows: death rounds or another mask, which layer, in which order of units. */
export function MaskControls(props: MaskControlsProps) {
  const { runKey, view, layers, shown, seeds, shareOf } = props
  const link = (part: Partial<RunView>) => runPath(runKey, { ...view, ...part })
  const { units } = shown.nouns
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>
          Figure 1. Mask of {shown.name}
          {scaleOf(shown)}
        </h2>
        <Choices
          label="What is shown"
          caption="show"
          choices={shownChoices(view.shown, runKey.replicate, seeds).map(([key, name]) => ({
            key,
            name,
            href: link({ shown: key }),
            on: key === view.shown,
          }))}
        />
      </div>
      <div className={styles.control}>
        <Choices
          tabs
          label="Layer"
          choices={layers.map(({ name, shape: [inputs, outputs] }, index) => {
            const share = shareOf(name)
            return {
              key: name,
              name: (
                <>
                  <b>{name}</b> {outputs} × {inputs}
                  <em>{share !== null && `${shareText(share)} kept`}</em>
                </>
              ),
              href: link({ layer: index === 0 ? null : name }),
              on: name === shown.name,
            }
          })}
        />
        <Choices
          label={`Sort ${units} by`}
          caption={`sort ${units === 'classes' ? 'classes' : 'units'} by`}
          choices={sortings.map((sorting) => ({
            key: sorting,
            name: sorting,
            href: link({ sorting }),
            on: sorting === view.sorting,
          }))}
        />
      </div>
    </>
  )
}

/** What a pixel of the wide figure is: layers too large for it are made smaller as a whole, and the lens shows their weights. */
function scaleOf({ shape }: SizedLayer): string {
  const { zoom } = maskPlace(shape, 'wide', widest)
  if (zoom === 1) return ', one pixel a weight'
  return zoom > 1 ? `, ${count(zoom)} pixels a weight` : `, made smaller, ×${zoom.toFixed(2)}`
}

/** The first three other seeds, and the one that is asked for among them. */
function shownChoices(
  shown: Shown,
  seed: number,
  seeds: readonly number[],
): readonly (readonly [Shown, string])[] {
  const others = seeds.filter((one) => one !== seed)
  const asked = otherSeedOf(shown)
  const listed =
    asked !== null && !others.slice(0, 3).includes(asked)
      ? [...others.slice(0, 2), asked]
      : others.slice(0, 3)
  return [
    ['death', 'death round'],
    ['kept', 'kept'],
    ['random', 'against random mask'],
    ...listed.map((one) => [`seed:${one}`, `against seed ${one}`] as const),
  ]
}
