import styles from './thin-bar.module.css'

/** Along the top of the window, seen only once it has been there for 400 ms. */
export const ThinBar = () => <progress className={styles.bar} aria-label="Loading" />
