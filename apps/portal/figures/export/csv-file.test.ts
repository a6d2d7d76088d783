import { expect, test } from 'vitest'
import { csvFile } from './csv-file.ts'
import { tableOf } from './table.ts'

const provenance = {
  title: 'Figure 1',
  drawn: 'mean of 3',
  claim: '',
  replicates: '3',
  specifications: ['a'.repeat(64)],
  dataVersion: '4/5',
  link: 'http://localhost/',
  query: { name: 'Q', document: 'query Q\n{ a }', variables: '{}' },
  date: '2026-01-02',
}
const lines = csvFile(
  provenance,
  tableOf(
    [
      { name: 'label', value: ({ label }) => label },
      { name: 'mean', value: ({ mean }) => mean },
    ],
    [
      { label: 'Ticket, "rewound"', mean: 0.9612345678901234 },
      { label: 'Dense', mean: null },
    ],
  ),
).split('\n')

test('numbers keep every digit, what is not there is empty, and quotes are doubled', () => {
  expect(lines.filter((line) => !line.startsWith('#'))).toEqual([
    'label,mean',
    '"Ticket, ""rewound""",0.9612345678901234',
    'Dense,',
    '',
  ])
})

test('the head says where the numbers come from, a line each, and claims nothing that is not claimed', () => {
  expect(lines).toContain(`# specification: sha256 ${'a'.repeat(64)}`)
  expect(lines).toContain('# data version: 4/5')
  expect(lines).toContain('# query: query Q { a }')
  expect(lines.join('\n')).not.toContain('# claim')
})

test('a name that a spreadsheet would run as a formula is shown instead', () => {
  const text = csvFile(
    { ...provenance, title: 'a,=1+1' },
    tableOf([{ name: 'label', value: (label) => label }], ['=1+1', '@x', '-2', '-2+x']),
  )
  expect(text).toContain("# title: a,'=1+1\n")
  expect(text).toMatch(/label\n'=1\+1\n'@x\n-2\n'-2\+x\n$/)
})
