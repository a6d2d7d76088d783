import { renderToStaticMarkup } from 'react-dom/server'
import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { expect, test } from 'vitest'
import { Label } from '../mark/label.tsx'
import { pdfFile } from './pdf-file.ts'
import type { ExportProvenance } from './provenance.ts'
import { svgFile } from './svg-file.ts'

const provenance: ExportProvenance = {
  title: 'Figure 1',
  drawn: 'mean of 3',
  claim: 'Undecided.',
  replicates: '3 in 2 rounds',
  specifications: ['a'.repeat(64)],
  dataVersion: '4/5',
  link: 'http://localhost/experiments/a/figures/figure-1?data=4/5',
  query: { name: 'Q', document: 'query Q { a }', variables: '{"id":"a"}' },
  date: '2026-01-02T03:04:05.000Z',
}
const numbers = { name: 'figure-1.csv', type: 'text/csv', text: 'round\n0\n' }
const drawn = (marks: React.ReactElement, width = 460) =>
  svgFile(
    { markup: renderToStaticMarkup(<svg width={width}>{marks}</svg>), width, height: 100 },
    provenance,
  )
const file = await pdfFile(
  drawn(
    <g>
      <pattern id="hatch" width={6} height={6} patternTransform="rotate(45)">
        <line y2={6} stroke="var(--rule)" />
      </pattern>
      <rect width={20} height={20} fill="url(#hatch)" stroke="var(--rule)" />
      <Label x={40} y={20} halo>
        −0.46 points ×½ <tspan fontWeight={600}>≥ ×0.29</tspan> [0.28, ∞), 2 000 steps
      </Label>
      <text x={0} y={60} transform="translate(12 50) rotate(-90)" textAnchor="middle">
        turned
      </text>
    </g>,
  ),
  provenance,
  numbers,
)
const proxy = await getDocumentProxy(new Uint8Array(file))
const { text } = await extractText(proxy, { mergePages: true })
const plain = text.replaceAll(/\s/g, ' ')

test('text stays text, signs and fractions included, and is read once though it has a halo', () => {
  expect(plain).toContain('−0.46 points ×½')
  expect(plain).toContain('≥ ×0.29')
  expect(plain).toContain('[0.28, ∞), 2 000 steps')
  expect(plain.split('−0.46')).toHaveLength(2)
  expect(plain).toContain('turned')
})

test('the caption is on the page, and what it was made from in the document’s information', async () => {
  expect(plain).toContain('3 in 2 rounds')
  expect(plain.replaceAll(' ', '')).toContain('a'.repeat(64))
  const { info } = await getMeta(proxy)
  expect(info).toMatchObject({
    Title: 'Figure 1',
    Custom: { lab_query: 'query Q { a }', lab_variables: '{"id":"a"}', lab_data_version: '4/5' },
  })
})

test('the faces are inside, subsets of the portal’s own', () => {
  const names = [...file.toString('latin1').matchAll(/\/FontName \/(\S+)/g)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(1)
  for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+SourceSans3/)
})

test('the page is as large as the drawing, a pixel at three quarters of a point', async () => {
  const page = await proxy.getPage(1)
  expect(page.getViewport({ scale: 1 }).width).toBe((460 + 32) * 0.75)
})

test('the numbers go with the page', async () => {
  const attachments: unknown = await proxy.getAttachments()
  const names =
    attachments instanceof Map ? [...attachments.keys()] : Object.keys(attachments ?? {})
  expect(names).toEqual(['figure-1.csv'])
})

test('a mark that no page can show is an error, not a gap', async () => {
  const strange = drawn(<ellipse rx={3} ry={2} />)
  await expect(pdfFile(strange, provenance, numbers)).rejects.toThrow('<ellipse>')
})
