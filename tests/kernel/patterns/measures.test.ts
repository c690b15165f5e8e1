/** Values measured on a body. */
import { describe, expect, it } from 'vitest'
import { told } from './told.js'

describe('health is told by', () => {
  it.each(['165/98mmHg', '168/102 mmHg', '120mmhg', '11.2mmol/L', '7.8 mmol/l', '186umol/L', '186μmol/L', '186µmol/L'])('%s', (value) => {
    expect(told(value)).toEqual([`health: ${value}`])
    expect(told(`测得${value}，复查`)).toEqual([`health: ${value}`])
    expect(told(`否认${value}`)).toEqual([`health negated: ${value}`])
  })
})

describe('nothing is told by', () => {
  it.each([
    ['millimetres', '120mm'],
    ['another unit of moles', '5mol'],
    ['a unit without a value', 'mmHg'],
    ['a date behind which a blank stands', '2025/3/1 mm'],
  ])('%s: %s', (_, text) => {
    expect(told(text)).toEqual([])
  })
})
