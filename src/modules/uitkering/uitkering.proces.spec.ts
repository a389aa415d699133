import { describe, expect, it } from '@jest/globals';
import { beslis, type Besluit } from '../../kern/beslis.js';
import { keur } from '../../kern/keur.js';
import type { Relatie, Velden } from '../../kern/proces.js';
import type { Rol } from '../../kern/wie.js';
import { PROCESSEN } from '../../../scripts/tabellen.js';
import { uitkeringProces, type UitkeringFeiten } from './uitkering.proces.js';

const FEITEN: UitkeringFeiten = {
  vandaag: '2026-11-23',
  behandelaar: null,
  organisatie: 'SDD',
  uitvoerders: ['SDD', 'AVRES'],
  meldingsdatum: '2026-11-20',
  vroegsteMelding: '2021-01-01',
  aanvraagdatum: null,
  allenOnder27: false,
  partnerIsBekend: false,
  heeftGemachtigde: false,
  zoektermijnIsBeoordeeld: false,
  zoektermijnTot: null,
  openStukken: [],
  bekendeStukken: [],
  hersteltermijnTot: null,
  buitenBehandelingTot: null,
  beslisUiterlijk: '2027-01-18',
  verdagenTot: '2028-01-18',
  vroegsteIngang: '2026-08-20',
  ingangsdatum: null,
  wachtOp: null,
  aangekondigd: null,
  eigenGemeenten: ['0505', '0590'],
  gemeentenHier: ['0505', '0590', '0512', '1978'],
  doorgezondenNaar: null,
  opvolgerIsOpen: false,
  andereLoopt: false,
  inGebreke: false,
};

interface Poging {
  readonly rol?: Rol;
  readonly als?: Relatie;
  readonly feiten?: Partial<UitkeringFeiten>;
  readonly velden?: Velden;
}

/** Judges one step from one state, by a beslisser of the holder unless it says otherwise. */
function zet(toestand: string, stap: string, { rol = 'beslisser', als = 'houder', feiten, velden = {} }: Poging = {}) {
  return beslis(uitkeringProces, {
    toestand,
    stap,
    wie: { id: 'p', organisatie: 'SDD', organisatieSoort: 'SDD', rol, client: 'c' },
    relaties: new Set([als]),
    feiten: { ...FEITEN, ...feiten },
    velden,
  });
}

const naar = (besluit: Besluit) => (besluit.soort === 'mag' ? besluit.naar : besluit.soort);
const eis = (besluit: Besluit) => (besluit.soort === 'eis' ? besluit.eis.naam : besluit.soort);

describe('de tabel van de uitkering', () => {
  it('doorstaat de keuring van het huis', () => {
    expect(keur(PROCESSEN)).toEqual([]);
  });

  it('laat de twee klokken van de wet lopen zolang er niet is beslist, wie de aanvraag ook heeft', () => {
    const onbeslist = ['aangevraagd', 'in-behandeling', 'gegevens-gevraagd', 'doorgezonden'];
    const voorschot = uitkeringProces.termijnen.find(({ soort }) => soort === 'pw-voorschot');
    expect(voorschot?.loopt).toEqual(onbeslist);
    expect(voorschot).toMatchObject({
      herstartBij: ['voorschot-verstrekken', 'voorschot-weigeren'],
      bijAfloop: 'voorschot-aanmanen',
    });
    const besluit = uitkeringProces.termijnen.find(({ soort }) => soort === 'pw-besluit');
    expect(besluit).toMatchObject({ opgeschort: ['gegevens-gevraagd'] });
  });

  it('kent nergens een bedrag', () => {
    const velden = Object.values(uitkeringProces.stappen).flatMap((stap) => Object.keys(stap.velden));
    expect(velden.filter((veld) => /bedrag|euro|norm|hoogte/i.test(veld))).toEqual([]);
  });
});

describe('de zoektermijn', () => {
  const reden = { reden: 'kan-naar-school' };

  it('geldt alleen als alle aanvragers jonger dan 27 zijn', () => {
    expect(naar(zet('gemeld', 'zoektermijn-toepassen', { feiten: { allenOnder27: true }, velden: reden }))).toBe(
      'zoektermijn',
    );
    for (const allenOnder27 of [false, null]) {
      expect(eis(zet('gemeld', 'zoektermijn-toepassen', { feiten: { allenOnder27 }, velden: reden }))).toBe(
        'allenOnder27',
      );
    }
  });

  it('moet zijn beoordeeld voor een jongere een aanvraag doet, en niet voor wie ouder is', () => {
    const velden = { datum: '2026-11-23', namens: 'client' };
    expect(eis(zet('gemeld', 'aanvraag-indienen', { feiten: { allenOnder27: true }, velden }))).toBe(
      'zoektermijnIsBeoordeeld',
    );
    const beoordeeld = { allenOnder27: true, zoektermijnIsBeoordeeld: true };
    expect(naar(zet('gemeld', 'aanvraag-indienen', { feiten: beoordeeld, velden }))).toBe('aangevraagd');
    expect(naar(zet('gemeld', 'aanvraag-indienen', { velden }))).toBe('aangevraagd');
  });

  it('houdt een aanvraag tegen tot en met haar laatste dag', () => {
    const feiten = {
      allenOnder27: true,
      zoektermijnIsBeoordeeld: true,
      zoektermijnTot: '2026-12-18',
      vandaag: '2026-12-19',
    };
    const op = (datum: string) =>
      zet('zoektermijn', 'aanvraag-indienen', { feiten, velden: { datum, namens: 'client' } });
    expect(eis(op('2026-12-18'))).toBe('zoektermijnIsVoorbij');
    expect(naar(op('2026-12-19'))).toBe('aangevraagd');
  });
});

describe('de aanvraag', () => {
  it('wordt vastgelegd ook als niemand haar oppakte', () => {
    const velden = { datum: '2026-11-23', namens: 'client' };
    expect(naar(zet('gemeld', 'aanvraag-indienen', { rol: 'intaker', velden }))).toBe('aangevraagd');
  });

  it('kan niet van voor de melding zijn, en niet van morgen', () => {
    for (const datum of ['2026-11-19', '2026-11-24']) {
      expect(eis(zet('gemeld', 'aanvraag-indienen', { velden: { datum, namens: 'client' } }))).toBe(
        'nietVoorDeMelding',
      );
    }
  });

  it.each(['gemeld', 'zoektermijn', 'aangevraagd', 'in-behandeling', 'gegevens-gevraagd', 'doorgezonden'])(
    'trekt vanuit %s alleen de cliënt in, of een gemachtigde die bekend is (belofte 9)',
    (van) => {
      const client = { namens: 'client', reden: 'werk-gevonden', doorverwezenNaar: 'eigen-netwerk' };
      const gemachtigde = { ...client, namens: 'gemachtigde' };
      expect(naar(zet(van, 'intrekken', { velden: client }))).toBe('ingetrokken');
      expect(eis(zet(van, 'intrekken', { velden: gemachtigde }))).toBe('isVanDeClient');
      expect(naar(zet(van, 'intrekken', { feiten: { heeftGemachtigde: true }, velden: gemachtigde }))).toBe(
        'ingetrokken',
      );
    },
  );

  it.each(['regiehouder', 'inzender', 'betrokken', 'partner'] as const)(
    'wordt niet ingetrokken of beslist door een andere organisatie: %s',
    (als) => {
      expect(zet('in-behandeling', 'intrekken', { als }).soort).toBe('niet-jouw-rol');
      expect(zet('in-behandeling', 'toekennen', { als }).soort).toBe('niet-jouw-rol');
      expect(zet('in-behandeling', 'afwijzen', { als }).soort).toBe('niet-jouw-rol');
    },
  );

  it.each(['toegekend', 'afgewezen', 'buiten-behandeling', 'beeindigd'])('kan na een besluit niet terug: %s', (van) => {
    expect(zet(van, 'intrekken').soort).toBe('kan-niet');
  });

  it('heeft één behandelaar', () => {
    expect(naar(zet('gemeld', 'oppakken'))).toBe('gemeld');
    expect(eis(zet('gemeld', 'oppakken', { feiten: { behandelaar: 'collega' } }))).toBe('nogNietOpgepakt');
  });
});

describe('gegevens', () => {
  it('die bekend zijn worden niet opnieuw gevraagd', () => {
    const feiten = { bekendeStukken: ['identiteitsbewijs'] };
    expect(eis(zet('in-behandeling', 'gegevens-vragen', { feiten, velden: { stukken: ['identiteitsbewijs'] } }))).toBe(
      'isNogNietBekend',
    );
    expect(naar(zet('in-behandeling', 'gegevens-vragen', { feiten, velden: { stukken: ['school'] } }))).toBe(
      'gegevens-gevraagd',
    );
  });

  it('zetten de aanvraag pas weer in behandeling als alles binnen is', () => {
    const feiten = { openStukken: ['school', 'bankafschriften'] };
    const komt = (...stukken: string[]) =>
      naar(zet('gegevens-gevraagd', 'gegevens-ontvangen', { feiten, velden: { stukken, ontvangenOp: '2026-11-23' } }));
    expect(komt('school')).toBe('gegevens-gevraagd');
    expect(komt('school', 'bankafschriften')).toBe('in-behandeling');
  });

  it('die wegblijven geven vier weken om buiten behandeling te stellen, niet eerder en niet later', () => {
    const feiten = { openStukken: ['school'], hersteltermijnTot: '2026-11-23', buitenBehandelingTot: '2026-12-21' };
    const op = (vandaag: string) =>
      zet('in-behandeling', 'buiten-behandeling-stellen', { feiten: { ...feiten, vandaag } });
    expect(eis(op('2026-11-23'))).toBe('hersteltermijnIsVoorbij');
    expect(naar(op('2026-11-24'))).toBe('buiten-behandeling');
    expect(naar(op('2026-12-21'))).toBe('buiten-behandeling');
    expect(eis(op('2026-12-22'))).toBe('binnenVierWeken');
    expect(eis(zet('in-behandeling', 'buiten-behandeling-stellen'))).toBe('hersteltermijnIsVoorbij');
  });
});

describe('doorzenden', () => {
  it('gaat naar een andere uitvoerder, en pas als de cliënt het weet', () => {
    const weet = { gemeente: '0512', clientVerteld: true };
    expect(naar(zet('aangevraagd', 'doorzenden', { velden: weet }))).toBe('doorgezonden');
    expect(eis(zet('aangevraagd', 'doorzenden', { velden: { ...weet, gemeente: '0590' } }))).toBe('hoortElders');
    expect(eis(zet('aangevraagd', 'doorzenden', { velden: { ...weet, clientVerteld: false } }))).toBe('clientWeetHet');
  });

  it('laat het voorschot doorgaan tot de ander het overneemt', () => {
    expect(naar(zet('doorgezonden', 'voorschot-verstrekken'))).toBe('doorgezonden');
    const velden = { organisatie: 'AVRES', behandelaar: 'b' };
    expect(naar(zet('doorgezonden', 'in-handen-geven', { rol: 'systeem', velden }))).toBe('aangevraagd');
    expect(
      naar(zet('doorgezonden', 'in-handen-geven', { rol: 'systeem', velden: { ...velden, organisatie: 'SDD' } })),
    ).toBe('doorgezonden');
  });

  it('komt alleen in handen van wie de wet uitvoert', () => {
    const velden = { organisatie: 'SWT_DORDRECHT', behandelaar: 'b' };
    for (const van of ['gemeld', 'aangevraagd', 'doorgezonden']) {
      expect(eis(zet(van, 'in-handen-geven', { rol: 'systeem', velden }))).toBe('gaatNaarUitvoerder');
    }
  });

  it('wordt met de hand bevestigd als het de regio uit ging, en anders door het oppakken', () => {
    expect(naar(zet('doorgezonden', 'overname-bevestigen', { feiten: { doorgezondenNaar: '0599' } }))).toBe(
      'overgedragen',
    );
    expect(eis(zet('doorgezonden', 'overname-bevestigen', { feiten: { doorgezondenNaar: '0512' } }))).toBe(
      'gingDeRegioUit',
    );
  });
});

describe('beslissen', () => {
  it('kan alleen een beslisser', () => {
    for (const stap of ['toekennen', 'afwijzen', 'verdagen', 'voorschot-verstrekken', 'voorschot-weigeren']) {
      expect(zet('in-behandeling', stap, { rol: 'behandelaar' }).soort).toBe('niet-jouw-rol');
    }
  });

  it('verdaagt voor het einde van de termijn, naar een latere dag', () => {
    const op = (nieuweDag: string, beslisUiterlijk: string | null) =>
      eis(zet('in-behandeling', 'verdagen', { feiten: { beslisUiterlijk }, velden: { nieuweDag } }));
    expect(op('2027-02-15', '2027-01-18')).toBe('mag');
    expect(op('2027-01-18', '2027-01-18')).toBe('dagIsLater');
    expect(op('2027-02-15', '2026-11-22')).toBe('verdagenKanNog');
    expect(op('2028-01-18', '2027-01-18')).toBe('mag');
    expect(op('2072-02-15', '2027-01-18')).toBe('dagIsRedelijk');
  });

  it('legt geen melding vast van een dag waarvan niemand de regels kent', () => {
    const op = (datum: string) => eis(zet('gemeld', 'meldingsdatum-corrigeren', { velden: { datum } }));
    expect(['2021-01-01', '2020-12-31', '1926-11-20'].map(op)).toEqual(['mag', 'regelsZijnBekend', 'regelsZijnBekend']);
  });

  it('kent niet toe van voor de eerste dag waarop dat kan', () => {
    const vanaf = (ingangsdatum: string) => zet('in-behandeling', 'toekennen', { velden: { ingangsdatum } });
    expect(naar(vanaf('2026-08-20'))).toBe('toegekend');
    expect(eis(vanaf('2026-08-19'))).toBe('nietVoorHetRecht');
  });

  it('schort op en beëindigt pas als de regiehouder het weet', () => {
    expect(eis(zet('toegekend', 'opschorten'))).toBe('opschortenIsAangekondigd');
    expect(naar(zet('toegekend', 'opschorten', { feiten: { aangekondigd: 'opschorten' } }))).toBe('opgeschort');
    expect(eis(zet('toegekend', 'beeindigen', { feiten: { aangekondigd: 'opschorten' } }))).toBe(
      'beeindigenIsAangekondigd',
    );
  });

  it('beëindigt niet voor de dag waarop de uitkering inging', () => {
    const per = (dag: string) =>
      zet('toegekend', 'beeindigen', {
        feiten: { aangekondigd: 'beeindigen', ingangsdatum: '2026-11-20' },
        velden: { grondslag: 'werk', per: dag },
      });
    expect(naar(per('2026-11-20'))).toBe('beeindigd');
    expect([eis(per('2026-11-19')), eis(per('1826-11-30'))]).toEqual(['eindigtNaIngang', 'eindigtNaIngang']);
  });

  it('beëindigt bij een verhuizing pas als de opvolger klaarstaat', () => {
    const stopt = (velden: Velden, opvolgerIsOpen = false) =>
      zet('toegekend', 'beeindigen', {
        feiten: { aangekondigd: 'beeindigen', opvolgerIsOpen },
        velden: { grondslag: 'verhuizing', ...velden },
      });
    expect(eis(stopt({}))).toBe('opvolgerStaatKlaar');
    expect(eis(stopt({ gemeente: '0512', opvolgerBevestigd: true }))).toBe('opvolgerStaatKlaar');
    expect(naar(stopt({ gemeente: '0512' }, true))).toBe('beeindigd');
    expect(eis(stopt({ gemeente: '0599' }))).toBe('opvolgerStaatKlaar');
    expect(naar(stopt({ gemeente: '0599', opvolgerBevestigd: true }))).toBe('beeindigd');
    expect(naar(stopt({ grondslag: 'werk' }))).toBe('beeindigd');
  });
});

describe('wachten', () => {
  it('vraagt altijd waarom, en stopt geen klok', () => {
    expect(uitkeringProces.stappen['laten-wachten']).toMatchObject({
      velden: { wachtOp: 'verplicht', reden: 'verplicht' },
      codes: { wachtOp: 'pw-wachtgronden', reden: 'pw-wachtredenen' },
    });
    expect(naar(zet('in-behandeling', 'laten-wachten'))).toBe('in-behandeling');
  });

  it('houdt geen besluit en geen voorschot tegen', () => {
    const feiten = { wachtOp: 'wacht-op-briefadres' };
    expect(naar(zet('in-behandeling', 'voorschot-verstrekken', { feiten }))).toBe('in-behandeling');
    expect(naar(zet('in-behandeling', 'toekennen', { feiten, velden: { ingangsdatum: '2026-11-20' } }))).toBe(
      'toegekend',
    );
  });
});
