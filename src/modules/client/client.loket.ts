import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Rol, Wie } from '../../kern/wie.js';
import { Inzagelog } from '../../platform/audit/inzagelog.js';
import { DatabaseService } from '../../platform/database/database.service.js';
import { bladerAntwoord, type BladerAntwoord } from '../../platform/http/bladeren.js';
import { ongeldig } from '../../platform/http/keuring.pipe.js';
import type { StapVan } from '../../platform/http/stap-body.js';
import type { Verzoek } from '../../platform/http/verzoek.js';
import { Loket } from '../../proces/index.js';
import type { ClientDto, ClientGevondenDto } from './client.dto.js';
import { ClientLezer, type Zoekvraag } from './client.lezer.js';
import type { CLIENT_STAPPEN, ClientZoeken } from './client.opdracht.dto.js';
import { ClientService } from './client.service.js';

/** Roles that work on dossiers; the others see no client at all. */
const UITVOEREND: ReadonlySet<Rol> = new Set<Rol>(['intaker', 'behandelaar', 'beslisser', 'teamleider', 'koppeling']);

/** Looks at clients, each noted in the log, and the steps on them: the same for HTTP and the werkplek. */
@Injectable()
export class ClientLoket {
  constructor(
    private readonly database: DatabaseService,
    private readonly loket: Loket,
    private readonly lezer: ClientLezer,
    private readonly service: ClientService,
    private readonly inzagelog: Inzagelog,
  ) {}

  /**
   * Shows a client. Also a look that finds nothing stays in the log, so the refusal comes after the commit.
   * @throws DomeinFout `niet-gevonden`, also for what the caller may not see
   */
  async lees(door: Wie, id: string): Promise<ClientDto> {
    eisRol(door, nietGevonden);
    const dto = await this.database.schrijf(door, async (tx) => {
      const client = await this.lezer.zoek(tx, id);
      await this.inzagelog.noteer(tx, {
        clientId: id,
        doel: 'client-lezen',
        resultaat: client ? 'gevonden' : 'niet-gevonden',
      });
      return client && this.lezer.weergave(tx, client);
    });
    if (!dto) throw nietGevonden();
    return dto;
  }

  /** @throws DomeinFout `ongeldig` when it is neither a BSN nor a name with a birth date, `geen-recht` for who has no dossiers */
  async zoek(door: Wie, dto: ClientZoeken): Promise<BladerAntwoord<ClientGevondenDto>> {
    eisRol(
      door,
      () => new DomeinFout('geen-recht', 'Met uw rol kunt u geen cliënten zoeken.', { rollen: [...UITVOEREND].sort() }),
    );
    const vraag = alsZoekvraag(dto);
    const doel = 'bsn' in vraag ? 'client-zoeken-bsn' : 'client-zoeken-naam';
    return this.database.schrijf(door, async (tx) => {
      const gevonden = await this.lezer.vind(tx, vraag);
      for (const { id } of gevonden) await this.inzagelog.noteer(tx, { clientId: id, doel, resultaat: 'gevonden' });
      if (gevonden.length === 0) await this.inzagelog.noteer(tx, { doel, resultaat: 'niet-gevonden' });
      return bladerAntwoord(gevonden);
    });
  }

  /** Takes a step on a client. @throws DomeinFout as {@link ClientService.neem} */
  async neem(verzoek: Verzoek, clientId: string, stap: StapVan<typeof CLIENT_STAPPEN>): Promise<ClientDto> {
    eisRol(verzoek.door, nietGevonden);
    const antwoord = await this.loket.schrijf(verzoek, async (tx) => {
      const client = await this.service.neem(tx, { clientId, versie: verzoek.versie, stap });
      return { body: await this.lezer.weergave(tx, client), versie: client.versie, zaakId: null };
    });
    return antwoord.body;
  }
}

function eisRol({ rol }: Wie, fout: () => DomeinFout): void {
  if (!UITVOEREND.has(rol)) throw fout();
}

function nietGevonden(): DomeinFout {
  return new DomeinFout('niet-gevonden', 'Deze cliënt is er niet, of u mag hem niet zien.');
}

/** The two ways to search exclude each other; a validator looks at one field at a time. */
function alsZoekvraag({ bsn, achternaam, tussenvoegsel, geboortedatum }: ClientZoeken): Zoekvraag {
  if (bsn !== undefined && achternaam === undefined && tussenvoegsel === undefined && geboortedatum === undefined)
    return { bsn };
  if (bsn === undefined && achternaam !== undefined && geboortedatum !== undefined)
    return { achternaam, tussenvoegsel, geboortedatum };
  const velden = { bsn, achternaam, tussenvoegsel, geboortedatum };
  const mis = Object.entries(velden).filter(([pad, waarde]) =>
    bsn === undefined
      ? waarde === undefined && (pad === 'achternaam' || pad === 'geboortedatum')
      : waarde !== undefined && pad !== 'bsn',
  );
  const melding = 'Zoek op BSN, of op achternaam met geboortedatum.';
  throw ongeldig(mis.map(([pad, waarde]) => ({ pad, melding, code: waarde === undefined ? 'verplicht' : 'te-veel' })));
}
