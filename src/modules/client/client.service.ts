import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { dagInAmsterdam } from '../../kern/dag.js';
import { DomeinFout } from '../../kern/fout.js';
import { Inzagelog } from '../../platform/audit/inzagelog.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { toetsVersie } from '../../platform/http/if-match.js';
import type { StapVan } from '../../platform/http/stap-body.js';
import { Versleuteling } from '../../platform/versleuteling/index.js';
import { eisCode, ReferentieLezer } from '../referentie/index.js';
import type {
  CLIENT_STAPPEN,
  SamenvoegenBevestigen,
  SamenvoegenTerugdraaien,
  SamenvoegenVoorstellen,
} from './client.opdracht.dto.js';
import { Client, Samenvoeging } from './client.entity.js';
import { magSamenvoegen } from './client.lezer.js';
import { keurSamenvoegen, type SamenTeVoegen } from './samenvoegregels.js';

type ClientStap = StapVan<typeof CLIENT_STAPPEN>;

/** A step on one client. */
export interface ClientOpdracht {
  readonly clientId: string;
  /** version of the client the caller looked at (If-Match) */
  readonly versie: number | undefined;
  readonly stap: ClientStap;
}

/** Two clients under lock, and the proposal that joins them when there is one already. */
interface Paar<S extends ClientStap = ClientStap> {
  readonly tx: Transactie;
  readonly stap: S;
  readonly clienten: readonly Client[];
  readonly samenvoeging: Samenvoeging | null;
}

/**
 * The acts on a client: two files that turn out to be one person are joined by two people, and can come apart again. Both
 * dossiers keep their own client, so that everything stays where it was written.
 *
 * A client is no zaak: it has no dossier (it may have several), no clock and nobody whose turn it is. So its few rules stand
 * here and not in a process table; who did what, and why, is in the log of looks.
 */
@Injectable()
export class ClientService {
  constructor(
    private readonly referentie: ReferentieLezer,
    private readonly versleuteling: Versleuteling,
    private readonly inzagelog: Inzagelog,
  ) {}

  /**
   * Takes a step and gives the client as it is now.
   * @throws DomeinFout in the order of docs/besluiten/0012: ongeldig, niet-gevonden, versie-ontbreekt, verouderd, then
   *   geen-recht, stap-kan-niet, eis-niet-gehaald. The role comes before the state here: it is the same for every step, and
   *   who may not merge need not learn which proposals there are.
   */
  async neem(tx: Transactie, { clientId, versie, stap }: ClientOpdracht): Promise<Client> {
    await this.keurReden(tx, stap);
    const samenvoeging =
      stap.stap === 'samenvoegen-voorstellen' ? null : await zoekSamenvoeging(tx, clientId, stap.samenvoeging);
    const clienten = await vergrendel(tx, [clientId, ...deAnder(stap, samenvoeging)]);
    const client = clienten.find(({ id }) => id === clientId);
    if (!client) throw new DomeinFout('niet-gevonden', 'Deze cliënt is er niet, of u mag hem niet zien.');
    toetsVersie(versie, client.versie);
    if (!magSamenvoegen(tx.wie)) {
      throw new DomeinFout('geen-recht', 'Alleen een teamleider van de GGD mag cliënten samenvoegen.', {
        rollen: ['teamleider'],
      });
    }
    await this.doe({ tx, stap, clienten, samenvoeging }, client);
    for (const geraakt of clienten) await this.leg(tx, geraakt, stap);
    return client;
  }

  private async doe({ tx, stap, clienten, samenvoeging }: Paar, client: Client): Promise<void> {
    switch (stap.stap) {
      case 'samenvoegen-voorstellen':
        return this.stelVoor({ tx, stap, clienten, samenvoeging }, client);
      case 'samenvoegen-bevestigen':
        return this.bevestig({ tx, stap, clienten, samenvoeging });
      case 'samenvoegen-terugdraaien':
        return this.draaiTerug({ tx, stap, clienten, samenvoeging });
    }
  }

  private async stelVoor({ tx, stap, clienten }: Paar<SamenvoegenVoorstellen>, blijft: Client): Promise<void> {
    const vervalt = haal(clienten, stap.vervalt.toLowerCase());
    this.eisSamenTeVoegen(blijft, vervalt);
    const paar = { blijft: In([blijft.id, vervalt.id]), vervalt: In([blijft.id, vervalt.id]) };
    if (await tx.manager.existsBy(Samenvoeging, { ...paar, bevestigdOp: IsNull(), teruggedraaidOp: IsNull() })) {
      throw eisNietGehaald('geenLopendVoorstel', 'Er ligt al een voorstel om deze twee cliënten samen te voegen.');
    }
    await tx.manager.insert(Samenvoeging, {
      id: uuid(),
      blijft: blijft.id,
      vervalt: vervalt.id,
      voorgesteldDoor: tx.wie.id,
      voorgesteldOp: tx.nu,
      bevestigdDoor: null,
      bevestigdOp: null,
      teruggedraaidDoor: null,
      teruggedraaidOp: null,
      organisatie: tx.wie.organisatie,
      reden: stap.reden,
      toelichting: stap.toelichting === undefined ? null : this.versleuteling.versleutel(stap.toelichting),
      teruggedraaidReden: null,
    });
  }

  private async bevestig({ tx, clienten, samenvoeging }: Paar<SamenvoegenBevestigen>): Promise<void> {
    const { id, blijft, vervalt, voorgesteldDoor } = eisOpen(samenvoeging, { ookBevestigd: false });
    if (voorgesteldDoor === tx.wie.id) {
      throw eisNietGehaald(
        'tweedePersoon',
        'U stelde dit zelf voor. Laat een andere teamleider van de GGD het bevestigen.',
      );
    }
    const opgegaan = haal(clienten, vervalt);
    this.eisSamenTeVoegen(haal(clienten, blijft), opgegaan);
    await tx.manager.update(Samenvoeging, { id }, { bevestigdDoor: tx.wie.id, bevestigdOp: tx.nu });
    opgegaan.samengevoegdIn = blijft;
  }

  private async draaiTerug({ tx, stap, clienten, samenvoeging }: Paar<SamenvoegenTerugdraaien>): Promise<void> {
    const { id, vervalt, bevestigdOp } = eisOpen(samenvoeging, { ookBevestigd: true });
    const terug = { teruggedraaidDoor: tx.wie.id, teruggedraaidOp: tx.nu, teruggedraaidReden: stap.reden };
    await tx.manager.update(Samenvoeging, { id }, terug);
    if (bevestigdOp !== null) haal(clienten, vervalt).samengevoegdIn = null;
  }

  private eisSamenTeVoegen(blijft: Client, vervalt: Client): void {
    const belemmering = keurSamenvoegen(this.alsPartij(blijft), this.alsPartij(vervalt));
    if (belemmering) throw eisNietGehaald(belemmering.eis, belemmering.uitleg);
  }

  private alsPartij({ id, anoniem, samengevoegdIn, bsnVersleuteld }: Client): SamenTeVoegen {
    return { id, anoniem, samengevoegdIn, bsn: bsnVersleuteld && this.versleuteling.ontsleutel(bsnVersleuteld) };
  }

  private async keurReden(tx: Transactie, stap: ClientStap): Promise<void> {
    if (!('reden' in stap)) return;
    const vandaag = await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()));
    eisCode(vandaag, { lijst: 'samenvoegredenen', waarde: stap.reden, pad: 'reden' });
  }

  /** Both clients move a version, since both show the proposal. */
  private async leg(tx: Transactie, client: Client, stap: ClientStap): Promise<void> {
    Object.assign(client, { versie: client.versie + 1, gewijzigdOp: tx.nu });
    const { id, versie, gewijzigdOp, samengevoegdIn } = client;
    await tx.manager.update(Client, { id }, { versie, gewijzigdOp, samengevoegdIn });
    await this.inzagelog.noteer(tx, {
      clientId: id,
      doel: stap.stap,
      resultaat: 'reden' in stap ? stap.reden : 'gedaan',
    });
  }
}

/** Locks clients in the order of their ids, so that two merges never wait for each other. What may not be seen is left out. */
async function vergrendel({ manager }: Transactie, ids: readonly string[]): Promise<Client[]> {
  return manager.find(Client, {
    where: { id: In([...new Set(ids)]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

async function zoekSamenvoeging({ manager }: Transactie, clientId: string, id: string): Promise<Samenvoeging | null> {
  return manager.findOne(Samenvoeging, {
    where: [
      { id, blijft: clientId },
      { id, vervalt: clientId },
    ],
    lock: { mode: 'pessimistic_write' },
  });
}

function deAnder(stap: ClientStap, samenvoeging: Samenvoeging | null): string[] {
  if (stap.stap === 'samenvoegen-voorstellen') return [stap.vervalt.toLowerCase()];
  return samenvoeging ? [samenvoeging.blijft, samenvoeging.vervalt] : [];
}

function haal(clienten: readonly Client[], id: string): Client {
  const client = clienten.find((een) => een.id === id);
  if (!client) throw new DomeinFout('niet-gevonden', 'De andere cliënt is er niet, of u mag hem niet zien.');
  return client;
}

function eisOpen(samenvoeging: Samenvoeging | null, { ookBevestigd }: { ookBevestigd: boolean }): Samenvoeging {
  if (!samenvoeging) throw new DomeinFout('niet-gevonden', 'Deze samenvoeging is er niet, of u mag hem niet zien.');
  if (samenvoeging.teruggedraaidOp !== null) {
    throw new DomeinFout('stap-kan-niet', 'Deze samenvoeging is al teruggedraaid.', {
      toegestaneStappen: ['samenvoegen-voorstellen'],
    });
  }
  if (samenvoeging.bevestigdOp !== null && !ookBevestigd) {
    throw new DomeinFout('stap-kan-niet', 'Deze samenvoeging is al bevestigd.', {
      toegestaneStappen: ['samenvoegen-terugdraaien'],
    });
  }
  return samenvoeging;
}

function eisNietGehaald(eis: string, uitleg: string): DomeinFout {
  return new DomeinFout('eis-niet-gehaald', uitleg, { eis });
}
