import type { Opstelling } from '../../opstelling/opstelling.js';
import { Balie } from '../balie.js';
import { Boek } from '../boek.js';
import { controleer } from '../controle/controle.js';
import { Dobbelsteen } from '../dobbelsteen.js';
import type { Huis } from '../huis.js';
import type { Uitslag } from '../loop.js';
import { logIn } from '../mensen.js';
import { herhaalAlles, kijkAlsBuitenstaander } from '../nakijken.js';
import type { Punt } from '../plan.js';
import { Regisseur } from '../regisseur.js';
import { wachtOpRust } from '../rust.js';
import { Kring } from './kring.js';
import { kijkNa, type Partnerbevinding } from './nakijken.js';
import type { Partneromvang } from './plan.js';
import { DOOD_MS } from './schaal.js';
import { laatDagVoorbijgaan, type Stilstand } from './stilstand.js';
import { meetDuren, type Fase, type Fasenaam } from './stopwatch.js';
import { wachtOpPartners } from './stilte.js';
import { TEMPO, Toevoer } from './toevoer.js';

/** What to do to which house. */
export interface PartnerloopOpties {
  readonly opstelling: Opstelling;
  readonly huis: Huis;
  readonly zaad: number;
  readonly omvang: Partneromvang;
  readonly plan: readonly Punt[];
  /** longest wait for the queues and the partners to come to rest, in ms */
  readonly rustMs: number;
  readonly meld: (regel: string) => void;
}

/** How it went: all that any fault run tells, and what partners heard of it. */
export interface Partneruitslag extends Uitslag {
  readonly partners: Partnerbevinding;
  /** how long each hand-off to a healthy partner was under way, in ms */
  readonly duren: Readonly<Record<Fasenaam, readonly number[]>>;
  readonly stilstand: Stilstand;
  /** ms that it took until every message was delivered, after each phase; undefined when that never came */
  readonly stil: readonly (number | undefined)[];
}

/** One whole run: healthy partners, ill ones, then everybody under fire, a day of standstill, and the reckoning. */
export async function voerPartnerloopUit(opties: PartnerloopOpties): Promise<Partneruitslag> {
  await logIn(opties.opstelling);
  const kring = await Kring.open(
    opties.opstelling,
    opties.huis.apis.map(({ url }) => url),
  );
  try {
    return await new Partnerloop(opties, kring).voerUit();
  } finally {
    await kring.stop();
  }
}

class Partnerloop {
  private readonly boek = new Boek();
  private readonly balie: Balie;
  private readonly toevoer: Toevoer;
  private readonly regisseur: Regisseur;
  private readonly fasen: Fase[] = [];
  private readonly stil: (number | undefined)[] = [];

  constructor(
    private readonly opties: PartnerloopOpties,
    private readonly kring: Kring,
  ) {
    const { opstelling, huis, zaad, meld } = opties;
    this.balie = new Balie(
      opstelling,
      this.boek,
      huis.apis.map(({ url }) => url),
    );
    this.toevoer = new Toevoer(this.balie, new Dobbelsteen(zaad), zaad);
    this.regisseur = new Regisseur(huis, this.boek, (api) => this.balie.klop(api), meld);
  }

  async voerUit(): Promise<Partneruitslag> {
    const { opstelling, huis, omvang, rustMs, meld } = this.opties;
    const begin = performance.now();
    await this.toevoer.lever((aantal) => aantal === omvang.opwarmen);
    await this.totStil();
    await this.kring.alleenGezondenAntwoorden();
    for (let blok = 0; blok < omvang.blokken; blok += 1) {
      await this.fase('gezond', () => this.toevoer.lever((aantal) => aantal === omvang.perBlok));
      await this.fase('ziek', () => this.ziekteblok());
    }
    await this.kring.allenAntwoorden();
    await this.fase('vuur', () => this.vuur());
    const rust = await wachtOpRust(huis.vraag, rustMs);
    for (const boek of await this.kring.haal())
      this.boek.neemOver({ afgelopen: [...boek.afgelopen], tegenspraak: [...boek.tegenspraak] });
    await herhaalAlles(this.balie, this.boek);
    const gelekt = await kijkAlsBuitenstaander(this.balie, huis.apis.length);
    // before the day goes by: a key is kept no longer than that
    const bevinding = await controleer(huis.vraag, this.boek, opstelling.env);
    const { gebeurd, stopwatch } = this.regisseur;
    const herstel = [...stopwatch.gemeten];
    meld('alles is afgeleverd en geteld; nu ligt alles een dag stil');
    const stilstand = await laatDagVoorbijgaan({ huis, opstelling, geduldMs: rustMs });
    await this.totStil();
    const boeken = await this.kring.haal();
    this.balie.sluit();
    return {
      boek: this.boek,
      gebeurd,
      herstel,
      bevinding,
      rust,
      zelfGestopt: huis.posten.flatMap((post) => post.zelfGestopt),
      gelekt,
      duurMs: performance.now() - begin,
      partners: await kijkNa(huis.vraag, this.kring.partners, boeken),
      duren: await meetDuren(huis.vraag, this.fasen, { partners: this.kring.partners, boeken }),
      stilstand,
      stil: this.stil,
    };
  }

  /** A phase is as long as its work; what comes after it waits until all of it is delivered. */
  private async fase(naam: Fasenaam, werk: () => Promise<void>): Promise<void> {
    const van = Date.now();
    await werk();
    this.fasen.push({ naam, van, tot: Date.now() });
    await this.kring.beter();
    await this.totStil();
    this.opties.meld(`  ${naam}: ${((Date.now() - van) / 1000).toFixed(1)} s, tot alles was afgeleverd`);
  }

  private async ziekteblok(): Promise<void> {
    const { perBlok } = this.opties.omvang;
    await Promise.all([this.kring.ziek(DOOD_MS), this.toevoer.lever((aantal) => aantal === perBlok)]);
  }

  /** The partners stay ill while the house is under fire. */
  private async vuur(): Promise<void> {
    let klaar = false;
    await Promise.all([
      this.kring.ziek(DOOD_MS),
      this.regisseur.voerUit(this.opties.plan).finally(() => (klaar = true)),
      this.toevoer.lever(() => klaar, TEMPO.rustig),
    ]);
  }

  private async totStil(): Promise<void> {
    this.stil.push(await wachtOpPartners(this.opties.huis.vraag, this.kring, this.opties.rustMs));
  }
}
