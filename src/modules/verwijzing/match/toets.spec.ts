import { beforeAll, describe, expect, it } from '@jest/globals';
import { referentieOp, rijenUitBestanden, proefrij } from '../../../../test/fabriek/referentie.js';
import { Referentie, type GetypeerdeRij, type Situatie } from '../../referentie/index.js';
import { matchfeiten, type Wensen, type Zoekvraag } from './feiten.js';
import { kandidatenVoor, type Kandidaat } from './kandidaten.js';
import { past, toetsRegels, type Regelantwoord } from './toets.js';

const DAG = '2026-11-23';
const SITUATIE: Situatie = {
  gemeenteAanmelding: '0505',
  brpStatus: 'ingeschreven',
  brpGemeente: '0505',
  inOpvang: true,
  gezin: false,
  leeftijd: 42,
  kanaal: 'partner-tns',
  aanmelderSoort: 'SWT',
  deurrij: 'C',
};

let rijen: GetypeerdeRij[];
let referentie: Referentie;

beforeAll(async () => {
  rijen = await rijenUitBestanden();
  referentie = await referentieOp(DAG);
});

interface Geval {
  readonly soort: string;
  readonly naam: string;
  readonly situatie?: Partial<Situatie>;
  readonly wensen?: Wensen;
  readonly zoek?: Partial<Zoekvraag>;
  readonly extra?: readonly GetypeerdeRij[];
}

/** What the rules say of one candidate, found by the code of its place or organisation. */
function vraag({ soort, naam, situatie, wensen = {}, zoek, extra = [] }: Geval): Regelantwoord[] {
  const codes = extra.map(({ soort: s, rij }) => `${s} ${rij.code}`);
  const versies = [...rijen.filter(({ soort: s, rij }) => !codes.includes(`${s} ${rij.code}`)), ...extra];
  const ref = extra.length === 0 ? referentie : new Referentie(DAG, versies);
  const wie = { ...SITUATIE, ...situatie };
  const kandidaten = kandidatenVoor({ referentie: ref, versies }, ref.haal('verwijssoort', soort), wie);
  const kandidaat = kandidaten.find((k: Kandidaat) => (k.voorziening?.code ?? k.aanbieder) === naam);
  if (!kandidaat) throw new Error(`${naam} is geen kandidaat voor ${soort}`);
  const feiten = matchfeiten(kandidaat, {
    referentie: ref,
    situatie: wie,
    wensen,
    quotumVrij: null,
    quotumGemeenteVrij: null,
    eerderAangeboden: false,
    rust: {},
    bezet: new Map(),
    ...zoek,
  });
  const regels = ref.alles('matchregel').filter((r) => r.verwijssoorten === null || r.verwijssoorten.includes(soort));
  return toetsRegels(regels, feiten, {
    aanbieder: 'De ander',
    plek: 'De plek',
    dag: '23-11-2026',
    vanaf: '1-1-2027',
    regeling: 'R',
  });
}

const zegt = (geval: Geval, regel: string) => vraag(geval).find((antwoord) => antwoord.regel === regel);

describe('wie er past', () => {
  it('individuele begeleiding kan bij wie op die dag een contract heeft', () => {
    expect(zegt({ soort: 'IB_MO', naam: 'AANBIEDER_YULIUS' }, 'contract-geldig')).toMatchObject({
      uitkomst: 'ja',
      uitleg: 'De ander heeft op 23-11-2026 een contract voor deze hulp.',
      geldigVan: '2021-01-01',
    });
  });

  it('van een contract dat is afgelopen wordt gezegd dat het is afgelopen, en er kan niet worden aangeboden', () => {
    const einde = proefrij('contract', {
      code: 'ib-mo-yulius',
      naam: 'IB MO Yulius',
      aanbieder: 'AANBIEDER_YULIUS',
      regeling: 'ib-mo',
      opdrachtgever: 'Gemeente Dordrecht',
      geldigTot: '2026-11-01',
    });
    const antwoorden = vraag({ soort: 'IB_MO', naam: 'AANBIEDER_YULIUS', extra: [einde] });
    expect(antwoorden.find(({ regel }) => regel === 'contract-geldig')).toMatchObject({
      uitkomst: 'nee',
      uitleg: 'De ander heeft op 23-11-2026 geen contract meer voor deze hulp.',
    });
    expect(past(antwoorden)).toBe('nee');
  });

  it('Housing First is bij het Leger des Heils voor volwassenen en bij Timon voor jongeren tot 27', () => {
    const wie = (naam: string, leeftijd: number | null) =>
      zegt({ soort: 'HOUSING_FIRST', naam, situatie: { leeftijd } }, 'housing-first-aanbieder')?.uitkomst;
    expect([wie('LDH', 42), wie('AANBIEDER_TIMON', 26), wie('AANBIEDER_TIMON', 27)]).toEqual(['ja', 'ja', 'nee']);
    expect(wie('LDH', null)).toBe('onbekend');
  });

  it('een woontraining voor jongeren is niet voor iemand van 27, en wel voor iemand van 26', () => {
    const leeftijd = (jaren: number | null) =>
      zegt({ soort: 'PLEK', naam: 'tweelingen-stierstraat', situatie: { leeftijd: jaren } }, 'leeftijd')?.uitkomst;
    expect([leeftijd(17), leeftijd(18), leeftijd(26), leeftijd(27), leeftijd(null)]).toEqual([
      'nee',
      'ja',
      'ja',
      'nee',
      'onbekend',
    ]);
  });

  it('een gezinsplek is in beginsel voor een gezin; een mens mag afwijken', () => {
    const alleen = vraag({ soort: 'PLEK', naam: 'parentshouse' });
    expect(alleen.find(({ regel }) => regel === 'huishouden')).toMatchObject({ uitkomst: 'nee', aard: 'in-beginsel' });
    expect(past(alleen)).toBe('met-reden');
    expect(past(vraag({ soort: 'PLEK', naam: 'parentshouse', situatie: { gezin: true } }))).toBe('ja');
  });

  it('een plek in voorbereiding is nog niet open', () => {
    expect(zegt({ soort: 'PLEK', naam: 'regenboogstraat' }, 'plek-open')?.uitkomst).toBe('nee');
  });

  it('een volle plek heeft geen plek meer', () => {
    const vol = { bezet: new Map([['timohuis', 2]]) };
    expect(zegt({ soort: 'PLEK', naam: 'timohuis' }, 'plek-vrij')?.uitkomst).toBe('ja');
    expect(zegt({ soort: 'PLEK', naam: 'timohuis', zoek: vol }, 'plek-vrij')?.uitkomst).toBe('nee');
  });

  it('gebruik van middelen telt alleen als het er is, en onbekend is niet hetzelfde als verboden', () => {
    const gebruik = (middelengebruik: boolean) =>
      zegt({ soort: 'PLEK', naam: 'timohuis', wensen: { middelengebruik } }, 'middelengebruik');
    expect(gebruik(false)).toBeUndefined();
    expect(gebruik(true)?.uitkomst).toBe('onbekend');
  });

  it('de doelgroep telt pas als zij bepaald is', () => {
    const voor = (doelgroep: string) =>
      zegt({ soort: 'PLEK', naam: 'herstart', wensen: { doelgroep } }, 'doelgroep')?.uitkomst;
    expect(voor('MO1')).toBeUndefined();
    const gezin = (doelgroep: string) =>
      zegt({ soort: 'PLEK', naam: 'parentshouse', wensen: { doelgroep } }, 'doelgroep')?.uitkomst;
    expect([gezin('MO4'), gezin('MO1'), gezin('ONBEPAALD')]).toEqual(['ja', 'nee', 'onbekend']);
  });

  it('op een locatie met gedeelde ruimten werkt in beginsel één zorgaanbieder', () => {
    const plek = proefrij('voorziening', {
      code: 'herstart',
      naam: 'Herstart',
      type: '24-uursopvang',
      status: 'open',
      zorgaanbieder: 'AANBIEDER_TIMON',
    });
    const bij = (naam: string) =>
      zegt({ soort: 'IB_MO', naam, wensen: { woonplek: 'herstart' }, extra: [plek] }, 'een-zorgaanbieder')?.uitkomst;
    expect([bij('AANBIEDER_TIMON'), bij('AANBIEDER_YULIUS')]).toEqual(['ja', 'nee']);
    expect(zegt({ soort: 'IB_MO', naam: 'AANBIEDER_YULIUS' }, 'een-zorgaanbieder')).toBeUndefined();
  });

  it('een buurt heeft in beginsel een maximum', () => {
    const plek = proefrij('voorziening', {
      code: 'timohuis',
      naam: 'Timohuis',
      type: 'tussenvoorziening',
      status: 'open',
      buurt: 'oost',
    });
    const met = (aantal: number) =>
      zegt(
        { soort: 'PLEK', naam: 'timohuis', extra: [plek], zoek: { bezet: new Map([['timohuis', aantal]]) } },
        'buurt-maximum',
      );
    expect([met(9)?.uitkomst, met(10)?.uitkomst]).toEqual(['ja', 'nee']);
  });

  it('de intensieve aanpak loopt alleen langs het Meldpunt', () => {
    const bij = (naam: string, intensief: boolean) =>
      zegt({ soort: 'BEMOEIZORG', naam, wensen: { intensief } }, 'ttb-via-meldpunt')?.uitkomst;
    expect([bij('MELDPUNT_ZO', true), bij('AANBIEDER_ANTES', true), bij('AANBIEDER_ANTES', false)]).toEqual([
      'ja',
      'nee',
      'ja',
    ]);
  });

  it('na een weigering is er rust, tot de dag die erbij staat', () => {
    const rust = (vanaf: string) =>
      zegt({ soort: 'IB_MO', naam: 'AANBIEDER_ASVZ', zoek: { rust: { AANBIEDER_ASVZ: vanaf } } }, 'rustperiode')
        ?.uitkomst;
    expect([rust('2026-11-24'), rust(DAG)]).toEqual(['nee', 'ja']);
    expect(zegt({ soort: 'IB_MO', naam: 'AANBIEDER_ASVZ' }, 'rustperiode')).toBeUndefined();
  });

  it('is het aantal van dit jaar op, dan kan het niet', () => {
    const antwoorden = vraag({ soort: 'HOUSING_FIRST', naam: 'LDH', zoek: { quotumVrij: false } });
    expect(antwoorden.find(({ regel }) => regel === 'quotum')?.uitkomst).toBe('nee');
    expect(past(antwoorden)).toBe('nee');
  });

  it('een contingentwoning is er één keer', () => {
    const keer = (eerderAangeboden: boolean) =>
      zegt({ soort: 'CONTINGENT', naam: 'AANBIEDER_TRIVIRE', zoek: { eerderAangeboden } }, 'eenmalig-aanbod')?.uitkomst;
    expect([keer(false), keer(true)]).toEqual(['ja', 'nee']);
  });
});
