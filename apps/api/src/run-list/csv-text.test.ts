import { expect, test } from 'vitest'
import { csvLine, csvRemark } from './csv-text.ts'

test('a text that a spreadsheet would run is shown instead, and numbers stay numbers', () => {
  expect(csvLine(['=1+1', '@SUM(A1)', '-1+cmd|x', '\t=1', '+x'])).toBe(
    "'=1+1,'@SUM(A1),'-1+cmd|x,'\t=1,'+x\n",
  )
  expect(csvLine([-0.5, '-0.5', '+1e-7', 'a=1', null])).toBe('-0.5,-0.5,+1e-7,a=1,\n')
})

test('a text with commas, quotes or breaks is one cell', () => {
  expect(csvLine(['=HYPERLINK("http://x","y")', 'a\nb'])).toBe(
    `"'=HYPERLINK(""http://x"",""y"")","a\nb"\n`,
  )
})

test('a remark runs nothing after a comma either', () => {
  expect(csvRemark('query', '{"text":"a,=cmd|x"}')).toBe(`# query: {"text":"a,'=cmd|x"}\n`)
  expect(csvRemark('query', '{"at":[1,-2]}')).toBe('# query: {"at":[1,-2]}\n')
})
