/** Hardware addresses. */
import { describe, expect, it } from 'vitest'
import { createIdentifiers } from '../../../fixtures/identifiers.mjs'
import { identified, surroundings } from '../../support/identifiers.js'

const made = createIdentifiers('mac')

describe('a MAC address is found', () => {
  it('with colons or minus signs, whatever stands beside it', () => {
    for (let index = 0; index < 50; index++) {
      for (const sign of [':', '-']) {
        const mac = made.mac(sign)
        for (const [before, behind] of surroundings) expect(identified(before + mac + behind)).toEqual([`mac:valid ${mac}`])
      }
    }
  })

  it.each(['AC:DE:48:00:11:22', 'ac:de:fa:ce:bd:12', '4C-8A-3B-AA-BB-CC', '02:42:ac:11:00:02', '0050.56c0.0008', '00:1b:44:11:3a:b7'])(
    '%s',
    (mac) => {
      expect(identified(`设备${mac}上线`)).toEqual([`mac:valid ${mac}`])
    },
  )

  it('in one piece behind a keyword or in a column', () => {
    const mac = made.mac('')
    expect(identified(mac, { header: 'MAC地址' })).toEqual([`mac:valid ${mac}`])
    expect(identified(`mac=${mac}`)).toEqual([`mac:valid ${mac}`])
    expect(identified(mac)).toEqual([])
  })

  it('of nobody where it is all zeros or a group’s', () => {
    for (const mac of ['00:00:00:00:00:00', 'ff:ff:ff:ff:ff:f0', '01:00:5e:00:00:fb', '33:33:00:00:00:01']) {
      expect(identified(mac)).toEqual([`mac:invalid:not-personal ${mac}`])
    }
  })
})

describe('no MAC address is', () => {
  it.each([
    '12:30:45',
    '4c:8a:3b:11:22',
    '4c:8a:3b:11:22:33:44',
    '4c:8a:3b:11:22:3g',
    '4c:8a-3b:11:22:33',
    '14c:8a:3b:11:22:33',
    '02-14-21-28-30-06',
    '4c8a3b112233',
  ])('%s', (text) => {
    expect(identified(text).filter((found) => found.startsWith('mac'))).toEqual([])
  })
})
