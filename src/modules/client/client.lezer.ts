import { Injectable } from '@nestjs/common';
import { In, IsNull, type FindOptionsWhere } from 'typeorm';
import { dagInAmsterdam } from '../../kern/dag.js';
import type { Wie } from '../../kern/wie.js';
import type { Transactie } from '../../platform/database/database.service.js';
import { Versleuteling } from '../../platform/versleuteling/index.js';
import { Dossier } from '../../proces/index.js';
import { ReferentieLezer } from '../referentie/index.js';
import type { ClientDossierDto, ClientDto, ClientGevondenDto, SamenvoegingDto } from './client.dto.js';
import { Client, Samenvoeging } from './client.entity.js';
import { zoeknamenMet } from './zoeknaam.js';

/** What to look for: a BSN, or a surname with a birth date. */
export type Zoekvraag =
  | { readonly bsn: string }
  | { readonly achternaam: string; readonly tussenvoegsel?: string; readonly geboortedatum: string };

/** What another room may show of a client beside its own zaken. */
export interface Personalia {
  readonly id: string;
  readonly anoniem: boolean;
  readonly achternaam: string | null;
  readonly tussenvoegsel: string | null;
  readonly voornamen: string | null;
  readonly roepnaam: string | null;
  /** YYYY-MM-DD */
  readonly geboortedatum: string | null;
}

/** How people in the chain call a client; null when the client is anonymous, not known by name, or not for the caller to see. */
export function naamVoluit(persoon: Personalia | undefined): string | null {
  if (!persoon || persoon.anoniem) return null;
  const { roepnaam, voornamen, tussenvoegsel, achternaam } = persoon;
  return [roepnaam ?? voornamen, tussenvoegsel, achternaam].filter((deel) => deel !== null).join(' ') || null;
}

/** Hits, dossiers and merges shown at most. */
const HOOGSTENS = 20;

/** Only a teamleider of the GGD joins clients or takes them apart. */
export function magSamenvoegen({ organisatieSoort, rol }: Wie): boolean {
  return organisatieSoort === 'GGD' && rol === 'teamleider';
}

/** The questions about clients; every one is answered as far as `tx.wie` may see. */
@Injectable()
export class ClientLezer {
  constructor(
    private readonly versleuteling: Versleuteling,
    private readonly referentie: ReferentieLezer,
  ) {}

  /** One client; null when it is not there or not for the caller to see. */
  async zoek({ manager }: Transactie, id: string): Promise<Client | null> {
    return manager.findOne(Client, { where: { id } });
  }

  /** Told by one and confirmed by another: only then it stands with the client. */
  async isOverleden({ boek }: Pick<Transactie, 'boek'>, id: string): Promise<boolean> {
    return (await boek.vraag('select 1 from tns.client where id = $1 and overleden_op is not null', [id])).length > 0;
  }

  /**
   * Clients the caller may see that fit the question, at most twenty; also those that were merged into another, since their
   * dossiers stay. Note the look in the log.
   */
  async vind(tx: Transactie, vraag: Zoekvraag): Promise<ClientGevondenDto[]> {
    const zoeken = tx.manager
      .createQueryBuilder(Client, 'c')
      .orderBy('c.aangemaakt_op', 'DESC')
      .addOrderBy('c.id')
      .limit(HOOGSTENS);
    if ('bsn' in vraag) {
      const hashes = this.versleuteling.hashVoorAlleVersies('bsn', vraag.bsn).map(({ hash }) => hash);
      zoeken.where('c.bsn_hash = any(:hashes)', { hashes });
    } else {
      // in byte order, and leakproof: only such a condition may use an index before row-level security has had its say
      const [vanaf, tot] = zoeknamenMet(vraag);
      zoeken
        .where('c.geboortedatum = :geboren', { geboren: vraag.geboortedatum })
        .andWhere('c.zoeknaam ~>=~ :vanaf and c.zoeknaam ~<~ :tot', { vanaf, tot });
    }
    const clienten = await zoeken.getMany();
    const dossiers = await this.dossiersVan(tx, clienten);
    return clienten.map((client) => alsGevonden(client, dossiers));
  }

  /** Names and birth dates by id, of the clients the caller may see. Bound the number of ids yourself. */
  async personalia({ manager }: Transactie, ids: readonly string[]): Promise<Map<string, Personalia>> {
    if (ids.length === 0) return new Map();
    const clienten = await manager.find(Client, {
      where: { id: In([...new Set(ids)]) },
      select: {
        id: true,
        anoniem: true,
        achternaam: true,
        tussenvoegsel: true,
        voornamen: true,
        roepnaam: true,
        geboortedatum: true,
      },
    });
    return new Map(clienten.map((client) => [client.id, client]));
  }

  /** All of one client that this caller may see. */
  async weergave(tx: Transactie, client: Client): Promise<ClientDto> {
    const dossiers = await this.dossiersVan(tx, [client]);
    return {
      ...alsGevonden(client, dossiers),
      versie: client.versie,
      anoniem: client.anoniem,
      bsn: await this.bsnVoor(tx, client),
      bsnBekend: client.bsnVersleuteld !== null,
      geslacht: client.geslacht,
      bereikbaar: {
        telefoon: client.veiligNummer === null || dossiers.some(({ open }) => open) ? client.telefoon : null,
        viaWie: client.viaWie,
        postpunt: client.postpunt,
        veiligNummer: client.veiligNummer,
      },
      taal: client.taal,
      tolkNodig: client.tolkNodig,
      overledenOp: client.overledenOp,
      opgegaan: await this.opgegaanIn(tx, client),
      ...(magSamenvoegen(tx.wie) ? { samenvoegingen: await this.samenvoegingen(tx, client) } : {}),
    };
  }

  private async bsnVoor(tx: Transactie, { bsnVersleuteld }: Client): Promise<string | null> {
    if (bsnVersleuteld === null) return null;
    const vandaag = await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString()));
    return vandaag.magBsnZien(tx.wie.organisatieSoort) ? this.versleuteling.ontsleutel(bsnVersleuteld) : null;
  }

  private async dossiersVan({ manager }: Transactie, clienten: readonly Client[]): Promise<Dossier[]> {
    if (clienten.length === 0) return [];
    return manager.find(Dossier, {
      where: { clientId: In(clienten.map(({ id }) => id)) },
      order: { aanmelddatum: 'DESC', id: 'DESC' },
      take: clienten.length * HOOGSTENS,
    });
  }

  private async opgegaanIn({ manager }: Transactie, { id }: Client): Promise<string[]> {
    const rijen = await manager.find(Client, {
      where: { samengevoegdIn: id },
      select: { id: true },
      order: { id: 'ASC' },
      take: HOOGSTENS,
    });
    return rijen.map((rij) => rij.id);
  }

  private async samenvoegingen({ manager }: Transactie, { id }: Client): Promise<SamenvoegingDto[]> {
    const geldt: FindOptionsWhere<Samenvoeging> = { teruggedraaidOp: IsNull() };
    const rijen = await manager.find(Samenvoeging, {
      where: [
        { ...geldt, blijft: id },
        { ...geldt, vervalt: id },
      ],
      order: { voorgesteldOp: 'DESC', id: 'DESC' },
      take: HOOGSTENS,
    });
    return rijen.map((rij) => ({
      ...alsSamenvoeging(rij),
      toelichting: rij.toelichting && this.versleuteling.ontsleutel(rij.toelichting),
    }));
  }
}

function alsGevonden(client: Client, dossiers: readonly Dossier[]): ClientGevondenDto {
  const { id, achternaam, tussenvoegsel, voornamen, roepnaam, geboortedatum, samengevoegdIn } = client;
  const eigen = dossiers.filter(({ clientId }) => clientId === id).slice(0, HOOGSTENS);
  return {
    id,
    achternaam,
    tussenvoegsel,
    voornamen,
    roepnaam,
    geboortedatum,
    samengevoegdIn,
    dossiers: eigen.map(alsDossier),
  };
}

function alsDossier({ id, kenmerk, open, regiehouder }: Dossier): ClientDossierDto {
  return { id, kenmerk: kenmerk ?? '', open, regiehouder };
}

function alsSamenvoeging(rij: Samenvoeging): Omit<SamenvoegingDto, 'toelichting'> {
  return {
    id: rij.id,
    blijft: rij.blijft,
    vervalt: rij.vervalt,
    toestand: rij.bevestigdOp === null ? 'voorgesteld' : 'bevestigd',
    reden: rij.reden,
    voorgesteldDoor: rij.voorgesteldDoor,
    voorgesteldOp: rij.voorgesteldOp.toISOString(),
    bevestigdDoor: rij.bevestigdDoor,
    bevestigdOp: rij.bevestigdOp?.toISOString() ?? null,
  };
}
