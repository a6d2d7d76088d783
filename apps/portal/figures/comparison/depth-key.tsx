import { Label } from '../mark/label.tsx'

/** The key of kept shares: one hundredth to all, in steps of a fifth of a decade. */
export function KeptKey() {
  return (
    <Key
      fills={Array.from({ length: 10 }, (_, bin) => `var(--kept${bin})`)}
      names={[
        [0, '1'],
        [2, '2.5'],
        [5, '10'],
        [8, '40'],
        [9.6, '100 %'],
      ]}
    />
  )
}

/** The key of ratios: an eighth, the same, eight times. */
export function RatioKey() {
  return (
    <Key
      fills={Array.from({ length: 9 }, (_, bin) => `var(--less-more${bin})`)}
      names={[
        [0.5, '⅛'],
        [2.5, '½'],
        [4.5, 'same'],
        [6.5, '×2'],
        [8.5, '×8'],
      ]}
    />
  )
}

function Key({
  fills,
  names,
}: {
  readonly fills: readonly string[]
  readonly names: readonly (readonly [place: number, name: string])[]
}) {
  const width = 18
  return (
    <svg
      width={fills.length * width + 24}
      height={28}
      viewBox={`0 0 ${fills.length * width + 24} 28`}
      aria-hidden="true"
    >
      {fills.map((fill, bin) => (
        <rect key={fill} x={8 + bin * width} y={2} width={width + 0.4} height={8} fill={fill} />
      ))}
      {names.map(([place, name]) => (
        <Label key={name} x={8 + place * width} y={23} anchor="middle" size={11} tone="soft">
          {name}
        </Label>
      ))}
    </svg>
  )
}
