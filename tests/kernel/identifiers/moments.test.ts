/** Calls with their length or number, and movements with their time of day. */
import { describe, expect, it } from 'vitest'
import { identified } from '../../support/identifiers.js'

describe('a call is told by', () => {
  it.each([
    ['与他通话8分钟', '通话8分'],
    ['通话了12秒', '通话了12秒'],
    ['通话共183秒', '通话共183秒'],
    ['凌晨主叫12次', '主叫12次'],
    ['来电3次未接', '来电3次'],
  ])('%s', (text, call) => {
    expect(identified(text)).toEqual([`communication_record:valid ${call}`])
  })

  it.each(['每月通话500分钟', '免费通话30分', '通话500分钟', '通话中', '听话3分钟', '去了12次', '8分钟'])('never by %s', (text) => {
    expect(identified(text)).toEqual([])
  })
})

describe('a movement is told by', () => {
  it.each([
    ['15:30进入3栋', '15:30进入'],
    ['4月2日14:20到达武汉站', '14:20到达'],
    ['8:05:10驶出收费站', '8:05:10驶出'],
    ['23:15 离开', '23:15 离开'],
  ])('%s', (text, movement) => {
    expect(identified(text)).toEqual([`whereabouts:valid ${movement}`])
  })

  it.each(['首班车6:30到达', '9:00开会', '比分2:1进入决赛', '15:30', '12:34:56:78到达'])('never by %s', (text) => {
    expect(identified(text)).toEqual([])
  })
})
