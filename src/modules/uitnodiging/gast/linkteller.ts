import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { dagInAmsterdam } from '../../../kern/dag.js';
import type { Transactie } from '../../../platform/database/database.service.js';
import { Versleuteling } from '../../../platform/versleuteling/index.js';
import { ReferentieLezer } from '../../referentie/index.js';

const UUR_MS = 60 * 60 * 1000;
/** Groups of an IPv6 address that one connection at home has for itself: the other half is its own to choose. */
const GROEPEN = 4;

/** Counts what is asked by link, per hour, in the database: all processes count together (docs/besluiten/0042). */
@Injectable()
export class Linkteller {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly versleuteling: Versleuteling,
  ) {}

  /** One more for a link that exists. @returns seconds to wait when it was too often this hour, else 0 */
  async telLink(tx: Transactie, merk: Buffer): Promise<number> {
    return this.tel(tx, merk, 'eenmalige-link-per-uur');
  }

  /**
   * One more for a network address that tried a link that is none. A good link is not counted here: whoever floods us from
   * behind the same address keeps nobody from answering.
   * @returns as {@link telLink}
   */
  async telMis(tx: Transactie, netadres: string): Promise<number> {
    return this.tel(
      tx,
      this.versleuteling.sleutelhash('netadres', stukVan(netadres)).hash,
      'eenmalige-link-mis-per-uur',
    );
  }

  private async tel(tx: Transactie, sleutel: Buffer, beleid: string): Promise<number> {
    const referentie = await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()));
    const begin = Math.floor(tx.nu.getTime() / UUR_MS) * UUR_MS;
    const [rij] = await tx.boek.vraag<{ aantal: number }>('select tns.tel_link($1, $2) as aantal', [
      sleutel,
      new Date(begin),
    ]);
    const vol = (rij?.aantal ?? 0) > referentie.beleidsgetal(beleid);
    return vol ? Math.ceil((begin + UUR_MS - tx.nu.getTime()) / 1000) : 0;
  }
}

/** The part of a network address that stands for one visitor. */
function stukVan(netadres: string): string {
  if (!isIPv6(netadres) || netadres.includes('.')) return netadres;
  const [voor = '', na] = netadres.split('%', 1)[0]?.split('::') ?? [];
  const links = voor === '' ? [] : voor.split(':');
  const rechts = na === undefined || na === '' ? [] : na.split(':');
  const nullen = Array.from({ length: Math.max(0, 8 - links.length - rechts.length) }, () => '0');
  return [...links, ...nullen, ...rechts].slice(0, GROEPEN).join(':');
}
