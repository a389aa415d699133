import { Injectable } from '@nestjs/common';
import { dagInAmsterdam } from '../../kern/dag.js';
import { DomeinFout } from '../../kern/fout.js';
import type { Transactie } from '../../platform/database/database.service.js';
import type { StapVan } from '../../platform/http/stap-body.js';
import type { Verzoek } from '../../platform/http/verzoek.js';
import {
  alsGevolgen,
  dossierIsDicht,
  Loket,
  Loketten,
  StapService,
  type Werk,
  type Zaakloket,
} from '../../proces/index.js';
import { eisCode, ReferentieLezer, type Referentie } from '../referentie/index.js';
import { ongeldigVeld } from './verloop/dagen.js';
import type { VerwijzingMaken } from './match/match.dto.js';
import { eisVerwijssoort } from './match/matcher.js';
import type { VerwijzingDto } from './verwijzing.dto.js';
import { VerwijzingLezer } from './verwijzing.lezer.js';
import { verwijzingProces } from './verwijzing.proces.js';
import { VERWIJZING_STAPPEN } from './verwijzing.stappen.dto.js';

/** Commands about a referral, with the answer the caller gets: the same for HTTP and the werkplek. */
@Injectable()
export class VerwijzingLoket implements Zaakloket {
  readonly soort = 'verwijzing';
  readonly stappen = VERWIJZING_STAPPEN;

  constructor(
    private readonly loket: Loket,
    private readonly stapService: StapService,
    private readonly referentie: ReferentieLezer,
    private readonly lezer: VerwijzingLezer,
    loketten: Loketten,
  ) {
    loketten.registreer(this);
  }

  lees(tx: Transactie, id: string): Promise<VerwijzingDto> {
    return this.lezer.haal(tx, id);
  }

  zet(verzoek: Verzoek, id: string, dto: object): Promise<VerwijzingDto> {
    // the door that calls this chose the class from `stappen`
    return this.neem(verzoek, id, dto as StapVan<typeof VERWIJZING_STAPPEN>);
  }

  /**
   * Begins a referral in a dossier.
   * @throws DomeinFout `niet-gevonden`, `geen-recht`, `ongeldig` for a code that does not exist, `eis-niet-gehaald` in a closed one
   */
  async maak(verzoek: Verzoek, { dossier, ...velden }: VerwijzingMaken): Promise<VerwijzingDto> {
    const antwoord = await this.loket.schrijf(verzoek, async (tx) => {
      await this.lezer.eisVol(tx, dossier);
      keurWensen(await this.referentie.op(tx, dagInAmsterdam(tx.nu.toISOString())), velden);
      const werk = await this.stapService.pakDossier(tx, dossier);
      if (!werk.dossier.open) throw dossierIsDicht();
      await eisNogNietBegonnen(werk, velden.verwijssoort);
      const zaak = await this.stapService.open(werk, { soort: 'verwijzing', velden: { ...velden } });
      this.stapService.rondAf(werk);
      const body = { ...(await this.lezer.weergave({ zaak, werk })), gevolgen: alsGevolgen(werk.gevolgd) };
      return { body, versie: zaak.versie, zaakId: zaak.id };
    });
    return antwoord.body;
  }

  /** Takes a step. @throws DomeinFout as {@link StapService.neem} */
  async neem(verzoek: Verzoek, zaakId: string, dto: StapVan<typeof VERWIJZING_STAPPEN>): Promise<VerwijzingDto> {
    const { stap, ...velden } = dto;
    const opdracht = { ...verzoek, soort: 'verwijzing', zaakId, stap, velden };
    const antwoord = await this.loket.neem(opdracht, async ({ zaak, werk }) => ({
      ...(await this.lezer.weergave({ zaak, werk })),
      gevolgen: alsGevolgen(werk.gevolgd),
    }));
    return antwoord.body;
  }
}

/**
 * Two people who look for the same help at the same moment begin one referral; once it is offered somewhere, another of its kind
 * may be begun beside it. Asked under the lock on the dossier.
 * @throws DomeinFout `eis-niet-gehaald`
 */
async function eisNogNietBegonnen({ boek, dossier }: Werk, verwijssoort: string): Promise<void> {
  const [begonnen] = await boek.vraag(
    `select 1 from tns.verwijzing v join tns.zaak z on z.id = v.id
      where v.dossier_id = $1 and v.verwijssoort = $2 and z.toestand = $3`,
    [dossier.id, verwijssoort, verwijzingProces.begin],
  );
  if (!begonnen) return;
  throw new DomeinFout(
    'eis-niet-gehaald',
    'Er is al zo’n verwijzing, die nog nergens is aangeboden. Ga daarin verder.',
    {
      eis: 'nogNietBegonnen',
    },
  );
}

/** @throws DomeinFout `ongeldig` for a code that does not exist today */
function keurWensen(referentie: Referentie, wensen: Omit<VerwijzingMaken, 'dossier'>): void {
  eisVerwijssoort(referentie, wensen.verwijssoort);
  if (wensen.doelgroep !== undefined) {
    eisCode(referentie, { lijst: 'doelgroep', waarde: wensen.doelgroep, pad: 'doelgroep' });
  }
  const { voorkeursgemeente, woonplek } = wensen;
  if (voorkeursgemeente !== undefined && !referentie.binnenTns(voorkeursgemeente)) {
    throw ongeldigVeld('voorkeursgemeente', 'Kies een gemeente van deze regio.');
  }
  if (woonplek !== undefined && !referentie.zoek('voorziening', woonplek)) {
    throw ongeldigVeld('woonplek', 'Kies een voorziening uit /voorzieningen.');
  }
}
