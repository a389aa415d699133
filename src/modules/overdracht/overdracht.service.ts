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
import { buitenKantoortijd, inAmsterdam, ReferentieLezer, type Referentie } from '../referentie/index.js';
import { Overdracht, type OverdrachtAard } from './overdracht.entity.js';
import { klokkenDieStoppen } from './klokken.js';
import { eisCollega } from './oppakken/collega.js';
import { Oppakker } from './oppakken/oppakker.js';
import { isUitgevoerd } from './oppakken/uitvoering.js';
import { isBeslist, zichtBij, zichtVan, zonderZicht } from './overdracht.zicht.js';
import { overdrachtProces, type OverdrachtFeiten, type OverdrachtOpenen } from './overdracht.proces.js';

/** The letter by which the receiver's receipt is written; also the name of its queue. */
export const BRIEF_AANGEBODEN = 'overdracht-aangeboden';

/** Sorts before every taak: what was not picked up in time goes first. */
const EERST = 0;

/** The acts of a hand-off: what opening one and each step of it changes. */
@Injectable()
export class OverdrachtService implements Kamer, OnModuleInit {
  readonly proces = overdrachtProces;
  readonly eigenRij = Overdracht;

  constructor(
    private readonly kamers: Kamers,
    private readonly referentie: ReferentieLezer,
    private readonly oppakker: Oppakker,
  ) {}

  onModuleInit(): void {
    this.kamers.registreer(this);
  }

  async feiten(werk: Werk, zaak: Zaak): Promise<Feiten> {
    const overdracht = await haal(werk, zaak);
    const referentie = await this.referentie.op(werk, zaak.peildatum);
    const { weigercodes } = referentie.wachtrij(overdracht.naarWachtrij);
    const feiten: OverdrachtFeiten = {
      isRetour: overdracht.aard === 'retour',
      weigercodes: weigercodes ?? referentie.codelijst('weigercodes').map((code) => code.waarde),
      wachtrij: overdracht.naarWachtrij,
      isEersteOpvang: referentie.taak(overdracht.taak).eersteOpvang,
      antwoordInZaak: overdracht.uitvoeringZaak !== null && referentie.taak(overdracht.taak).antwoordInZaak,
      aanleidingIsBeslist: await isBeslist(werk, overdracht, referentie),
      uitvoeringIsKlaar: await isUitgevoerd(werk, overdracht),
    };
    return { ...feiten };
  }

  async open(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const opdracht = velden as unknown as OverdrachtOpenen; // keur has judged that what rooms hand over fits openVelden
    const referentie = await this.referentie.op(werk, zaak.peildatum);
    const taak = referentie.taak(opdracht.taak);
    const naarWachtrij = buitenKantoortijd(referentie, opdracht.wachtrij, inAmsterdam(werk.nu));
    const { organisatie: naar } = referentie.wachtrij(naarWachtrij);
    const van = werk.wie.organisatie;
    const aard: OverdrachtAard = opdracht.aard ?? 'nieuw';
    werk.boek.voegToe(Overdracht, {
      id: zaak.id,
      dossierId: zaak.dossierId,
      taak: taak.code,
      van,
      vanWachtrij: await this.terugkeerplek(werk, referentie, opdracht),
      naar,
      naarWachtrij,
      aard,
      vorige: opdracht.vorige ?? null,
      aanleidingZaak: opdracht.aanleiding ?? null,
      uitvoeringZaak: opdracht.uitvoering ?? null,
      gegevensset: taak.gegevensset,
      uitkomst: null,
      geescaleerdOp: null,
    });
    return {
      zaak: {
        organisatie: naar,
        wachtrij: naarWachtrij,
        taak: taak.code,
        // what came back was never let go of: its first sender answers for it already
        verantwoordelijke: aard === 'retour' ? naar : van,
        prioriteit: taak.prioriteit,
      },
      // what is asked of the sender of a zaak is answered from that zaak, without reading the file (docs/besluiten/0016)
      betrek:
        taak.adres === 'afzender' && aard !== 'retour'
          ? []
          : [{ organisatie: naar, aard: zichtBij(referentie, taak.gegevensset) }],
      rijen: [taak.id],
      brieven: [BRIEF_AANGEBODEN],
    };
  }

  async verwerk(werk: Werk, zaak: Zaak, { stap, van, velden }: GenomenStap): Promise<Uitwerking> {
    switch (stap) {
      case 'oppakken':
        return this.oppakker.pakOp(werk, zaak, { rij: await haal(werk, zaak), behandelaar: werk.wie.id });
      case 'toewijzen':
        return this.wijsToe(werk, zaak, { van, behandelaar: String(velden['behandelaar']) });
      case 'loslaten':
        return { zaak: { behandelaar: null } };
      case 'weigeren':
        return this.stuurTerug(werk, zaak, velden);
      case 'doorzetten':
        return this.stuurDoor(werk, zaak, { velden, aard: 'doorgezet' });
      case 'opnieuw-aanbieden':
        return this.stuurDoor(werk, zaak, { velden, aard: 'opnieuw' });
      case 'afronden':
        return this.rondAf(werk, zaak, String(velden['uitkomst']));
      case 'intrekken':
        return { ontkoppel: zichtVan(zaak) };
      case 'corrigeren':
        await this.zetUitkomst(werk, zaak, String(velden['uitkomst']));
        return {
          corrigeert: String(velden['gebeurtenis']),
          stappen: [{ soort: 'dossier', zaakId: zaak.dossierId, stap: 'correctie-melden', velden: { zaak: zaak.id } }],
        };
      case 'escaleren':
        werk.boek.wijzig(Overdracht, await haal(werk, zaak), { geescaleerdOp: werk.nu });
        return { zaak: { prioriteit: EERST } };
      case 'beeindigen':
        return { ...(await this.rondAf(werk, zaak, String(velden['uitkomst']))), ...(await this.zichtNa(werk, zaak)) };
      default:
        throw new Error(`Stap ${stap} van overdracht heeft geen uitwerking`);
    }
  }

  /** The clocks of a hand-off are those of its taak. */
  async termijnsoort(werk: Werk, zaak: Zaak, familie: string): Promise<string | null> {
    const { taak } = await haal(werk, zaak);
    const rij = (await this.referentie.op(werk, zaak.peildatum)).taak(taak);
    return familie === 'overdracht-oppakken' ? rij.oppakTermijn : rij.afrondTermijn;
  }

  /** What nobody had is picked up by the colleague; what somebody had only changes hands. */
  private async wijsToe(
    werk: Werk,
    zaak: Zaak,
    { van, behandelaar }: { van: string; behandelaar: string },
  ): Promise<Uitwerking> {
    await eisCollega(werk, zaak, behandelaar);
    const wie = { rij: await haal(werk, zaak), behandelaar };
    return van === this.proces.begin ? this.oppakker.pakOp(werk, zaak, wie) : this.oppakker.geefOver(werk, zaak, wie);
  }

  private async stuurTerug(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const overdracht = await haal(werk, zaak);
    const referentie = await this.referentie.op(werk, zaak.peildatum);
    const wachtrij = referentie.wachtrij(overdracht.naarWachtrij).terugvalWachtrij ?? overdracht.vanWachtrij;
    return {
      openen: [{ soort: 'overdracht', velden: vervolg(overdracht, { wachtrij, aard: 'retour', velden }) }],
      stappen: [telRetour(zaak)],
      ontkoppel: zichtVan(zaak),
    };
  }

  private async stuurDoor(
    werk: Werk,
    zaak: Zaak,
    { velden, aard }: { velden: Velden; aard: OverdrachtAard },
  ): Promise<Uitwerking> {
    const overdracht = await haal(werk, zaak);
    const wachtrij = String(velden['wachtrij']);
    const referentie = await this.referentie.op(werk, werk.vandaag);
    if (!referentie.zoek('wachtrij', wachtrij)) {
      throw new DomeinFout('ongeldig', 'Deze wachtrij bestaat niet.', {
        errors: [{ pad: 'wachtrij', melding: 'Kies een wachtrij uit /wachtrijen.', code: 'onbekend' }],
      });
    }
    return {
      openen: [{ soort: 'overdracht', velden: vervolg(overdracht, { wachtrij, aard, velden }) }],
      stappen: aard === 'doorgezet' ? [telRetour(zaak)] : [],
      ontkoppel: zichtVan(zaak),
    };
  }

  /** Who never picked it up, or was to answer in another zaak, has no further business in the dossier by this hand-off. */
  private async zichtNa(werk: Werk, zaak: Zaak): Promise<Uitwerking> {
    const referentie = await this.referentie.op(werk, zaak.peildatum);
    const { antwoordInZaak } = referentie.taak((await haal(werk, zaak)).taak);
    return antwoordInZaak ? { ontkoppel: zichtVan(zaak) } : zonderZicht(zaak);
  }

  private async rondAf(werk: Werk, zaak: Zaak, uitkomst: string): Promise<Uitwerking> {
    const { taak } = await haal(werk, zaak);
    await this.zetUitkomst(werk, zaak, uitkomst);
    const referentie = await this.referentie.op(werk, zaak.peildatum);
    const termijnen = await klokkenDieStoppen(werk, zaak, { referentie, taak, uitkomst });
    if (termijnen.length === 0) return NIETS;
    const velden = { overdracht: zaak.id, termijnen };
    return { stappen: [{ soort: 'dossier', zaakId: zaak.dossierId, stap: 'klokken-stoppen', velden }] };
  }

  private async zetUitkomst(werk: Werk, zaak: Zaak, uitkomst: string): Promise<void> {
    werk.boek.wijzig(Overdracht, await haal(werk, zaak), { uitkomst });
  }

  /** Where a refusal lands: the queue the work came out of, else the standing queue of the organisation that sends it. */
  private async terugkeerplek(werk: Werk, referentie: Referentie, { vorige }: OverdrachtOpenen): Promise<string> {
    const eerder = vorige === undefined ? null : await werk.boek.haal(Overdracht, vorige);
    if (eerder?.naar === werk.wie.organisatie) return eerder.naarWachtrij;
    const organisatie = referentie.zoek('organisatie', werk.wie.organisatie);
    return (
      organisatie?.standaardWachtrij ??
      referentie.organisatie(werk.dossier.regiehouder).standaardWachtrij ??
      'GGD_TOETS'
    );
  }
}

function telRetour(zaak: Zaak) {
  return { soort: 'dossier', zaakId: zaak.dossierId, stap: 'retour-tellen', velden: { overdracht: zaak.id } };
}

function vervolg(
  overdracht: Overdracht,
  { wachtrij, aard, velden }: { wachtrij: string; aard: OverdrachtAard; velden: Velden },
): Velden {
  return {
    taak: overdracht.taak,
    wachtrij,
    aard,
    vorige: overdracht.id,
    ...(overdracht.aanleidingZaak === null ? {} : { aanleiding: overdracht.aanleidingZaak }),
    ...(overdracht.uitvoeringZaak === null ? {} : { uitvoering: overdracht.uitvoeringZaak }),
    ...(velden['reden'] === undefined ? {} : { reden: velden['reden'] }),
    ...(velden['toelichting'] === undefined ? {} : { toelichting: velden['toelichting'] }),
  };
}

async function haal(werk: Werk, zaak: Zaak): Promise<Overdracht> {
  const overdracht = await werk.boek.haal(Overdracht, zaak.id);
  if (!overdracht) throw new Error(`overdracht ${zaak.id} heeft geen eigen rij`);
  return overdracht;
}
