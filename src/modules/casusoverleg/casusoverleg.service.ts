import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomeinFout } from '../../kern/fout.js';
import type { Feiten, Velden } from '../../kern/proces.js';
import {
  Kamers,
  NIETS,
  type GenomenStap,
  type Kamer,
  type Uitwerking,
  type Werk,
  type Zaak,
} from '../../proces/index.js';
import { eisOrganisatie, ReferentieLezer, wijsToe } from '../referentie/index.js';
import { Casusoverleg } from './casusoverleg.entity.js';
import { casusoverlegProces } from './casusoverleg.proces.js';

/** The acts of a casusoverleg: raised by the count of returns, closed by naming one organisation (promise 2). */
@Injectable()
export class CasusoverlegService implements Kamer, OnModuleInit {
  readonly proces = casusoverlegProces;
  readonly eigenRij = Casusoverleg;

  constructor(
    private readonly kamers: Kamers,
    private readonly referentie: ReferentieLezer,
  ) {}

  onModuleInit(): void {
    this.kamers.registreer(this);
  }

  async feiten(): Promise<Feiten> {
    return {};
  }

  async open(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const referentie = await this.referentie.op(werk, zaak.peildatum);
    const taak = referentie.taak('CASUSOVERLEG');
    const { wachtrij, organisatie, rijId } = wijsToe(referentie, taak.code, ONBEKENDE_SITUATIE);
    if (wachtrij === null || organisatie === null)
      throw new Error('De matrix wijst voor CASUSOVERLEG geen wachtrij aan');
    werk.boek.voegToe(Casusoverleg, {
      id: zaak.id,
      dossierId: zaak.dossierId,
      aanleiding: String(velden['aanleiding']),
      geplandOp: null,
      uitkomst: null,
      aangewezen: null,
    });
    return {
      zaak: { organisatie, wachtrij, verantwoordelijke: organisatie, prioriteit: taak.prioriteit },
      betrek: [{ organisatie, aard: 'casusoverleg' }],
      rijen: [taak.id, rijId],
    };
  }

  async verwerk(werk: Werk, zaak: Zaak, { stap, velden }: GenomenStap): Promise<Uitwerking> {
    if (stap === 'plannen') {
      await this.wijzig(werk, zaak, { geplandOp: eisKomend(werk, String(velden['moment'])) });
      return { zaak: { behandelaar: werk.wie.id } };
    }
    if (stap !== 'vaststellen') return NIETS;
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const organisatie = eisOrganisatie(referentie, String(velden['organisatie']));
    await this.wijzig(werk, zaak, { uitkomst: String(velden['uitkomst']), aangewezen: organisatie });
    return {
      stappen: [
        {
          soort: 'dossier',
          zaakId: zaak.dossierId,
          stap: 'casusoverleg-verwerken',
          velden: { organisatie, casusoverleg: zaak.id },
        },
      ],
    };
  }

  private async wijzig(werk: Werk, zaak: Zaak, velden: Partial<Casusoverleg>): Promise<void> {
    const overleg = await werk.boek.haal(Casusoverleg, zaak.id);
    if (!overleg) throw new Error(`casusoverleg ${zaak.id} heeft geen eigen rij`);
    werk.boek.wijzig(Casusoverleg, overleg, velden);
  }
}

/** A meeting that is over is not planned but recorded, with its outcome. */
function eisKomend({ nu }: Werk, moment: string): Date {
  const gepland = new Date(moment);
  if (gepland > nu) return gepland;
  throw new DomeinFout('ongeldig', 'Dit moment is al geweest. Is het overleg al gehouden, stel dan de uitkomst vast.', {
    errors: [{ pad: 'moment', melding: 'Kies een moment dat nog komt.', code: 'verleden' }],
  });
}

/** A casusoverleg is called where the matrix says, whatever is known of the client. */
const ONBEKENDE_SITUATIE = {
  gemeenteAanmelding: null,
  brpStatus: 'onbekend',
  brpGemeente: null,
  inOpvang: false,
  gezin: false,
  leeftijd: null,
  kanaal: '',
  aanmelderSoort: 'GGD',
  deurrij: '',
} as const;
