import styles from './progress-bar.module.css'

/** A thin line that fills. */
export function ProgressBar({
  label,
  value,
  most,
}: {
  readonly label: string
  readonly value: number
  readonly most: number
}) {
  return (
    <progress className={styles.bar} aria-label={label} value={value} max={Math.max(1, most)} />
  )
}
