import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { renderManifest } from '../../src/report/manifest.js'
import { sampleResult } from './sample-result.js'

describe('the manifest', () => {
  const text = renderManifest(sampleResult)
  const lines: Record<string, string>[] = parse(text, { bom: true, columns: true })

  test('has one line for every input of the result, in its order', () => {
    expect(lines.map((line) => [line['path'], line['status'], line['sha256']])).toEqual(
      sampleResult.inputs.map(({ path, status, digests }) => [path, status, digests.sha256 ?? '']),
    )
    const total = lines.reduce((sum, line) => sum + Number(line['bytes']), 0)
    expect(total).toBe(sampleResult.coverage.bytes.total)
  })

  test('names why something was not scanned, apart from remarks on what was', () => {
    const picture = lines.find((line) => line['status'] === 'skipped')
    expect(picture).toMatchObject({ reasons: 'format-binary', remarks: '' })
    expect(lines[0]).toMatchObject({ reasons: '', remarks: expect.stringContaining('quote-literal') as unknown })
  })

  test('is read as UTF-8 by a spreadsheet, and runs no formula', () => {
    const odd = { ...sampleResult, inputs: sampleResult.inputs.slice(0, 1).map((input) => ({ ...input, path: '=cmd|x!A1' })) }
    expect(text.charCodeAt(0)).toBe(0xfeff)
    expect(renderManifest(odd)).toContain("'=cmd|x!A1")
  })
})
