import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { DomeinFout } from '../../kern/fout.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { Versleuteling } from '../../platform/versleuteling/index.js';
import { Client } from './client.entity.js';
import { BSN_VELDEN, gevuld, LEEG, ontbrekend, type Aanvulling, type ClientOpgave } from './client.kolommen.js';
import { zoeknaamVan } from './zoeknaam.js';

/** A client who was here before, with the open dossier or else the newest one. Not for the caller's eyes (docs/besluiten/0016). */
export interface Bekend {
  readonly clientId: string;
  readonly dossierId: string | null;
  readonly dossierOpen: boolean;
  readonly regiehouder: string | null;
  readonly veiligheidsrisico: boolean;
  /** found by BSN; otherwise by name and birth date */
  readonly opBsn: boolean;
}

interface BekendRij {
  client_id: string;
  op_bsn: boolean;
  heeft_bsn: boolean;
  dossier_id: string | null;
  dossier_open: boolean | null;
  regiehouder: string | null;
  veiligheidsrisico: boolean | null;
}

/** Identities, for the room that registers: one person is one client (docs/besluiten/0009). */
@Injectable()
export class ClientRegister {
  constructor(private readonly versleuteling: Versleuteling) {}

  /**
   * Lets two registrations of one person at the same moment come one after the other. Call it before {@link zoekBekend},
   * in the same transaction; the lock goes with the commit. Who is anonymous, or has neither BSN nor birth date, cannot be
   * told from another and gets no lock.
   * @throws the database's lock timeout when the other takes longer than five seconds: the caller hears `bezet`
   */
  vergrendelIdentiteit({ boek }: Transactie, opgave: ClientOpgave): void {
    // sorted, so that two who share both keys never hold one each
    const sleutels = [
      ...this.bsnHashes(opgave).map((hash) => `bsn:${hash.toString('hex')}`),
      ...naamsleutel(opgave),
    ].sort();
    for (const sleutel of sleutels) {
      boek.stuur('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`tns.client:${sleutel}`]);
    }
  }

  /**
   * Was this person here before? By BSN, under every key in use; otherwise by name and birth date, unless both have a BSN
   * and those differ. Looks past row-level security, since a duplicate may be anywhere.
   */
  async zoekBekend({ boek }: Transactie, opgave: ClientOpgave): Promise<Bekend | null> {
    if (opgave.anoniem) return null;
    const naam = zoeknaamVan(opgave);
    const geboren = opgave.geboortedatum ?? null;
    const hashes = this.bsnHashes(opgave);
    if (hashes.length === 0 && (naam === null || geboren === null)) return null;
    const rijen = await boek.vraag<BekendRij>(`select ${BEKEND} from tns.zoek_bekend($1, $2, $3)`, [
      hashes,
      naam,
      geboren,
    ]);
    const rij = rijen.find(({ op_bsn, heeft_bsn }) => op_bsn || !heeft_bsn || hashes.length === 0);
    if (!rij) return null;
    return {
      clientId: rij.client_id,
      dossierId: rij.dossier_id,
      dossierOpen: rij.dossier_open ?? false,
      regiehouder: rij.regiehouder,
      veiligheidsrisico: rij.veiligheidsrisico ?? false,
      opBsn: rij.op_bsn,
    };
  }

  /**
   * Registers a person who was not known yet. The caller sees the new client only once its organisation is involved in a
   * dossier of this person.
   * @returns the id of the new client
   */
  maak({ boek, nu }: Transactie, opgave: ClientOpgave): string {
    const client: Client = {
      id: uuid(),
      anoniem: opgave.anoniem,
      ...LEEG,
      ...this.kolommen(opgave, nu),
      tolkNodig: opgave.tolkNodig ?? false,
      overledenOp: null,
      samengevoegdIn: null,
      versie: 1,
      aangemaaktOp: nu,
      gewijzigdOp: nu,
    };
    boek.voegToe(Client, client);
    return client.id;
  }

  /**
   * Fills what was not known yet; what is there already stays. Does nothing for a caller who may not see this client, so
   * that nobody writes in a file they cannot read.
   */
  async vulAan(tx: Transactie, clientId: string, opgave: ClientOpgave): Promise<void> {
    const client = await tx.manager.findOne(Client, { where: { id: clientId }, lock: { mode: 'pessimistic_write' } });
    if (!client) return;
    const nieuw = ontbrekend(client, this.kolommen(opgave, tx.nu));
    // a BSN that another client already has is a duplicate for two people to merge, not a reason to refuse a report
    if (nieuw.bsnHash && (await this.heeftEenAnder(tx, clientId, opgave))) {
      for (const veld of BSN_VELDEN) delete nieuw[veld];
    }
    if (opgave.tolkNodig === true && !client.tolkNodig) nieuw.tolkNodig = true;
    if (Object.keys(nieuw).length === 0) return;
    const samen = { ...client, ...nieuw };
    await tx.manager.update(
      Client,
      { id: clientId },
      {
        ...nieuw,
        anoniem: client.anoniem && opgave.anoniem,
        zoeknaam: zoeknaamVan(samen),
        versie: client.versie + 1,
        gewijzigdOp: tx.nu,
      },
    );
  }

  /**
   * Says that a client has died, or that it was not so. The dossier of this client is being worked on.
   * @param dag YYYY-MM-DD, null to take it back
   * @throws DomeinFout `niet-gevonden`
   */
  async zetOverlijden({ manager, nu }: Transactie, clientId: string, dag: string | null): Promise<void> {
    const client = await manager.findOne(Client, { where: { id: clientId }, lock: { mode: 'pessimistic_write' } });
    if (!client) throw new DomeinFout('niet-gevonden', 'Deze cliënt is er niet, of u mag hem niet zien.');
    const versie = client.versie + 1;
    await manager.update(Client, { id: clientId }, { overledenOp: dag, versie, gewijzigdOp: nu });
  }

  /**
   * Birth date of a client the caller may see, YYYY-MM-DD; null when it is not known.
   * @throws DomeinFout `niet-gevonden`, also for what the caller may not see
   */
  async geboortedatumVan({ manager }: Transactie, clientId: string): Promise<string | null> {
    const client = await manager.findOne(Client, {
      where: { id: clientId },
      select: { id: true, geboortedatum: true },
    });
    if (!client) throw new DomeinFout('niet-gevonden', 'Deze cliënt is er niet, of u mag hem niet zien.');
    return client.geboortedatum;
  }

  /** The hashes under which a BSN can stand in the database; none when it is not known. */
  private bsnHashes({ anoniem, bsn }: ClientOpgave): Buffer[] {
    if (anoniem || bsn === undefined) return [];
    return this.versleuteling.hashVoorAlleVersies('bsn', bsn).map(({ hash }) => hash);
  }

  private async heeftEenAnder(tx: Transactie, clientId: string, opgave: ClientOpgave): Promise<boolean> {
    const bekend = await this.zoekBekend(tx, { anoniem: false, bsn: opgave.bsn });
    return bekend !== null && bekend.clientId !== clientId;
  }

  private kolommen(opgave: ClientOpgave, nu: Date): Aanvulling {
    const { achternaam, tussenvoegsel, voornamen, roepnaam, geboortedatum, geslacht, taal, bereikbaar } = opgave;
    const { telefoon, viaWie, postpunt, veiligNummer } = bereikbaar ?? {};
    const bereik = { telefoon, viaWie, postpunt, veiligNummer, taal };
    // of who wants to stay anonymous nothing is kept that says who it is, also when it was sent; the birth date stays, since
    // a child goes another way than an adult
    if (opgave.anoniem) return gevuld({ ...bereik, roepnaam, geboortedatum, geslacht });
    const identiteit = { achternaam, tussenvoegsel, voornamen, roepnaam, geboortedatum, geslacht };
    return gevuld({
      ...identiteit,
      ...bereik,
      zoeknaam: zoeknaamVan(opgave) ?? undefined,
      ...this.bsnKolommen(opgave.bsn, nu),
    });
  }

  private bsnKolommen(bsn: string | undefined, nu: Date): Aanvulling {
    if (bsn === undefined) return {};
    const { versie, hash } = this.versleuteling.sleutelhash('bsn', bsn);
    return {
      bsnVersleuteld: this.versleuteling.versleutel(bsn),
      bsnHash: hash,
      bsnSleutelversie: versie,
      bsnVastgesteldOp: nu,
    };
  }
}

// by name: a column more in a newer version must not change what this one was planned for
const BEKEND = 'client_id, op_bsn, heeft_bsn, dossier_id, dossier_open, regiehouder, veiligheidsrisico';
function naamsleutel(opgave: ClientOpgave): string[] {
  const naam = zoeknaamVan(opgave);
  if (opgave.anoniem || naam === null || opgave.geboortedatum === undefined) return [];
  return [`naam:${naam}|${opgave.geboortedatum}`];
}
