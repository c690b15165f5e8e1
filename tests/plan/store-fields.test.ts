/** What a document store writes around its records tells nothing of a person. */
import { expect, test } from 'vitest'
import { plan } from '../../src/index.js'
import { newFolder, put } from '../scan/places.js'

const pupils = Array.from({ length: 40 }, (_, index) => ({
  _index: 'students',
  _type: '_doc',
  _id: `a${index}`,
  _score: 1 + index / 10,
  _source: { 学号: `2023${index}`, 姓名: '王小明', 班级: '三年级二班', score: 90 + (index % 10) },
  sort: [1_700_000_000_000 + index],
}))

test('the envelope of an export of Elasticsearch has neither role nor category, beside pupils with marks', async () => {
  const file = put(newFolder(), 'hits.ndjson', pupils.map((hit) => `${JSON.stringify(hit)}\n`).join(''))
  const columns = (await plan([file])).inputs[0]?.tables[0]?.columns ?? []
  const told = columns.map(({ header, role, category }) => [header, role, category])
  const envelope = ['_index', '_type', '_id', '_score', 'sort'].map((header) => [header, 'other', null])
  expect(told).toEqual(expect.arrayContaining(envelope))
  expect(told).toContainEqual(['score', 'attribute', 'minor'])
})
