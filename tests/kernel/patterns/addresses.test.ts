/** Addresses in text: what begins one, how far it goes, and whose it is. */
import { describe, expect, it } from 'vitest'
import { createPeople } from '../../../fixtures/people.mjs'
import { told } from './told.js'

describe('an address that goes on to a flat is told by itself', () => {
  it.each([
    '温州市鹿城区广化街道翠微大道88弄12幢502室',
    '鄞州区首南街道学士路655号科信大厦B座1207',
    '江干区采荷街道双菱新村41幢2单元301',
    '绵阳市涪城区石塘镇白马村6组18号',
    '苏州工业园区星湖街218号A3栋4楼',
    '锦绣花园3号楼1单元502',
  ])('%s', (address) => {
    expect(told(address)).toEqual([`address: ${address}`])
    expect(told(`姓名略 ${address}，白天在家`)).toEqual([`address: ${address}`])
  })

  it('as are those that the generator makes', () => {
    const { address } = createPeople('addresses in text')
    for (let i = 0; i < 50; i++) {
      const made = address()
      expect(told(`送到${made}谢谢`)).toEqual([`address: ${made}`])
    }
  })
})

describe('a house number is told where a word brings somebody there', () => {
  it.each([
    ['住建设路42号', '建设路42号'],
    ['地址：苍南县灵溪镇江湾路1290号', '苍南县灵溪镇江湾路1290号'],
    ['户籍 坡头镇德隆村民委员会大湾村15号', '坡头镇德隆村民委员会大湾村15号'],
    ['寄到人民路1号', '人民路1号'],
  ])('%s', (text, address) => {
    expect(told(text)).toEqual([`address: ${address}`])
  })
})

it('a place where nobody was denied to live stays a place', () => {
  expect(told('母亲住建设路42号')).toEqual(['address: 建设路42号'])
})

describe('nothing is told by', () => {
  it.each([
    ['a house number alone', '文三路221号'],
    ['a metro line', '住在中山路6号线旁'],
    ['a house without a street', '3栋2单元'],
    ['a number of something else', '城东区3号地块'],
    ['a price behind a house', '文三路221号 350万'],
    ['a year behind a house', '文三路221号2025年'],
    ['a telephone behind a house', '文三路221号电话88123456'],
  ])('%s: %s', (_, text) => {
    expect(told(text)).toEqual([])
  })
})
