/** Where messages may go: public addresses, and what this house was told to trust besides (docs/besluiten/0041). */
import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Why nothing is sent to an address. */
export type Doelfout = 'doel-onleesbaar' | 'doel-zonder-tls' | 'doel-niet-openbaar' | 'doel-onvindbaar';

/** The address will not do; `code` says why, without repeating it. */
export class DoelGeweigerd extends Error {
  constructor(readonly code: Doelfout) {
    super(code);
    this.name = 'DoelGeweigerd';
  }
}

/** IPv4 that is not public, or that a cloud keeps for itself: RFC 6890, RFC 6598, the address of Azure's platform. */
const NIET_OPENBAAR_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** Inside 2000::/3, what is no machine of its own: tunnels to IPv4 (Teredo, 6to4), benchmarks, ORCHID, documentation. */
const NIET_OPENBAAR_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];
const OPENBAAR_V6 = netten('ipv6', ['2000::/3']);
const VERBODEN_V4 = netten('ipv4', NIET_OPENBAAR_V4);
const VERBODEN_V6 = netten('ipv6', NIET_OPENBAAR_V6);
const EIGEN_MACHINE = netten('ipv4', ['127.0.0.0/8']);
EIGEN_MACHINE.addAddress('::1', 'ipv6');

/**
 * Reads the address that somebody gave and judges what can be judged without asking anybody.
 * @param vertrouwd networks that are trusted although they are not public
 * @throws DoelGeweigerd
 */
export function leesDoel(tekst: string, vertrouwd: BlockList): URL {
  if (!URL.canParse(tekst)) throw new DoelGeweigerd('doel-onleesbaar');
  const url = new URL(tekst);
  if (url.username !== '' || url.password !== '' || url.hash !== '') throw new DoelGeweigerd('doel-onleesbaar');
  const adres = url.hostname.replace(/^\[|\]$/g, '');
  const soort = isIP(adres);
  const zonderTls =
    url.protocol === 'http:' && soort !== 0 && staatIn(EIGEN_MACHINE, adres) && staatIn(vertrouwd, adres);
  if (url.protocol !== 'https:' && !zonderTls) throw new DoelGeweigerd('doel-zonder-tls');
  if (soort !== 0 && !magNaar(adres, vertrouwd)) throw new DoelGeweigerd('doel-niet-openbaar');
  return url;
}

/**
 * The machines behind the address, asked once: who calls uses these and does not ask again, so that a name cannot change its mind
 * between the judgement and the call.
 * @throws DoelGeweigerd when one of them is not public, or there is none
 */
export async function zoekAdressen(url: URL, vertrouwd: BlockList): Promise<LookupAddress[]> {
  const naam = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(naam);
  const adressen =
    family === 0 ? await lookup(naam, { all: true, verbatim: true }).catch(() => []) : [{ address: naam, family }];
  if (adressen.length === 0) throw new DoelGeweigerd('doel-onvindbaar');
  if (!adressen.every(({ address }) => magNaar(address, vertrouwd))) throw new DoelGeweigerd('doel-niet-openbaar');
  return adressen;
}

/** May something be sent to this address? IPv4 in the clothes of IPv6 is never public. */
export function magNaar(adres: string, vertrouwd: BlockList): boolean {
  if (staatIn(vertrouwd, adres)) return true;
  if (isIP(adres) === 4) return !VERBODEN_V4.check(adres, 'ipv4');
  return OPENBAAR_V6.check(adres, 'ipv6') && !VERBODEN_V6.check(adres, 'ipv6');
}

function staatIn(lijst: BlockList, adres: string): boolean {
  return lijst.check(adres, isIP(adres) === 4 ? 'ipv4' : 'ipv6');
}

function netten(soort: 'ipv4' | 'ipv6', rijen: readonly string[]): BlockList {
  const lijst = new BlockList();
  for (const rij of rijen) {
    const [adres = '', lengte] = rij.split('/');
    lijst.addSubnet(adres, Number(lengte), soort);
  }
  return lijst;
}
