import { Injectable } from '@nestjs/common';
import { DomeinFout } from '../../../kern/fout.js';
import type { Velden } from '../../../kern/proces.js';
import { Gebeurtenis, type Uitwerking, type Vervolgstap, type Werk, type Zaak } from '../../../proces/index.js';
import { ClientRegister } from '../../client/index.js';
import { OverdrachtLezer } from '../../overdracht/index.js';
import { Aanmelding } from '../aanmelding.entity.js';
import type { Aanvulling, Situatiewijziging } from '../opgave/wijziging.dto.js';
import { Inzendingen } from '../inzending.js';
import type { Opgave } from './situatie.js';
import { Verdeling, type Verdeelbesluit } from './verdeling.js';

/** The deurtabel again, because the situation changed or was written down wrongly; the aanmelddatum stays. */
@Injectable()
export class Hertriage {
  constructor(
    private readonly inzendingen: Inzendingen,
    private readonly verdeling: Verdeling,
    private readonly clienten: ClientRegister,
    private readonly overdrachten: OverdrachtLezer,
  ) {}

  /** What the step `hertriage` changes: taken that were not there yet, groep, regie and clocks. */
  async verwerk(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const aanmelding = await this.inzendingen.haal(werk, zaak.id);
    const gegevens = velden['gegevens'] as Situatiewijziging; // parsed against its DTO at the door
    const opgave = verander(this.inzendingen.ontcijfer(aanmelding), gegevens);
    if (gegevens.geboortedatum !== undefined) await this.clienten.vulAan(werk, werk.dossier.clientId, opgave.client);
    const besluit = await this.verdeling.besluit(werk, werk.vandaag, opgave);
    const anders =
      besluit.deur.basis !== aanmelding.groep ||
      besluit.deur.overlays.includes('V') !== aanmelding.overlays.includes('V');
    werk.boek.wijzig(Aanmelding, aanmelding, {
      ...this.inzendingen.kolommen(opgave),
      groep: besluit.deur.basis,
      overlays: [...besluit.deur.overlays],
    });
    // the dossier goes on knowing of a safety risk; who does not, or unticks it, must not move the regie away (overlay V)
    const blijftBeschermd = werk.dossier.veiligheidsrisico && !besluit.deur.overlays.includes('V');
    const openen = await this.verdeling.overdrachten(werk, zaak, besluit);
    return {
      ...(this.verdeling.leidtNaar(zaak.organisatie, besluit, openen) ? { zaak: { wachtrij: null } } : {}),
      openen,
      stappen: [
        ...(await this.vervangenBedden(werk, besluit)), // first, since ending one stops the clock that the new bed needs
        this.verdeling.herindeling(werk, opgave, besluit, {
          groep: besluit.deur.basis,
          regiehouder: anders && !blijftBeschermd ? besluit.regiehouder : null,
          vervalt: this.verdeling.vervallenKlokken(besluit),
        }),
      ],
      rijen: besluit.rijen,
    };
  }

  /** The same, but pointing to what was wrong; everyone who went on with it is told. */
  async corrigeer(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const id = String(velden['gebeurtenis']);
    const gebeurtenis = await werk.manager.findOne(Gebeurtenis, { where: { id, zaakId: zaak.id } });
    if (!gebeurtenis) {
      throw new DomeinFout('ongeldig', 'De gebeurtenis die u wilt verbeteren hoort niet bij deze aanmelding.', {
        errors: [
          { pad: 'gebeurtenis', melding: 'Neem het nummer over uit de stappen van deze aanmelding.', code: 'onbekend' },
        ],
      });
    }
    const uitwerking = await this.verwerk(werk, zaak, velden);
    const melding = { soort: 'dossier', zaakId: zaak.dossierId, stap: 'correctie-melden', velden: { zaak: zaak.id } };
    return { ...uitwerking, corrigeert: id, stappen: [...(uitwerking.stappen ?? []), melding] };
  }

  /**
   * A bed that was asked for in the wrong place and that nobody has picked up, now that the row asks for another: two beds
   * for one person is one too many, and a child is never left waiting at the shelter for adults. Without another bed in the
   * row nothing is taken back (promise 5).
   */
  private async vervangenBedden(werk: Werk, { deur, referentie }: Verdeelbesluit): Promise<Vervolgstap[]> {
    if (!deur.taken.some((taak) => referentie.taak(taak).eersteOpvang)) return [];
    const open = await this.overdrachten.openVoor(werk);
    return open
      .filter(
        ({ taak, behandelaar }) =>
          behandelaar === null && referentie.zoek('taak', taak)?.eersteOpvang && !deur.taken.includes(taak),
      )
      .map(({ id }) => ({
        soort: 'overdracht',
        zaakId: id,
        stap: 'beeindigen',
        velden: { uitkomst: 'niet-meer-nodig' },
      }));
  }

  /** Writes what the aanmelder sent in answer to a question; the row is not chosen anew, a toetser does that by hertriage. */
  async vulAan(werk: Werk, zaak: Zaak, velden: Velden): Promise<void> {
    const { geboortedatum, achternaam, voornamen, bsn, bereikbaar, ...rest } = velden['aanvulling'] as Aanvulling; // parsed at the door
    const aanmelding = await this.inzendingen.haal(werk, zaak.id);
    const opgave = this.inzendingen.ontcijfer(aanmelding);
    const client = { ...opgave.client, ...gegeven({ geboortedatum, achternaam, voornamen, bsn, bereikbaar }) };
    werk.boek.wijzig(Aanmelding, aanmelding, this.inzendingen.kolommen({ ...opgave, ...gegeven(rest), client }));
  }
}

function verander(opgave: Opgave, { geboortedatum, ...gegevens }: Situatiewijziging): Opgave {
  return { ...opgave, ...gegeven(gegevens), client: { ...opgave.client, ...gegeven({ geboortedatum }) } };
}

/** Only what was given: a field that is left out says nothing. */
function gegeven<T extends object>(velden: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // what is left after the filter is exactly the keys with a value
  return Object.fromEntries(Object.entries(velden).filter(([, waarde]) => waarde !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
