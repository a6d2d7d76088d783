import { round } from '../mark/label.tsx'

export type VerdictState = 'WINNING' | 'NOT_WINNING' | 'UNDECIDED'

export const verdictWord: Readonly<Record<VerdictState, string>> = {
  WINNING: 'winning',
  UNDECIDED: 'undecided',
  NOT_WINNING: 'not winning',
}

/** Filled square: winning. Square with a dot: undecided. Crossed square: not winning. Centred on x, y. */
export function VerdictMark({
  state,
  x,
  y,
  size = 10.4,
}: {
  readonly state: VerdictState
  readonly x: number
  readonly y: number
  /** Side of the filled square, px. */
  readonly size?: number
}) {
  if (state === 'WINNING')
    return (
      <rect
        x={round(x - size / 2)}
        y={round(y - size / 2)}
        width={size}
        height={size}
        fill="var(--ticket)"
      />
    )
  const side = size - 1.4
  const arm = side * 0.27
  return (
    <g>
      <rect
        x={round(x - side / 2)}
        y={round(y - side / 2)}
        width={side}
        height={side}
        fill="var(--paper)"
        stroke="var(--ink)"
        strokeWidth={1.4}
      />
      {state === 'UNDECIDED' ? (
        <circle cx={round(x)} cy={round(y)} r={1.5} fill="var(--ink)" />
      ) : (
        <path
          d={`M${round(x - arm)} ${round(y - arm)}l${round(2 * arm)} ${round(2 * arm)}m0 ${round(-2 * arm)}l${round(-2 * arm)} ${round(2 * arm)}`}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={1.4}
        />
      )}
    </g>
  )
}

/** The mark in running text or a table cell; the word stands beside it. */
export function VerdictIcon({ state }: { readonly state: VerdictState }) {
  return (
    <svg
      width={13}
      height={13}
      viewBox="0 0 13 13"
      role="img"
      aria-label={verdictWord[state]}
      style={{ display: 'inline-block', verticalAlign: -2 }}
    >
      <VerdictMark state={state} x={6.5} y={6.5} />
    </svg>
  )
}
