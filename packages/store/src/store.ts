import type {
  EngineName,
  Identity,
  InitialWeights,
  LayerCount,
  Mask,
  MaskRecipe,
  MeasuredValues,
  NetworkKey,
  Outcomes,
  Parameters,
  RoundSeries,
  RunSummary,
} from '@lottery/science'
import type { Specification } from '@lottery/questions'
import type { Artifact, ArtifactKind } from './arrays/artifact.ts'
import type { StoredMask } from './arrays/masks.ts'
import type { StoreEvent } from './events/store-event.ts'
import type {
  Description,
  ExperimentFilter,
  ExperimentPage,
  ExperimentRecord,
  LayerCollapse,
  Pace,
  PlacementRecord,
  Preview,
  Progress,
} from './experiments/experiment-record.ts'
import type { NoticeClaim, NoticeRecord } from './notices/notice-record.ts'
import type { CommittedRound, RoundRecord, WeightHistory } from './rounds/round-record.ts'
import type {
  ExperimentSummary,
  RunCounts,
  RunFilter,
  RunKey,
  RunRecord,
} from './runs/run-record.ts'
import type {
  Replayed,
  ReplayRecord,
  ReplaysRequested,
  ReplaysStopped,
} from './replays/replay-record.ts'
import type { SavedViewRecord } from './saved-views/saved-views.ts'
import type { TrainerRecord } from './trainers/trainer-record.ts'
import type { TrainingNow, TrainingNowRecord } from './training-now/training-now.ts'
import type { Loaded } from './gallery/load-result-set.ts'
import type { Verification } from './verify/verify-store.ts'
import type { Claim, EngineLoad, WorkRecord } from './work/work-record.ts'

/**
 * Everything that is kept, for one team. Nobody outside this package writes SQL. Loaders take many identities and
 * return a map, in a fixed number of statements; an identity that is not there is not in the map.
 */
export interface Store {
  readonly team: string
  /** The same connections for another team: what a trainer needs when a claim is of another team than its own. */
  readonly forTeam: (team: string) => Store
  readonly experiments: ExperimentStore
  readonly work: WorkStore
  readonly rounds: RoundStore
  readonly measurements: MeasurementStore
  readonly replays: ReplayStore
  readonly runs: RunStore
  readonly savedViews: SavedViewStore
  readonly arrays: ArrayStore
  readonly trainingNow: TrainingNowStore
  readonly trainers: TrainerStore
  readonly notices: NoticeStore
  /** Plans an experiment anew from its outcomes: enqueues what became ready, marks what is blocked or finished. */
  readonly replan: (experiment: Identity) => Promise<void>
  /** All active experiments, once at start, and work whose job was lost. */
  readonly replanAll: () => Promise<void>
  /** Checks every invariant over everything that is stored, and names each violation; reads only. */
  readonly verify: (onProgress?: (done: number, of: number) => void) => Promise<Verification>
  /** Puts a saved result set, line by line, into this store; see `savedResultSet`. */
  readonly load: (lines: readonly string[]) => Promise<Loaded>
  /** Calls `handler` for each change, also those of other processes, until the returned function is called. */
  readonly listen: (handler: (event: StoreEvent) => void) => Promise<() => Promise<void>>
  /** Throws a ProblemError when the database cannot be reached. */
  readonly check: () => Promise<{ readonly server: string; readonly database: string }>
  readonly close: () => Promise<void>
}

export interface ExperimentStore {
  /** In one transaction: the experiment, its placements and new work, and what is ready goes into the queue. */
  readonly submit: (
    specification: Specification,
    description?: Description,
  ) => Promise<{ readonly experiment: ExperimentRecord; readonly created: boolean }>
  /** What `submit` would do; nothing is written. */
  readonly preview: (specification: Specification) => Promise<Preview>
  /** By identity or a prefix of at least four digits. Throws a ProblemError: malformed, or not unique. */
  readonly find: (identityOrPrefix: string) => Promise<ExperimentRecord | null>
  readonly findMany: (
    identities: readonly Identity[],
  ) => Promise<ReadonlyMap<Identity, ExperimentRecord>>
  /** Newest first. */
  readonly list: (filter: ExperimentFilter) => Promise<ExperimentPage>
  /** Networks that experiments ask for, each once, in order of their keys. */
  readonly networks: () => Promise<readonly NetworkKey[]>
  /** By experiment, in order of arm, replicate, round, draw. */
  readonly placements: (
    experiments: readonly Identity[],
  ) => Promise<ReadonlyMap<Identity, readonly PlacementRecord[]>>
  /** The placements of pieces of work in all experiments, by work. */
  readonly placing: (
    work: readonly Identity[],
  ) => Promise<ReadonlyMap<Identity, readonly PlacementRecord[]>>
  /** What has come out so far for an experiment: numbers, never weights. */
  readonly outcomes: (experiment: Identity) => Promise<Outcomes>
  readonly progress: (experiments: readonly Identity[]) => Promise<ReadonlyMap<Identity, Progress>>
  /** One without a committed round is not in the map. */
  readonly pace: (experiments: readonly Identity[]) => Promise<ReadonlyMap<Identity, Pace>>
  /** Of committed rounds, by arm and depth; one without any is not in the map. */
  readonly collapses: (
    experiments: readonly Identity[],
  ) => Promise<ReadonlyMap<Identity, readonly LayerCollapse[]>>
  /** Unstarted work that no active experiment places leaves the queue; what runs is finished; results stay. */
  readonly pause: (experiment: Identity) => Promise<ExperimentRecord>
  /** Active again, whether it was paused or cancelled. */
  readonly resume: (experiment: Identity) => Promise<ExperimentRecord>
  /** As pausing; what runs is given up too, unless an experiment that is not cancelled places it. */
  readonly cancel: (experiment: Identity) => Promise<ExperimentRecord>
  /** Failed work gets another three tries. Throws a ProblemError when only diverged rounds are left, or it is not active. */
  readonly retry: (experiment: Identity) => Promise<ExperimentRecord>
  /** As pausing, and lists leave it out; its state is there again when it is brought back. */
  readonly archive: (experiment: Identity) => Promise<ExperimentRecord>
  readonly unarchive: (experiment: Identity) => Promise<ExperimentRecord>
  readonly describe: (experiment: Identity, description: Description) => Promise<ExperimentRecord>
}

export interface WorkStore {
  /** The next piece of work for an engine, lowest round first, or null when there is none now. */
  readonly claim: (engine: EngineName, trainer: string) => Promise<Claim | null>
  readonly findMany: (identities: readonly Identity[]) => Promise<ReadonlyMap<Identity, WorkRecord>>
  /** Engines with work queued or running, and whether anybody is there to do it. */
  readonly load: () => Promise<readonly EngineLoad[]>
}

export interface RoundStore {
  /** One transaction under the claim's fence. `fenced`: another trainer has the work now, nothing was written. */
  readonly commit: (claim: Claim, round: CommittedRound) => Promise<'committed' | 'fenced'>
  /** By identity or a unique prefix, as for experiments. */
  readonly find: (identityOrPrefix: string) => Promise<RoundRecord | null>
  readonly findMany: (
    identities: readonly Identity[],
  ) => Promise<ReadonlyMap<Identity, RoundRecord>>
  readonly outcomes: (identities: readonly Identity[]) => Promise<Outcomes>
  /** In order of depth. */
  readonly layers: (
    identities: readonly Identity[],
  ) => Promise<ReadonlyMap<Identity, readonly LayerCount[]>>
  readonly series: (identities: readonly Identity[]) => Promise<ReadonlyMap<Identity, RoundSeries>>
  /** In order of depth, then step. */
  readonly weightHistory: (
    identities: readonly Identity[],
  ) => Promise<ReadonlyMap<Identity, readonly WeightHistory[]>>
  /** Share of all kept weights that end with the sign they started with, 0…1. Diverged rounds are not in the map. */
  readonly signAgreement: (
    identities: readonly Identity[],
  ) => Promise<ReadonlyMap<Identity, number>>
}

/** What was made of stored arrays, once. */
export interface MeasurementStore {
  /** Like `rounds.commit`: one transaction under the claim's fence. */
  readonly commit: (claim: Claim, values: MeasuredValues) => Promise<'committed' | 'fenced'>
  readonly findMany: (
    identities: readonly Identity[],
  ) => Promise<ReadonlyMap<Identity, MeasuredValues>>
}

/** Committed rounds trained again: to be compared with what is stored, and for arrays that are not kept. */
export interface ReplayStore {
  /**
   * Queues a replay of every round of an experiment whose arrays are not kept, those that they are made from first.
   * Asking twice is asking once; what failed or was taken back is queued again, after every round that an experiment wants. Throws a ProblemError when there is no such experiment.
   */
  readonly submit: (
    experiment: Identity,
    options?: {
      /** Also those that came out otherwise than stored before. */
      readonly again?: boolean
    },
  ) => Promise<ReplaysRequested>
  /**
   * Takes back those of an experiment's replays that nobody has begun, also where another experiment asked for them too.
   * Throws a ProblemError when there is no such experiment.
   */
  readonly stop: (experiment: Identity) => Promise<ReplaysStopped>
  /** How the replays of some rounds stand, by round; one without is not in the map. */
  readonly findMany: (rounds: readonly Identity[]) => Promise<ReadonlyMap<Identity, ReplayRecord>>
  /**
   * Like `rounds.commit`: one transaction under the claim's fence. Arrays and weight histories are stored where they are
   * missing and the comparison allows it; nothing that is stored is changed.
   */
  readonly commit: (claim: Claim, replayed: Replayed) => Promise<'committed' | 'fenced'>
}

/** Runs over all experiments; each function is one statement. */
export interface RunStore {
  /**
   * Every run that fits, in no order. `at`: the share of weights at which accuracies are read, above 0 up to 1; null
   * leaves them out.
   */
  readonly list: (filter: RunFilter, at: number | null) => Promise<readonly RunRecord[]>
  readonly count: () => Promise<RunCounts>
  readonly summaries: (
    experiments: readonly Identity[],
  ) => Promise<ReadonlyMap<Identity, ExperimentSummary>>
  /** By experiment: equal as long as its summary is. */
  readonly summaryVersions: (
    experiments: readonly Identity[],
  ) => Promise<ReadonlyMap<Identity, string>>
  /** In the order of the keys; null for a run that is not there. */
  readonly runSummaries: (runs: readonly RunKey[]) => Promise<readonly (RunSummary | null)[]>
  /** By experiment: its outcomes, each series condensed to the point that tells reach. */
  readonly outcomes: (experiments: readonly Identity[]) => Promise<ReadonlyMap<Identity, Outcomes>>
}

/** Views of the list of runs, for all of the team. Each change throws a ProblemError: not found, or the name is taken. */
export interface SavedViewStore {
  /** By name. */
  readonly list: () => Promise<readonly SavedViewRecord[]>
  readonly save: (name: string, search: string) => Promise<SavedViewRecord>
  readonly change: (
    id: string,
    change: { readonly name?: string; readonly search?: string },
  ) => Promise<SavedViewRecord>
  readonly delete: (id: string) => Promise<SavedViewRecord>
  /** What was deleted comes back. */
  readonly restore: (id: string) => Promise<SavedViewRecord>
}

export interface ArrayStore {
  /** By the mask's identity. */
  readonly mask: (mask: Identity) => Promise<Mask | null>
  /** Many at once, as they are stored: to be counted in, or sent on. */
  readonly masks: (identities: readonly Identity[]) => Promise<ReadonlyMap<Identity, StoredMask>>
  /** The mask under which a round was trained. */
  readonly maskOfRound: (round: Identity) => Promise<Mask | null>
  /** A round's end weights, dense: zero at pruned places. Null: not there, not kept, or diverged. */
  readonly endWeights: (round: Identity) => Promise<Parameters | null>
  /** What a recipe means by a mask or by initial weights, made from stored rounds; throws when one is not there. */
  readonly derived: (network: NetworkKey) => {
    readonly mask: (recipe: MaskRecipe) => Promise<Mask>
    /** Even where it is stored. */
    readonly remade: (recipe: MaskRecipe) => Promise<Mask>
    /** Before masking. */
    readonly weights: (recipe: InitialWeights) => Promise<Parameters>
  }
  /** For HTTP: sizes, parts and bytes as stored. */
  readonly artifact: (kind: ArtifactKind, identity: Identity) => Promise<Artifact | null>
}

export interface TrainingNowStore {
  /** Throttle it yourself, to about once a second. */
  readonly report: (now: TrainingNow) => Promise<void>
  readonly list: () => Promise<readonly TrainingNowRecord[]>
}

export interface TrainerStore {
  /** Call it at start and about every five seconds. One not heard from for fifteen seconds is gone. */
  readonly seen: (trainer: {
    readonly name: string
    readonly pid: number
    readonly host: string
    readonly engine: EngineName
  }) => Promise<void>
  readonly leave: (name: string) => Promise<void>
  readonly list: () => Promise<readonly TrainerRecord[]>
}

/** What somebody wants to be told of, and whether they were. */
export interface NoticeStore {
  /** Where to; null when nobody wants to be told. */
  readonly webhook: () => Promise<string | null>
  readonly setWebhook: (url: string | null) => Promise<void>
  /** By experiment, the oldest first. */
  readonly findMany: (
    experiments: readonly Identity[],
  ) => Promise<ReadonlyMap<Identity, readonly NoticeRecord[]>>
  /** The next one to tell, of any team, or null when there is none now. */
  readonly claim: () => Promise<NoticeClaim | null>
}

export interface OpenStoreOptions {
  readonly url: string
  /** `local` until there are accounts. */
  readonly team?: string
  /** Give back the work of dead trainers: one process at least must. The API does; a trainer alone does too. */
  readonly supervise?: boolean
  /** Connections at most, besides two for the queue and one a listener. */
  readonly connections?: number
}
