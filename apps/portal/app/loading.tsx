import styles from './loading.module.css'

export default function Loading() {
  return <progress className={styles.bar} aria-label="Loading" />
}
