import { expect, test } from 'vitest'
import { diskNews } from './disk-news.ts'

test('a disk that fills up is said once, and once when it has room again', () => {
  const newsOf = diskNews('/data')
  const said = [1e9, 19e6, 0, 25e6, 19e6, 50e6, 21e6, 1e6].map((free) => newsOf(free)?.slice(0, 21))
  expect(said).toEqual([
    undefined,
    'The disk of /data is ',
    undefined,
    undefined,
    undefined,
    'The disk has room aga',
    undefined,
    'The disk of /data is ',
  ])
})
