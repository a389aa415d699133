import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { dagInAmsterdam } from '../../kern/dag.js';
import type { Wie } from '../../kern/wie.js';
import type { Transactie } from '../../platform/database/database.service.js';
import type { StapVan } from '../../platform/http/stap-body.js';
import type { Verzoek } from '../../platform/http/verzoek.js';
import {
  alsGevolgen,
  Dossier,
  isNieuw,
  LEGE_KETEN,
  Loket,
  Loketten,
  StapService,
  type Werk,
  type Zaakloket,
} from '../../proces/index.js';
import { ClientRegister, type Bekend } from '../client/index.js';
import { ConceptService } from '../concept/index.js';
import { ReferentieLezer } from '../referentie/index.js';
import { type AanmeldingDto, AANMELDING_STAPPEN } from './aanmelding.dto.js';
import { AanmeldingLezer } from './aanmelding.lezer.js';
import type { AanmeldingMaken } from './opgave/opgave.dto.js';
import { BekendEldersMelder } from './deur/bekend-elders.js';
import { keurOpgave } from './deur/opgave.keuring.js';
import { Verdeling } from './deur/verdeling.js';

/** Commands at the front door, with the answer the caller gets: the same for HTTP and the werkplek. */
@Injectable()
export class AanmeldingLoket implements Zaakloket {
  readonly soort = 'aanmelding';
  readonly stappen = AANMELDING_STAPPEN;

  constructor(
    private readonly loket: Loket,
    private readonly stapService: StapService,
    private readonly referentie: ReferentieLezer,
    private readonly clienten: ClientRegister,
    private readonly verdeling: Verdeling,
    private readonly lezer: AanmeldingLezer,
    private readonly bekendElders: BekendEldersMelder,
    private readonly concepten: ConceptService,
    loketten: Loketten,
  ) {
    loketten.registreer(this);
  }

  lees(tx: Transactie, id: string): Promise<AanmeldingDto> {
    return this.lezer.haal(tx, id);
  }

  zet(verzoek: Verzoek, id: string, dto: object): Promise<AanmeldingDto> {
    // the door that calls this chose the class from `stappen`
    return this.neem(verzoek, id, dto as StapVan<typeof AANMELDING_STAPPEN>);
  }

  /**
   * Registers somebody: client, duplicate check, dossier, groep, regie, hand-offs and clocks in one commit.
   * @throws DomeinFout `ongeldig` with every field that is wrong
   */
  async meldAan(verzoek: Verzoek, opgave: AanmeldingMaken): Promise<AanmeldingDto> {
    const vooraf = (tx: Transactie): Promise<Binnenkomst> => this.ontvang(tx, opgave);
    const antwoord = await this.loket.schrijfNa(verzoek, vooraf, async (tx, ontvangen) => {
      const binnenkomst = await ontvangen;
      const { opgave: gekeurd, bekend } = binnenkomst;
      const werk = await this.dossierVoor(tx, binnenkomst);
      const zaak = await this.stapService.open(werk, {
        soort: 'aanmelding',
        velden: { aanmelding: gekeurd, kanaalOpgegeven: opgave.kanaal },
      });
      if (opgave.conceptId !== undefined) await this.concepten.verwijder(tx, opgave.conceptId);
      this.stapService.rondAf(werk);
      // after the work is done: nobody writes in the file of a client they may not read
      if (bekend) await this.clienten.vulAan(werk, bekend.clientId, gekeurd.client);
      const terugval = isHeropend(werk);
      const elders = bekend !== null && !terugval && !isNieuw(werk) ? await this.bekendElders.melding(werk) : null;
      const body: AanmeldingDto = {
        ...(await this.lezer.weergave({ zaak, werk })),
        ...(elders ? { bekendElders: elders } : {}),
        // where there is a risk, nobody hears from us that somebody was here before (docs/besluiten/0016)
        ...(terugval && !werk.dossier.veiligheidsrisico ? { terugvalVan: werk.dossier.id } : {}),
        gevolgen: alsGevolgen(werk.gevolgd),
      };
      return { body, versie: zaak.versie, zaakId: zaak.id };
    });
    return antwoord.body;
  }

  /**
   * What `meldAan` answered under a key, as long as keys are kept: only there it says where the client is known already.
   * @returns undefined when nothing was registered under this key, or the caller may not see it any more
   */
  async eersteAntwoord(door: Wie, sleutel: string): Promise<AanmeldingDto | undefined> {
    const antwoord = await this.loket.eerderAntwoord(door, sleutel, this.soort);
    return antwoord?.body as AanmeldingDto | undefined; // about a zaak of this soort, so made in this class
  }

  /** Takes a step. @throws DomeinFout as {@link StapService.neem} */
  async neem(verzoek: Verzoek, zaakId: string, dto: StapVan<typeof AANMELDING_STAPPEN>): Promise<AanmeldingDto> {
    const { stap, ...velden } = dto;
    const antwoord = await this.loket.neem(
      { ...verzoek, soort: 'aanmelding', zaakId, stap, velden },
      async ({ zaak, werk }) => ({
        ...(await this.lezer.weergave({ zaak, werk })),
        gevolgen: alsGevolgen(werk.gevolgd),
      }),
    );
    return antwoord.body;
  }

  /** Checks the form, and whether this person was here before; who is registered twice at once is looked up one after the other. */
  private async ontvang(tx: Transactie, opgave: AanmeldingMaken): Promise<Binnenkomst> {
    const vandaag = dagInAmsterdam(tx.nu.toISOString());
    const gekeurd = keurOpgave(await this.referentie.op(tx, vandaag), opgave);
    this.clienten.vergrendelIdentiteit(tx, gekeurd.client);
    return { vandaag, opgave: gekeurd, bekend: await this.clienten.zoekBekend(tx, gekeurd.client) };
  }

  /** The dossier of a person who is known, which opens again when it was closed (docs/besluiten/0038); or a new one. */
  private async dossierVoor(tx: Transactie, { vandaag, opgave, bekend }: Binnenkomst): Promise<Werk> {
    if (bekend !== null && bekend.dossierId !== null) return this.pakOpnieuw(tx, bekend.dossierId);
    const { deur, regiehouder } = await this.verdeling.besluit(tx, vandaag, opgave);
    const dossier: Dossier = {
      id: uuid(),
      clientId: bekend?.clientId ?? this.clienten.maak(tx, opgave.client),
      open: true,
      regiehouder,
      groep: deur.basis,
      kenmerk: null,
      aanmelddatum: tx.nu,
      veiligheidsrisico: opgave.veiligheidsrisico,
      huishoudenId: uuid(),
      retouren: 0,
      casusoverlegGewapend: true,
      regieVoorgesteldAan: null,
      regieWeigeringen: 0,
      buitenBeeldSinds: null,
      onderbreking: null,
      onderbrekingVan: null,
      onderbrekingTot: null,
      terugvalVan: null,
      ketenkop: LEGE_KETEN,
      aangemaaktOp: tx.nu,
    };
    return this.stapService.openDossier(tx, dossier);
  }

  /** A relapse: no new file, earliest dates, and what was there before beside it. Asked once the dossier is locked. */
  private async pakOpnieuw(tx: Transactie, dossierId: string): Promise<Werk> {
    const werk = await this.stapService.pakDossier(tx, dossierId);
    if (!werk.dossier.open) {
      const velden = { reden: 'terugval' };
      await this.stapService.alsSysteem(werk, { soort: 'dossier', zaakId: dossierId, stap: 'heropenen', velden });
    }
    return werk;
  }
}

function isHeropend({ dossier, dossierWas }: Werk): boolean {
  return dossier.open && !dossierWas.open;
}

interface Binnenkomst {
  readonly vandaag: string;
  readonly opgave: AanmeldingMaken;
  readonly bekend: Bekend | null;
}
