import { ProblemError, type Problem } from '@lottery/science'
import type { SavedViewRecord } from '@lottery/store'
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import { collectProblems } from '../problem/collect-problems.ts'
import { noTitle } from '../problem/no-text.ts'
import type { Context } from '../server/context.ts'
import { SavedViewPayloadType, SavedViewType } from './saved-view-type.ts'

const [longestName, longestSearch] = [80, 4_000]
const anId = 'Id of a saved view.'

@Resolver(() => SavedViewType)
export class SavedViewResolver {
  @Query(() => [SavedViewType], { description: 'The saved views of the team, by name.' })
  savedViews(@Ctx() { store }: Context): Promise<readonly SavedViewType[]> {
    return store.savedViews.list()
  }

  @Mutation(() => SavedViewPayloadType, { description: 'Names a view, for all of the team.' })
  saveView(
    @Arg('name', () => String, { description: '1 to 80 characters, not yet taken.' })
    name: string,
    @Arg('search', () => String, {
      description: 'The part of the address after the question mark; 4,000 characters at most.',
    })
    search: string,
    @Ctx() { store }: Context,
  ): Promise<SavedViewPayloadType> {
    return changed(() => store.savedViews.save(checkName(name), checkSearch(search)))
  }

  @Mutation(() => SavedViewPayloadType, {
    description: 'Renames a saved view, or gives it what is looked at now.',
  })
  changeSavedView(
    @Arg('id', () => ID, { description: anId }) id: string,
    @Arg('name', () => String, { nullable: true, description: 'Left out: as it is.' })
    name: string | null,
    @Arg('search', () => String, { nullable: true, description: 'Left out: as it is.' })
    search: string | null,
    @Ctx() { store }: Context,
  ): Promise<SavedViewPayloadType> {
    return changed(() =>
      store.savedViews.change(checkId(id), {
        ...(name == null ? {} : { name: checkName(name) }),
        ...(search == null ? {} : { search: checkSearch(search) }),
      }),
    )
  }

  @Mutation(() => SavedViewPayloadType, { description: 'Takes a saved view from the list.' })
  deleteSavedView(
    @Arg('id', () => ID, { description: anId }) id: string,
    @Ctx() { store }: Context,
  ): Promise<SavedViewPayloadType> {
    return changed(() => store.savedViews.delete(checkId(id)))
  }

  @Mutation(() => SavedViewPayloadType, { description: 'Brings a deleted view back.' })
  restoreSavedView(
    @Arg('id', () => ID, { description: anId }) id: string,
    @Ctx() { store }: Context,
  ): Promise<SavedViewPayloadType> {
    return changed(() => store.savedViews.restore(checkId(id)))
  }
}

async function changed(change: () => Promise<SavedViewRecord>): Promise<SavedViewPayloadType> {
  const { value, userErrors } = await collectProblems(async () => change())
  return { savedView: value, userErrors }
}

function checkName(name: string): string {
  const trimmed = name.trim()
  if (trimmed.length < 1 || trimmed.length > longestName)
    throw problem('name', name.slice(0, longestName), `has 1 to ${longestName} characters.`)
  throwAny(noTitle('name', trimmed))
  return trimmed
}

function checkSearch(search: string): string {
  if (search.length > longestSearch || /^\?|#/.test(search))
    throw problem(
      'search',
      search.slice(0, 80),
      `is the part of an address after the question mark, without a #, ${longestSearch} characters at most.`,
    )
  throwAny(noTitle('search', search))
  return search
}

function checkId(id: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return id
  throw problem('id', id, 'is a UUID, as `savedViews` lists it.')
}

function throwAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ProblemError(problems)
}

const problem = (field: string, value: string, fix: string): ProblemError =>
  new ProblemError([{ code: field === 'id' ? 'malformed-id' : 'out-of-range', field, value, fix }])
