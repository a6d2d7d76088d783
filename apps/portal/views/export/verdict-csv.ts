import { csvFile, type CsvColumn } from '../../figures/export/csv-file.ts'
import type { ExportProvenance } from '../../figures/export/provenance.ts'
import type { ExportedVerdictQuery } from '../../gql/graphql.ts'
import { readFragment } from '../../gql/index.ts'
import { ExportedConditionFragment } from './documents.ts'

type Verdict = NonNullable<NonNullable<ExportedVerdictQuery['experiment']>['verdict']>
type Round = Verdict['rounds'][number]

/** The verdict of each round as a table, with the intervals that decide it. */
export const verdictCsv = (provenance: ExportProvenance, verdict: Verdict): string => {
  const columns: readonly CsvColumn<Round>[] = [
    { name: 'round', value: ({ round }) => round },
    { name: 'remaining', value: ({ remaining }) => remaining },
    { name: 'n', value: ({ n }) => n },
    { name: 'replicates', value: () => verdict.replicates },
    { name: 'verdict', value: ({ state }) => state.toLowerCase() },
    { name: 'reason', value: ({ reason }) => reason },
    { name: 'n_to_decide', value: ({ nToDecide }) => nToDecide },
    ...conditionColumns('matches_accuracy_difference', ({ matches }) => matches),
    ...conditionColumns('as_fast_ratio', ({ asFast }) => asFast),
    { name: 'as_fast_ticket_censored', value: ({ asFast }) => asFast.ticketCensored },
    { name: 'as_fast_dense_censored', value: ({ asFast }) => asFast.controlCensored },
    { name: 'init_matters_state', value: ({ initMatters }) => initMatters.state.toLowerCase() },
    ...conditionColumns('init_accuracy_difference', ({ initMatters }) => initMatters.accuracy),
    ...conditionColumns('init_speed_ratio', ({ initMatters }) => initMatters.speed),
    { name: 'verdict_version', value: () => verdict.version },
    { name: 'margin', value: () => verdict.margin },
    { name: 'speed', value: () => verdict.speed.toLowerCase() },
    { name: 'claim_from', value: () => verdict.claimFrom },
  ]
  return csvFile(provenance, columns, verdict.rounds)
}

function conditionColumns(
  name: string,
  of: (round: Round) => Round['matches'],
): readonly CsvColumn<Round>[] {
  const read = (round: Round) => readFragment(ExportedConditionFragment, of(round))
  return [
    { name: `${name}_state`, value: (round) => read(round).state.toLowerCase() },
    { name, value: (round) => read(round).estimate },
    { name: `${name}_low`, value: (round) => read(round).interval?.[0] },
    { name: `${name}_high`, value: (round) => read(round).interval?.[1] },
    { name: `${name}_level`, value: (round) => read(round).level },
    { name: `${name}_threshold`, value: (round) => read(round).threshold },
  ]
}
