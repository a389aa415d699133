import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dagbegin, leesDag } from '../../kern/dag.js';
import { DomeinFout } from '../../kern/fout.js';
import type { Feiten, Velden } from '../../kern/proces.js';
import { laatsteDagNa } from '../../kern/termijn.js';
import {
  beslisfeiten,
  ingebrekeklok,
  Kamers,
  Zaak,
  type GenomenStap,
  type Kamer,
  type OpenOpdracht,
  type Uitwerking,
  type Werk,
} from '../../proces/index.js';
import { Besluiten, Besluitstappen, type Bezwaaruitkomst } from '../besluit/index.js';
import { eisWachtrij, ReferentieLezer } from '../referentie/index.js';
import { HERSTELKLOK, hersteltijd, hervat, leesVerzuim } from './verzuim.js';
import { Bezwaar } from './bezwaar.entity.js';
import { bezwaarProces, type BezwaarFeiten } from './bezwaar.proces.js';

type Stapwerk = (werk: Werk, zaak: Zaak, genomen: GenomenStap) => Promise<Uitwerking>;

/** The acts of an objection: it goes to who decided, runs by the clock of the law, and reopens the zaak when it is well-founded. */
@Injectable()
export class BezwaarService implements Kamer, OnModuleInit {
  readonly proces = bezwaarProces;
  readonly eigenRij = Bezwaar;

  private readonly stappen: Readonly<Record<string, Stapwerk>> = {
    'in-behandeling-nemen': (werk, zaak, { velden }) => this.neemInBehandeling(werk, zaak, velden),
    'verzuim-melden': (_werk, _zaak, { velden }) =>
      Promise.resolve({ verdaag: [{ soort: HERSTELKLOK, tot: String(velden['uiterlijk']) }] }),
    'verzuim-herstellen': (werk, zaak, { velden }) => hervat(werk, zaak, String(velden['ontvangenOp'])),
    'verzuim-verlopen': (werk, zaak) => hervat(werk, zaak, werk.vandaag),
    verdagen: (werk, zaak, { velden }) => this.verdaag(werk, zaak, velden),
    'bezwaar-beslissen': (werk, zaak, genomen) => this.beslis(werk, zaak, genomen),
    intrekken: async (werk, zaak) => {
      werk.boek.wijzig(Bezwaar, await this.rij(werk, zaak), { actief: false });
      return { openen: [await this.aan(werk, zaak, { taak: 'BEZWAAR_VERVOLG', wie: werk.dossier.regiehouder })] };
    },
  };

  constructor(
    private readonly kamers: Kamers,
    private readonly referentie: ReferentieLezer,
    private readonly besluiten: Besluiten,
    private readonly besluitstappen: Besluitstappen,
  ) {}

  onModuleInit(): void {
    this.kamers.registreer(this);
  }

  async feiten(werk: Werk, zaak: Zaak): Promise<Feiten> {
    const { besluitId, verdaagd } = await this.rij(werk, zaak);
    const [{ genomenDoor }, termijn, verzuim, referentie] = await Promise.all([
      this.besluiten.haal(werk, besluitId),
      beslisfeiten(werk, zaak.id, await this.klok(werk, zaak)),
      leesVerzuim(werk, zaak),
      this.referentie.op(werk, zaak.peildatum),
    ]);
    const { beslisUiterlijk } = termijn;
    const feiten: BezwaarFeiten = {
      ...termijn,
      ...verzuim,
      ...hersteltijd(referentie, werk.vandaag),
      verdagenTot:
        verdaagd || beslisUiterlijk === null
          ? null
          : laatsteDagNa(referentie.termijn('bezwaar-verdagen'), beslisUiterlijk),
      uitersteDag:
        beslisUiterlijk === null
          ? null
          : leesDag(beslisUiterlijk)
              .add({ months: referentie.beleidsgetal('bezwaar-verdagen-maanden') })
              .toString(),
      vrager: werk.wie.id,
      beslisserVanToen: genomenDoor,
    };
    return { ...feiten };
  }

  /** Whoever writes it down, it goes to who took the decision (Awb art. 6:4, 6:15). */
  async open(werk: Werk, zaak: Zaak, velden: Velden): Promise<Uitwerking> {
    const besluit = await this.besluiten.haal(werk, String(velden['besluit']));
    const ontvangenOp = String(velden['ontvangenOp']);
    werk.boek.voegToe(Bezwaar, {
      id: zaak.id,
      dossierId: zaak.dossierId,
      actief: true,
      besluitId: besluit.id,
      overZaak: besluit.zaakId,
      namens: velden['namens'] === 'gemachtigde' ? 'gemachtigde' : 'client',
      ontvangenOp,
      opTijd: ontvangenOp <= besluit.bezwaarTot,
      bezwaarTot: besluit.bezwaarTot,
      commissie: false,
      verdaagd: false,
      uitkomst: null,
    });
    const { organisatie } = besluit;
    return {
      zaak: {
        organisatie,
        verantwoordelijke: organisatie,
        wachtrij: eisWachtrij(await this.referentie.op(werk, werk.vandaag), organisatie),
      },
      betrek: [{ organisatie, aard: 'behandelend' }],
      termijnen: [{ soort: 'bezwaar-beslissen', start: dagbegin(besluit.bezwaarTot) }],
    };
  }

  async verwerk(werk: Werk, zaak: Zaak, genomen: GenomenStap): Promise<Uitwerking> {
    const stapwerk = this.stappen[genomen.stap];
    return stapwerk ? stapwerk(werk, zaak, genomen) : this.besluitstappen.verwerk(werk, zaak, genomen);
  }

  async termijnsoort(werk: Werk, zaak: Zaak, familie: string): Promise<string | null> {
    return familie === 'bezwaar-beslissen' ? this.klok(werk, zaak) : ingebrekeklok(werk, zaak.id);
  }

  /** Six weeks, or twelve with a committee, both from the day after the objection term (Awb art. 7:10 lid 1). */
  private async neemInBehandeling(werk: Werk, zaak: Zaak, { commissie }: Velden): Promise<Uitwerking> {
    const rij = await this.rij(werk, zaak);
    const behandelaar = { zaak: { behandelaar: werk.wie.id } };
    if (commissie !== true) return behandelaar;
    const oud = await this.klok(werk, zaak);
    werk.boek.wijzig(Bezwaar, rij, { commissie: true });
    const nieuw = { soort: await this.klok(werk, zaak), start: dagbegin(rij.bezwaarTot) };
    return { ...behandelaar, stopTermijnen: [oud], termijnen: [nieuw] };
  }

  private async verdaag(werk: Werk, zaak: Zaak, { nieuweDag }: Velden): Promise<Uitwerking> {
    werk.boek.wijzig(Bezwaar, await this.rij(werk, zaak), { verdaagd: true });
    return { verdaag: [{ soort: await this.klok(werk, zaak), tot: String(nieuweDag) }] };
  }

  private async beslis(werk: Werk, zaak: Zaak, genomen: GenomenStap): Promise<Uitwerking> {
    const rij = await this.rij(werk, zaak);
    const over = await this.besluiten.haal(werk, rij.besluitId);
    const uitkomst = genomen.velden['uitkomst'] as Bezwaaruitkomst; // a code of the list, checked before the table
    werk.boek.wijzig(Bezwaar, rij, { actief: false, uitkomst });
    const referentie = await this.referentie.op(werk, zaak.peildatum);
    const besluit = await this.besluiten.neem(werk, zaak, {
      ...genomen,
      soort: 'bezwaar',
      uitkomst,
      mandaat: over.mandaat,
      bezwaarclausule: String(referentie.beleid('beroepsclausule').waarde),
      rechtsmiddel: 'beroep',
    });
    if (genomen.naar !== 'gegrond') {
      const vervolg = { taak: 'BEZWAAR_VERVOLG', wie: werk.dossier.regiehouder };
      return { ...besluit, openen: [await this.aan(werk, zaak, vervolg)] };
    }
    const overZaak = await this.eisZaak(werk, rij.overZaak);
    return {
      ...besluit,
      stappen: [
        {
          soort: overZaak.soort,
          zaakId: overZaak.id,
          stap: 'heroverwegen',
          velden: { bezwaar: zaak.id, uitkomst: over.uitkomst },
        },
      ],
      openen: [await this.aan(werk, overZaak, { taak: 'OPNIEUW_BESLISSEN', wie: zaak.organisatie })],
    };
  }

  private async aan(werk: Werk, over: Zaak, { taak, wie }: { taak: string; wie: string }): Promise<OpenOpdracht> {
    const wachtrij = eisWachtrij(await this.referentie.op(werk, werk.vandaag), wie);
    return { soort: 'overdracht', velden: { taak, wachtrij, aanleiding: over.id } };
  }

  private async klok(werk: Werk, zaak: Zaak): Promise<string> {
    return (await this.rij(werk, zaak)).commissie ? 'bezwaar-beslissen-commissie' : 'bezwaar-beslissen';
  }

  private async rij(werk: Werk, { id }: Zaak): Promise<Bezwaar> {
    const rij = await werk.boek.haal(Bezwaar, id);
    if (!rij) throw new Error(`bezwaar ${id} heeft geen eigen rij`);
    return rij;
  }

  private async eisZaak(werk: Werk, id: string): Promise<Zaak> {
    const zaak = await werk.boek.haal(Zaak, id);
    if (zaak) return zaak;
    throw new DomeinFout('niet-gevonden', 'De zaak waar dit bezwaar over gaat is er niet, of u mag haar niet zien.');
  }
}
