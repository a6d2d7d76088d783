import { assert, array, constantFrom, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { planReplays, type OpenReplay, type Standing } from './replay-plan.ts'

/** Round i needs some rounds before it, is kept or not, and its replay stands somehow when it is not open. */
const worlds = array(
  record({
    needs: array(integer({ min: 0, max: 11 }), { maxLength: 3 }),
    is: constantFrom('kept', 'open', 'queued', 'running', 'done', 'failed', 'blocked'),
  }),
  { maxLength: 12 },
)
type Round = { readonly needs: readonly number[]; readonly is: string }

const planned = (rounds: readonly Round[]): ReadonlyMap<string, Standing> => {
  const among = (is: string) => rounds.flatMap((one, i) => (one.is === is ? [String(i)] : []))
  const open = rounds.flatMap((one, i): OpenReplay[] =>
    one.is === 'open'
      ? [{ round: String(i), inputs: one.needs.filter((need) => need < i).map(String) }]
      : [],
  )
  const states = rounds.flatMap(({ is }, i) =>
    is === 'kept' || is === 'open' ? [] : [[String(i), is as 'done'] as const],
  )
  return planReplays(open, new Set(among('kept')), new Map(states))
}

/** One by one from the first: what was lost behind it, then what is still to come. */
function expected(rounds: readonly Round[]): Map<string, Standing> {
  const found = new Map<string, Standing>()
  rounds.forEach(({ needs, is }, i) => {
    if (is !== 'open') return
    const before = needs.filter((need) => need < i).map((need) => [need, rounds[need]!.is] as const)
    const isLost = before.some(
      ([need, state]) =>
        ['done', 'failed', 'blocked'].includes(state) || found.get(String(need)) === 'blocked',
    )
    const isOpen = before.some(([, state]) => ['open', 'queued', 'running'].includes(state))
    found.set(String(i), isLost ? 'blocked' : isOpen ? 'waiting' : 'ready')
  })
  return found
}

test('a replay is ready when all that it is made from is kept, and blocked when some of it never will be', () => {
  assert(
    property(worlds, (rounds) => {
      expect(planned(rounds)).toEqual(expected(rounds))
    }),
  )
})

const chain = (kept: number): Round[] =>
  Array.from({ length: 6 }, (_, i) => ({
    needs: i > 0 ? [i - 1] : [],
    is: i < kept ? 'kept' : 'open',
  }))

test('of a chain whose replays all come out, each is ready exactly when the one before is kept', () => {
  for (let kept = 0; kept < 6; kept++) {
    const standings = [...planned(chain(kept)).values()]
    expect(standings).toEqual(['ready', ...standings.slice(1).map(() => 'waiting')])
  }
})

test('a round that needs one without arrays and without a replay can never be trained again', () => {
  expect(planReplays([{ round: 'b', inputs: ['a'] }], new Set(), new Map()).get('b')).toBe(
    'blocked',
  )
})
