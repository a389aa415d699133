import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { DomeinFout } from '../../kern/fout.js';
import type { Feiten, Velden } from '../../kern/proces.js';
import { Versleuteling } from '../../platform/versleuteling/index.js';
import {
  Kamers,
  type GenomenStap,
  type Kamer,
  type OpenOpdracht,
  type Uitwerking,
  type Vervolgstap,
  type Werk,
  type Zaak,
} from '../../proces/index.js';
import { SituatieLezer } from '../aanmelding/index.js';
import { weerInBeeld } from '../dossier/index.js';
import { beeindig, OverdrachtLezer } from '../overdracht/index.js';
import { ReferentieLezer, wijsToe } from '../referentie/index.js';
import { Veldwerk, VeldwerkContact } from './veldwerk.entity.js';
import { veldwerkProces, type VeldwerkFeiten } from './veldwerk.proces.js';
import { Voordracht } from './voordracht.js';

const TAAK = 'VELDWERK';

type Stapwerk = (werk: Werk, zaak: Zaak, velden: Velden) => Promise<Uitwerking>;
/** Putting an earlier step right is done the same way for every zaak. */
type Stappen = Readonly<Record<Exclude<keyof (typeof veldwerkProces)['stappen'], 'corrigeren'>, Stapwerk>>;

/** The acts of veldwerk: what was seen and offered outside, and how somebody comes in. */
@Injectable()
export class VeldwerkService implements Kamer, OnModuleInit {
  readonly proces = veldwerkProces;
  readonly eigenRij = Veldwerk;
  /** picking up this work opens veldwerk, or takes it in hand */
  readonly taken = [TAAK, 'LANGSGAAN'];

  private readonly stappen: Stappen = {
    'in-handen-geven': (werk, _, velden) => this.geefInHanden(werk, velden),
    'plek-gezien': (werk, zaak, velden) => this.zagPlek(werk, zaak, velden),
    'niet-gevonden': (werk, zaak, velden) => this.noteer(werk, zaak, { soort: 'niet-gevonden', velden }),
    'contact-vastleggen': (werk, zaak, velden) => this.legContactVast(werk, zaak, velden),
    'aanbod-gedaan': (werk, zaak, velden) => this.doeAanbod(werk, zaak, velden),
    'housing-first-voordragen': (werk, zaak, velden) => this.draagVoor(werk, zaak, velden),
    'housing-first-intrekken': (werk, zaak) => this.trekVoordrachtIn(werk, zaak),
    'komt-binnen': (werk, zaak) => this.komtBinnen(werk, zaak),
    overdragen: (werk, zaak, velden) => this.draagOver(werk, zaak, velden),
    afronden: (werk, zaak, velden) => this.rondAf(werk, zaak, String(velden['vervolg'])),
  };

  constructor(
    private readonly kamers: Kamers,
    private readonly referentie: ReferentieLezer,
    private readonly situaties: SituatieLezer,
    private readonly overdrachten: OverdrachtLezer,
    private readonly versleuteling: Versleuteling,
    private readonly voordracht: Voordracht,
  ) {}

  onModuleInit(): void {
    this.kamers.registreer(this);
  }

  async feiten(werk: Werk, zaak: Zaak): Promise<Feiten> {
    const { voorgedragenOp } = await haal(werk, zaak);
    const feiten: VeldwerkFeiten = { isVoorgedragen: voorgedragenOp !== null, wachtrij: zaak.wachtrij };
    return { ...feiten };
  }

  /** Whoever picked the work up, or is for it, has it in hand; else it is asked, and who opened it answers for it until then. */
  async open(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    await eisEnige(werk);
    const { reden, overdracht, toelichting } = velden;
    werk.boek.voegToe(Veldwerk, {
      id: zaak.id,
      dossierId: zaak.dossierId,
      actief: true,
      reden: typeof reden === 'string' ? reden : null,
      laatstGezienOp: null,
      voorgedragenOp: await this.voordracht.neemOver(werk, zaak),
      vervolg: null,
    });
    const { wachtrij, organisatie } = await this.wieZoekt(werk);
    if (organisatie === werk.wie.organisatie || typeof overdracht === 'string') {
      return { zaak: { wachtrij: await this.eigenWachtrij(werk), behandelaar: zaak.behandelaar ?? werk.wie.id } };
    }
    const vraag = { taak: TAAK, wachtrij, aanleiding: zaak.id, uitvoering: zaak.id };
    return {
      openen: [{ soort: 'overdracht', velden: typeof toelichting === 'string' ? { ...vraag, toelichting } : vraag }],
    };
  }

  async verwerk(werk: Werk, zaak: Zaak, { stap, velden }: GenomenStap): Promise<Uitwerking> {
    if (!Object.hasOwn(this.stappen, stap)) throw new Error(`Stap ${stap} van veldwerk heeft geen uitwerking`);
    return this.stappen[stap as keyof Stappen](werk, zaak, velden); // just seen to be one of them
  }

  private async wieZoekt(werk: Werk): Promise<{ wachtrij: string; organisatie: string }> {
    const referentie = await this.referentie.op(werk, werk.vandaag);
    const { wachtrij, organisatie } = wijsToe(referentie, TAAK, await this.situaties.van(werk));
    if (wachtrij === null || organisatie === null) throw new Error('De matrix wijst voor VELDWERK geen wachtrij aan');
    return { wachtrij, organisatie };
  }

  /** The queue for veldwerk of who has it in hand, else its standing queue. */
  private async eigenWachtrij(werk: Werk, organisatie = werk.wie.organisatie): Promise<string | null> {
    const veld = await this.wieZoekt(werk);
    if (veld.organisatie === organisatie) return veld.wachtrij;
    return (await this.referentie.op(werk, werk.vandaag)).organisatie(organisatie).standaardWachtrij;
  }

  private async geefInHanden(werk: Werk, velden: Velden): Promise<Uitwerking> {
    const organisatie = String(velden['organisatie']);
    const wachtrij = await this.eigenWachtrij(werk, organisatie);
    const behandelaar = String(velden['behandelaar']);
    return { zaak: { organisatie, wachtrij, verantwoordelijke: organisatie, behandelaar } };
  }

  private async zagPlek(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const op = eisGeweest(werk, velden);
    await this.wijzig(werk, zaak, { laatstGezienOp: op });
    return this.noteer(werk, zaak, { soort: 'plek', op, velden: { toelichting: velden['plek'] } });
  }

  /** The client was seen: whoever asked to look for him is answered, and he is in sight again. */
  private async legContactVast(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const op = eisGeweest(werk, velden);
    await this.wijzig(werk, zaak, { laatstGezienOp: op });
    const genoteerd = await this.noteer(werk, zaak, { soort: 'contact', op, code: velden['contact'], velden });
    return { ...genoteerd, stappen: [...(await this.zoekenKlaar(werk, zaak, 'gedaan')), ...weerInBeeld(werk, op)] };
  }

  private async doeAanbod(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const { aanbod, antwoord } = velden;
    return this.noteer(werk, zaak, { soort: 'aanbod', code: aanbod, antwoord, velden });
  }

  private async draagVoor(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    await this.voordracht.draagVoor(werk, zaak);
    await this.wijzig(werk, zaak, { voorgedragenOp: werk.vandaag });
    return this.noteer(werk, zaak, { soort: 'voordracht', velden });
  }

  private async trekVoordrachtIn(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    await this.voordracht.geefTerug(werk, zaak);
    return this.wijzig(werk, zaak, { voorgedragenOp: null });
  }

  /** First shelter: asked at once, of who the deurtabel names for this client. */
  private async komtBinnen(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    await this.wijzig(werk, zaak, { actief: false, laatstGezienOp: werk.vandaag, vervolg: 'opvang' });
    const klaar = await this.zoekenKlaar(werk, zaak, 'gedaan');
    return { openen: await this.vraagBed(werk, zaak), stappen: [...klaar, ...weerInBeeld(werk, werk.vandaag)] };
  }

  private async draagOver(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const wachtrij = String(velden['wachtrij']);
    if (!(await this.referentie.op(werk, werk.vandaag)).zoek('wachtrij', wachtrij)) {
      throw new DomeinFout('ongeldig', 'Deze wachtrij bestaat niet.', {
        errors: [{ pad: 'wachtrij', melding: 'Kies een wachtrij uit /wachtrijen.', code: 'onbekend' }],
      });
    }
    await this.wijzig(werk, zaak, { actief: false });
    const { reden, toelichting } = velden;
    const vraag = { taak: TAAK, wachtrij, aanleiding: zaak.id, reden };
    return {
      stappen: await this.zoekenKlaar(werk, zaak, 'anders-opgelost'),
      openen: [{ soort: 'overdracht', velden: typeof toelichting === 'string' ? { ...vraag, toelichting } : vraag }],
    };
  }

  private async rondAf(werk: Werk, zaak: Zaak, vervolg: string): Promise<Uitwerking> {
    await this.voordracht.geefTerug(werk, zaak);
    await this.wijzig(werk, zaak, { actief: false, vervolg });
    return { stappen: await this.zoekenKlaar(werk, zaak, 'anders-opgelost') };
  }

  private async vraagBed(werk: Werk, zaak: Zaak): Promise<OpenOpdracht[]> {
    const taak = await this.situaties.opvangtaak(werk);
    if ((await this.overdrachten.openVoor(werk, taak)).length > 0) return [];
    const { wachtrij } = wijsToe(await this.referentie.op(werk, werk.vandaag), taak, await this.situaties.van(werk));
    return [{ soort: 'overdracht', velden: { taak, wachtrij, aanleiding: zaak.id } }];
  }

  private async zoekenKlaar(werk: Werk, zaak: Zaak, uitkomst: string): Promise<Vervolgstap[]> {
    return (await this.overdrachten.uitgevoerdIn(werk, zaak.id)).map(({ id }) => beeindig(id, uitkomst));
  }

  private async wijzig(werk: Werk, zaak: Zaak, velden: Partial<Veldwerk>): Promise<Uitwerking> {
    werk.boek.wijzig(Veldwerk, await haal(werk, zaak), velden);
    return {};
  }

  private async noteer(werk: Werk, zaak: Zaak, regel: Dagboekregel): Promise<Uitwerking> {
    const { toelichting } = regel.velden;
    werk.boek.voegToe(VeldwerkContact, {
      id: uuid(),
      dossierId: zaak.dossierId,
      zaakId: zaak.id,
      soort: regel.soort,
      op: regel.op ?? werk.vandaag,
      code: alsCode(regel.code),
      antwoord: alsCode(regel.antwoord),
      notitie: typeof toelichting === 'string' ? this.versleuteling.versleutel(toelichting) : null,
    });
    return { zaak: { behandelaar: werk.wie.id } };
  }
}

interface Dagboekregel extends Pick<VeldwerkContact, 'soort'> {
  readonly op?: string;
  readonly code?: unknown;
  readonly antwoord?: unknown;
  readonly velden: Velden;
}

function alsCode(waarde: unknown): string | null {
  return typeof waarde === 'string' ? waarde : null;
}

async function eisEnige({ boek, dossier }: Werk): Promise<void> {
  const [rij] = await boek.vraag('select 1 from tns.veldwerk where dossier_id = $1 and actief', [dossier.id]);
  if (rij === undefined) return;
  throw new DomeinFout('eis-niet-gehaald', 'Voor deze cliënt loopt al veldwerk. Werk daarin verder.', {
    eis: 'nogGeenVeldwerk',
  });
}

/** What somebody saw happened today or before. */
function eisGeweest({ vandaag }: Werk, { gezienOp }: Velden): string {
  if (String(gezienOp) <= vandaag) return String(gezienOp);
  throw new DomeinFout('ongeldig', 'Deze dag moet nog komen.', {
    errors: [{ pad: 'gezienOp', melding: 'Kies vandaag of een eerdere dag.', code: 'toekomst' }],
  });
}

async function haal(werk: Werk, zaak: Zaak): Promise<Veldwerk> {
  const veldwerk = await werk.boek.haal(Veldwerk, zaak.id);
  if (!veldwerk) throw new Error(`veldwerk ${zaak.id} heeft geen eigen rij`);
  return veldwerk;
}
