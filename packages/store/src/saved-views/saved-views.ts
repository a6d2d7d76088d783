import { ProblemError } from '@lottery/science'
import { codeOf, type Transaction, type WithTeam } from '../database/transaction.ts'
import type { SavedViewStore } from '../store.ts'

/** A view of the list of runs that the team has named. */
export interface SavedViewRecord {
  /** A UUID. */
  readonly id: string
  /** Up to 80 characters; no other view of the team has it, whatever its case. */
  readonly name: string
  /** The part of its address after the question mark, up to 4,000 characters. */
  readonly search: string
  readonly createdAt: Date
  readonly changedAt: Date
}

const columns = `id, name, search, created_at AS "createdAt", changed_at AS "changedAt"`
const duplicate = '23505'

export function savedViewsOf(withTeam: WithTeam): SavedViewStore {
  /** One statement that gives the view back, under a name that must be free. */
  const write = async (
    id: string | null,
    name: string | null,
    statement: string,
    parameters: readonly unknown[],
  ): Promise<SavedViewRecord> => {
    try {
      return await withTeam(async ({ rows }: Transaction) => {
        const [written] = await rows<SavedViewRecord>(
          `${statement} RETURNING ${columns}`,
          parameters,
        )
        if (written) return written
        throw new ProblemError([
          { code: 'not-found', field: 'id', value: id, fix: 'there is no such view any more.' },
        ])
      })
    } catch (error) {
      if (codeOf(error) !== duplicate) throw error
      throw new ProblemError([
        {
          code: 'taken',
          field: 'name',
          value: name,
          fix: 'another view has this name: choose another one.',
        },
      ])
    }
  }
  return {
    list: () =>
      withTeam(({ rows }) =>
        rows<SavedViewRecord>(
          `SELECT ${columns} FROM saved_view WHERE NOT deleted ORDER BY lower(name)`,
        ),
      ),
    save: (name, search) =>
      write(null, name, 'INSERT INTO saved_view (name, search) VALUES ($1, $2)', [name, search]),
    change: (id, { name = null, search = null }) =>
      write(
        id,
        name,
        `UPDATE saved_view SET name = coalesce($2, name), search = coalesce($3, search), changed_at = now()
         WHERE id = $1 AND NOT deleted`,
        [id, name, search],
      ),
    delete: (id) =>
      write(id, null, 'UPDATE saved_view SET deleted = true, changed_at = now() WHERE id = $1', [
        id,
      ]),
    restore: (id) =>
      write(id, null, 'UPDATE saved_view SET deleted = false, changed_at = now() WHERE id = $1', [
        id,
      ]),
  }
}
