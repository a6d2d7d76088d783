import { count } from '../../figures/format.ts'
import styles from './runs.module.css'

/** What is selected and what may be done with it, and the keys that are needed most. */
export function RunsFoot({
  selected,
  onCompare,
  onClear,
  onHelp,
}: {
  readonly selected: number
  readonly onCompare: () => void
  readonly onClear: () => void
  readonly onHelp: () => void
}) {
  return (
    <div className={styles.foot}>
      <output className={styles.selection}>
        <b>{selected === 0 ? 'Nothing selected' : `${count(selected)} selected`}</b>
        {selected > 0 && (
          <>
            <button type="button" className={styles.plain} onClick={onCompare}>
              Compare <kbd>c</kbd>
            </button>
            <button type="button" className={styles.plain} onClick={onClear}>
              Clear <kbd>esc</kbd>
            </button>
          </>
        )}
      </output>
      <span className={styles.keys}>
        <span>
          <kbd>j</kbd> <kbd>k</kbd> move
        </span>
        <span>
          <kbd>x</kbd> select
        </span>
        <span>
          <kbd>o</kbd> open group
        </span>
        <button type="button" className={styles.plain} onClick={onHelp}>
          <kbd>?</kbd> all keys
        </button>
      </span>
    </div>
  )
}
