/** Internet addresses of both kinds. */
import { isIPv4, isIPv6 } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIdentifiers } from '../../../fixtures/identifiers.mjs'
import { identified, identifiersIn, surroundings } from '../../support/identifiers.js'

const made = createIdentifiers('ip')

describe('an IPv4 address is found', () => {
  it('whatever stands beside it, and before a port', () => {
    for (let index = 0; index < 30; index++) {
      const ip = made.ip()
      for (const [before, behind] of [...surroundings, ['', ':8080'], ['http://', '/x']] as const) {
        expect(identified(before + ip + behind)).toEqual([`ip:valid ${ip}`])
      }
    }
  })

  it('several times in a cell', () => {
    const ips = [made.ip(), made.ip(), made.ip()]
    for (const sign of [',', '、', ' ', '/', ';', '-', '|']) {
      expect([sign, identified(ips.join(sign))]).toEqual([sign, ips.map((ip) => `ip:valid ${ip}`)])
    }
  })

  it.each([
    ...[
      '0.1.2.30',
      '10.0.0.1',
      '100.64.0.1',
      '100.127.255.255',
      '127.0.0.1',
      '169.254.1.1',
      '172.16.0.1',
      '172.31.255.255',
      '192.0.0.8',
      '192.0.2.1',
    ],
    ...['192.168.1.1', '198.18.0.1', '198.19.255.255', '198.51.100.7', '203.0.113.9', '224.0.0.251', '239.255.255.250', '255.255.255.255'],
  ])('%s is nobody’s', (ip) => {
    expect(identified(ip)).toEqual([`ip:invalid:not-personal ${ip}`])
  })

  it.each([
    '100.63.255.255',
    '100.128.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '192.0.3.1',
    '192.167.1.1',
    '198.17.0.1',
    '198.20.0.1',
    '223.255.255.254',
    '11.0.0.1',
  ])('%s, just outside of such a range, is somebody’s', (ip) => {
    expect(identified(ip)).toEqual([`ip:valid ${ip}`])
  })

  it('masked, of a network, beyond its range, and of single digits', () => {
    expect(identified('36.5.*.*')).toEqual(['ip:masked 36.5.*.*'])
    expect(identified('36.5.12.0/24')).toEqual(['ip:invalid:not-personal 36.5.12.0'])
    expect(identified('IP：36.5.12.256')).toEqual(['ip:invalid:segment 36.5.12.256'])
    expect(identified('36.5.12.256')).toEqual([])
    expect(identified('8.8.8.8')).toEqual([])
    expect(identified('登录IP 8.8.7.7')).toEqual(['ip:valid 8.8.7.7'])
  })
})

describe('no IPv4 address is', () => {
  it.each([
    '2127.0.0.1',
    '127.0.0.1234',
    '127.0.0',
    '36.5.12.9.1',
    '1.36.5.12.9',
    'v36.5.12.9',
    '版本36.5.12.9',
    '36.5.12.09',
    '036.5.12.9',
    '36.5.12.9a',
    '36..12.9',
    '36.5.12.9_1',
  ])('%s', (text) => {
    expect(identified(text)).toEqual([])
  })
})

describe('an IPv6 address is found', () => {
  it.each(['2409:8a3c:1:2:3:4:5:6', '240e:3b7::1', '2001:da8:8000:1::a', '2408:8207:4830:b1c0:c4ae:1f5b:2c3d:4e5f', '2A00:1450::200E'])(
    '%s',
    (ip) => {
      for (const [before, behind] of surroundings) expect(identified(before + ip + behind)).toEqual([`ip:valid ${ip}`])
    },
  )

  it.each(['fe80::1a2b:3c4d', 'fd00:1::1', '2001:db8::1', '1::2:3:4:5'])('%s is nobody’s', (ip) => {
    expect(identified(ip)).toEqual([`ip:invalid:not-personal ${ip}`])
  })

  it.each(['2409:8a3c:1:2:3:4:5:6:7', '2409::1::2', '12:30:45', '2409:8a3c:1:2:3:4:5', '2409:8a3c::g', 'std::1::2', '2409:88888::1'])(
    '%s is none',
    (text) => {
      expect(identified(text).filter((found) => found.includes('valid 24'))).toEqual([])
    },
  )
})

describe('what is found as an address', () => {
  it('is one by the platform’s own rules', () => {
    const part = fc.constantFrom('0', '1', '36', '255', '256', '2409', 'a3', ':', '::', '.', '，', ' ', 'x')
    fc.assert(
      fc.property(fc.array(part, { minLength: 3, maxLength: 20 }), (parts) => {
        const text = parts.join('')
        for (const found of identifiersIn(text)) {
          if (found.category === 'ip' && found.outcome === 'valid')
            expect([text, isIPv4(found.text) || isIPv6(found.text)]).toEqual([text, true])
        }
        expect(text.length).toBeGreaterThan(0)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('an address of nobody is', () => {
  it.each(['114.114.114.114', '223.5.5.5', '119.29.29.29', '180.76.76.76'])('the public resolver %s', (address) => {
    expect(identified(`DNS：${address}`)).toEqual([])
    expect(identified(`IP：${address}`)).toEqual([`ip:invalid:not-personal ${address}`])
  })

  it.each(['章节 12.10.3.25', '固件36.20.1.8', 'MIUI 12.5.10.3', '域名解析到36.20.1.8'])('%s', (text) => {
    expect(identified(text)).toEqual([])
  })
})
