import { percent } from '../../figures/format.ts'
import { keptFill } from '../../figures/depth-profile/kept-bin.ts'
import styles from './awaited.module.css'

/** Scattered over 0…1, always the same. */
const scattered = (index: number): number => Math.abs(Math.sin(index * 12.9898) * 43_758.5453) % 1

/** Weights of a small picture by size, and which of them a mask keeps. */
const side = 9
const weights = Array.from({ length: side * side }, (_, index) => ({
  key: index,
  x: (index % side) * 5.6,
  y: Math.floor(index / side) * 5.6,
  size: scattered(index + 1),
  kept: scattered(index + 101) > 0.52,
}))

/** One round of iterative magnitude pruning in four pictures; a sketch of the method, no data. */
export function FourSteps({ now, rate }: { readonly now: number | null; readonly rate: number }) {
  const steps = [
    ['Train', 'the whole network from random values.', 'all'],
    ['Prune', `the ${percent(rate, 0)} of the weights that ended smallest.`, 'trained'],
    [
      'Rewind',
      'the rest to the values they started with. That is the ticket. Train it, and prune again.',
      'start',
    ],
    ['Compare', 'with the same mask and new random values, and with the whole network.', 'redrawn'],
  ] as const
  return (
    <ol style={{ listStyle: 'none', padding: 0, marginTop: 4 }}>
      {steps.map(([name, text, picture], index) => (
        <li key={name} className={styles.step}>
          <Picture kind={picture} />
          <div>
            <b>{name}</b>
            {index === now && <span className={styles.now}>now</span>}
            <br />
            {text}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Picture({ kind }: { readonly kind: 'all' | 'trained' | 'start' | 'redrawn' }) {
  return (
    <svg width={50} height={50} viewBox="0 0 50 50" aria-hidden="true">
      {weights.map(({ key, x, y, size, kept }) =>
        kind === 'all' || kept ? (
          <rect key={key} x={x} y={y} width={4.8} height={4.8} {...paint(kind, size)} />
        ) : (
          <rect
            key={key}
            x={x + 0.3}
            y={y + 0.3}
            width={4.2}
            height={4.2}
            fill="none"
            stroke="var(--rule)"
            strokeWidth={0.6}
          />
        ),
      )}
    </svg>
  )
}

function paint(kind: 'all' | 'trained' | 'start' | 'redrawn', size: number) {
  if (kind === 'redrawn')
    return {
      fill: 'var(--reinit)',
      fillOpacity: Math.round((0.3 + 0.7 * ((size * 7) % 1)) * 100) / 100,
    }
  const share = kind === 'trained' ? 0.25 + 0.75 * size : 0.02 + 0.5 * size * size
  return { fill: keptFill(share, true) }
}
