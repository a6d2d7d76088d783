const kept = [
  [0, 0],
  [4.3, 0],
  [12.9, 0],
  [4.3, 4.3],
  [8.6, 8.6],
  [0, 12.9],
  [8.6, 12.9],
  [12.9, 12.9],
] as const
const pruned = [
  [9, 0.4],
  [0.4, 4.7],
  [9, 4.7],
  [13.3, 4.7],
  [0.4, 9],
  [4.7, 9],
  [13.3, 9],
  [4.7, 13.3],
] as const

/** The logo: a small mask, half of it kept. */
export function Mark() {
  return (
    <svg width={17} height={17} viewBox="0 0 17 17" aria-hidden="true">
      {kept.map(([x, y]) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={3.9} height={3.9} fill="var(--ink)" />
      ))}
      {pruned.map(([x, y]) => (
        <rect
          key={`${x} ${y}`}
          x={x}
          y={y}
          width={3.1}
          height={3.1}
          fill="none"
          stroke="var(--rule)"
          strokeWidth={0.8}
        />
      ))}
    </svg>
  )
}
