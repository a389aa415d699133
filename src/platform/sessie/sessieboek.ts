import { Injectable } from '@nestjs/common';
import type { Wie } from '../../kern/wie.js';
import type { Transactie } from '../database/database.service.js';
import { Versleuteling } from '../versleuteling/index.js';

/** Somebody who is logged in, or was. */
export interface Sessierij {
  /** digest of the cookie */
  readonly sleutel: string;
  readonly csrfHash: string;
  readonly wie: Wie & { readonly naam: string };
  readonly begonnenOp: Date;
  readonly laatstGezienOp: Date;
  /** logged out, here or at the provider */
  readonly beeindigd: boolean;
}

/** A session that begins now. */
export interface NieuweSessie {
  readonly sleutel: string;
  readonly csrfHash: string;
  readonly idToken: string | undefined;
  /** the session at the login provider */
  readonly sid: string | undefined;
}

/** Whose sessions end: those of one login at the provider, or all of a person. */
export interface Einde {
  readonly sid: string | undefined;
  readonly sub: string | undefined;
}

interface Rij extends Record<string, unknown> {
  sleutel: string;
  csrf_hash: string;
  wie: Wie;
  naam: string | null;
  begonnen_op: Date;
  laatst_gezien_op: Date;
  beeindigd_op: Date | null;
}

/** The sessions of the werkplek in the database (docs/besluiten/0032). What a session is worth is judged by who asks. */
@Injectable()
export class Sessieboek {
  constructor(private readonly versleuteling: Versleuteling) {}

  async zoek({ boek }: Transactie, sleutel: string): Promise<Sessierij | undefined> {
    const [rij] = await boek.vraag<Rij>(
      `select s.sleutel, s.csrf_hash, s.wie, m.naam, s.begonnen_op, s.laatst_gezien_op, s.beeindigd_op
         from tns.werkplek_sessie s left join tns.medewerker m on m.id = s.gebruiker where s.sleutel = $1`,
      [sleutel],
    );
    return (
      rij && {
        sleutel: rij.sleutel,
        csrfHash: rij.csrf_hash,
        wie: { ...rij.wie, naam: rij.naam ?? rij.wie.id },
        begonnenOp: rij.begonnen_op,
        laatstGezienOp: rij.laatst_gezien_op,
        beeindigd: rij.beeindigd_op !== null,
      }
    );
  }

  /** Of who asks in this transaction. */
  begin({ boek, wie, nu }: Transactie, { sleutel, csrfHash, idToken, sid }: NieuweSessie): void {
    const { naam: _, ...zonderNaam } = wie; // names stand with the medewerkers
    boek.stuur(
      `insert into tns.werkplek_sessie (sleutel, csrf_hash, gebruiker, wie, sid, id_token, begonnen_op, laatst_gezien_op)
         values ($1, $2, $3, $4, $5, $6, $7, $7)`,
      [
        sleutel,
        csrfHash,
        wie.id,
        JSON.stringify(zonderNaam),
        sid ?? null,
        idToken === undefined ? null : this.versleuteling.versleutel(idToken),
        nu,
      ],
    );
  }

  gezien({ boek, nu }: Transactie, sleutel: string): void {
    boek.stuur(
      'update tns.werkplek_sessie set laatst_gezien_op = $2 where sleutel = $1 and laatst_gezien_op < $2 and beeindigd_op is null',
      [sleutel, nu],
    );
  }

  /** Ends a session. @returns the id token with which the provider can be told, once */
  async beeindig({ boek, nu }: Transactie, sleutel: string): Promise<string | undefined> {
    const [rij] = await boek.vraag<{ id_token: Buffer | null }>(
      `with oud as (select sleutel, id_token from tns.werkplek_sessie where sleutel = $1 and beeindigd_op is null for update)
       update tns.werkplek_sessie s set beeindigd_op = $2, id_token = null from oud where s.sleutel = oud.sleutel
       returning oud.id_token`,
      [sleutel, nu],
    );
    return rij?.id_token ? this.versleuteling.ontsleutel(rij.id_token) : undefined;
  }

  /** @returns how many sessions ended */
  async beeindigVan({ boek, nu }: Transactie, { sid, sub }: Einde): Promise<number> {
    const rijen = await boek.vraag(
      `update tns.werkplek_sessie set beeindigd_op = $3, id_token = null
        where beeindigd_op is null and ($1::text is null or sid = $1) and ($2::text is null or gebruiker = $2)
          and ($1::text is not null or $2::text is not null) returning sleutel`,
      [sid ?? null, sub ?? null, nu],
    );
    return rijen.length;
  }

  /** Had this person a session with this token in its forms? */
  async kendeCsrf({ boek }: Transactie, gebruiker: string, csrfHash: string): Promise<boolean> {
    const rijen = await boek.vraag('select 1 from tns.werkplek_sessie where gebruiker = $1 and csrf_hash = $2', [
      gebruiker,
      csrfHash,
    ]);
    return rijen.length > 0;
  }

  /** Keeps a form with a session, in place of what was kept with it before. */
  bewaar({ boek, nu }: Transactie, sleutel: string, tekst: string): void {
    boek.stuur('update tns.werkplek_sessie set bewaard = $2, bewaard_op = $3 where sleutel = $1', [
      sleutel,
      this.versleuteling.versleutel(tekst),
      nu,
    ]);
  }

  /**
   * Takes the newest form that was kept for who asks over from an older session into this one.
   * @param vanaf what was kept before this moment has had its time
   * @returns whether there was one
   */
  async neemOver({ boek, wie }: Transactie, sleutel: string, vanaf: Date): Promise<boolean> {
    const rijen = await boek.vraag(
      `with oud as (
         select sleutel, bewaard, bewaard_op from tns.werkplek_sessie
          where gebruiker = $2 and wie ->> 'organisatie' = $3 and bewaard_op > $4 and sleutel <> $1
          order by bewaard_op desc limit 1 for update),
       weg as (update tns.werkplek_sessie s set bewaard = null, bewaard_op = null from oud where s.sleutel = oud.sleutel)
       update tns.werkplek_sessie s set bewaard = oud.bewaard, bewaard_op = oud.bewaard_op from oud where s.sleutel = $1
       returning s.sleutel`,
      [sleutel, wie.id, wie.organisatie, vanaf],
    );
    return rijen.length > 0;
  }

  async leesBewaard({ boek }: Transactie, sleutel: string, vanaf: Date): Promise<string | undefined> {
    const [rij] = await boek.vraag<{ bewaard: Buffer }>(
      'select bewaard from tns.werkplek_sessie where sleutel = $1 and bewaard_op > $2',
      [sleutel, vanaf],
    );
    return rij && this.versleuteling.ontsleutel(rij.bewaard);
  }

  wis({ boek }: Transactie, sleutel: string): void {
    boek.stuur('update tns.werkplek_sessie set bewaard = null, bewaard_op = null where sleutel = $1', [sleutel]);
  }
}
