import type {
  Contrast,
  Curve,
  DepthProfile,
  Distribution,
  Response,
  Verdict,
} from '@lottery/science'

/** The typed answers of a question. API and portal know measures, not questions; a question gives those it has. */
export interface Measures {
  /** In one sentence, by template from what follows, never claiming more; a verdict brings its own. */
  readonly headline?: AnswerHeadline
  readonly curve?: Curve
  /** By arm, then one a round. */
  readonly depthProfile?: Readonly<Record<string, readonly DepthProfile[]>>
  readonly verdict?: Verdict
  readonly contrasts?: readonly Contrast[]
  readonly responses?: readonly Response[]
  readonly distributions?: readonly Distribution[]
}

export const answers = ['yes', 'no', 'undecided'] as const
export interface AnswerHeadline {
  readonly answer: (typeof answers)[number]
  /** Starts with the answer: `Yes, …`, `No, …`, `Undecided: …`, with n. */
  readonly sentence: string
}

const answerOf = { winning: 'yes', 'not-winning': 'no', undecided: 'undecided' } as const

/** The one sentence of an answer: the question's own, else that of its verdict; null without either. */
export function answerHeadlineOf({ headline, verdict }: Measures): AnswerHeadline | null {
  if (headline) return headline
  if (!verdict) return null
  return { answer: answerOf[verdict.headline.state], sentence: verdict.headline.sentence }
}
