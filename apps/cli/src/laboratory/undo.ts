export type UndoStep = (hurry: AbortSignal) => void | Promise<void>

/** What was begun, to be ended in the opposite order, each step once, whatever the others do. */
export class Undo {
  readonly #steps: UndoStep[] = []

  add(step: UndoStep): void {
    this.#steps.push(step)
  }

  /** Goes on past a step that fails, and throws the first failure at the end. */
  async run(hurry: AbortSignal): Promise<void> {
    const failures: unknown[] = []
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      try {
        await step(hurry)
      } catch (error) {
        failures.push(error)
      }
    }
    if (failures.length > 0) throw failures[0]
  }
}
