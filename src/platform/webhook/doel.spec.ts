import { BlockList } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { leesDoel, magNaar, zoekAdressen } from './doel.js';

const niemand = new BlockList();
const eigen = new BlockList();
eigen.addSubnet('127.0.0.0', 8, 'ipv4');
eigen.addSubnet('10.1.0.0', 16, 'ipv4');

describe('een adres', () => {
  it.each(['8.8.8.8', '145.222.10.1', '2a02:a45a::1', '2606:4700::1111'])('%s is openbaar', (adres) => {
    expect(magNaar(adres, niemand)).toBe(true);
  });

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '100.100.100.200',
    '127.0.0.1',
    '168.63.129.16',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.192',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
  ])('%s is het niet', (adres) => {
    expect(magNaar(adres, niemand)).toBe(false);
  });

  it('dat vertrouwd is mag, zonder TLS alleen op deze machine', () => {
    expect(magNaar('10.1.2.3', eigen)).toBe(true);
    expect(magNaar('10.2.2.3', eigen)).toBe(false);
    expect(leesDoel('http://127.0.0.1:4000/x', eigen).port).toBe('4000');
    expect(() => leesDoel('http://127.0.0.1:4000/x', niemand)).toThrow('doel-zonder-tls');
    expect(() => leesDoel('http://10.1.2.3/x', eigen)).toThrow('doel-zonder-tls');
    expect(() => leesDoel('http://localhost/x', eigen)).toThrow('doel-zonder-tls');
  });

  it.each([
    ['https://0x7f.1/', 'doel-niet-openbaar'],
    ['https://017700000001/', 'doel-niet-openbaar'],
    ['https://127.1/', 'doel-niet-openbaar'],
    ['https://partner.example/#deel', 'doel-onleesbaar'],
    ['geen adres', 'doel-onleesbaar'],
  ])('%s wordt geweigerd', (tekst, code) => {
    expect(() => leesDoel(tekst, niemand)).toThrow(code);
  });

  it('achter een naam wordt ook gekeurd', async () => {
    await expect(zoekAdressen(new URL('https://localhost/'), niemand)).rejects.toThrow('doel-niet-openbaar');
    const gevonden = await zoekAdressen(new URL('https://127.0.0.1/'), eigen);
    expect(gevonden).toEqual([{ address: '127.0.0.1', family: 4 }]);
    await expect(zoekAdressen(new URL('https://bestaat.invalid/'), niemand)).rejects.toThrow('doel-onvindbaar');
  });
});
